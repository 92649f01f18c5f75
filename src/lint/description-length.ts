import type { Role } from '../model/role.ts';

/** Han, Kana and Hangul: a sign says about as much as two letters. */
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Characters below which a description counts as empty, and as thin: feeds of LinkedIn and Adzuna, and of Jooble. */
export const leastLength = 100;
export const goodLength = 250;

/** The characters of a role’s own description as plain text, without headings and the blocks that every role shares. */
export function descriptionLength({ body }: Pick<Role, 'body'>): number {
  const texts = [body.summary, ...body.sections, body.closing].map(({ text }) => text);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length >= goodLength ? length : length + (texts.join('').match(denseScript)?.length ?? 0);
}
