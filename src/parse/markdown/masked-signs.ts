import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';

/**
 * Signs that Markdown would take for marks, and that are text here, are shown to the parsers as other signs. Each stands for one unit,
 * is punctuation as the sign it stands for, and belongs to Coptic, which no job description is written in: so places stay, and what is around is
 * read as before.
 */
const masks: Readonly<Record<string, string>> = {
  '*': '\u2cf9',
  _: '\u2cfa',
  '~': '\u2cfb',
  '@': '\u2cfc',
  ':': '\u2cfe',
  '.': '\u2cff',
};

const signs: ReadonlyMap<string, string> = new Map(Object.entries(masks).map(([sign, shown]) => [shown, sign]));

const anyMask = new RegExp(`[${Object.values(masks).join('')}]`, 'gu');

/** Returns whether a text has such a sign of its own; its signs cannot be masked then. */
export function hasMask(text: string): boolean {
  return text.search(anyMask) !== -1;
}

/** Scripts written without spaces between words, and Korean, whose endings follow a word at once: there emphasis ends inside what looks like a word. */
const unspaced = ['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Yiii', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'];

const letter = `(?![${unspaced.map((script) => `\\p{scx=${script}}`).join('')}])[\\p{L}\\p{M}\\p{N}]`;

/** What is not an address in running text, but one between brackets: CommonMark reads it as a link. */
/* What stands in front of a sign is looked at behind it: a pattern that begins with a look back is tried at every character. */
const automatic = `<(?<!\\\\<)(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*|[\\w.!#$%&'*+/=?^\`{|}~-]+@[A-Za-z0-9.-]+)>`;

/** From its start to where its host starts, and all that follows up to a space. */
const address = `(?:https?:\\/\\/|www\\.)[^\\s<]*`;

const starInWord = `\\*(?=${letter})(?<=${letter}\\*)`;

const singleTilde = '~(?<![~\\\\]~)(?!~)';

const maskable = new RegExp(`${automatic}|${address}|${starInWord}|${singleTilde}|@(?<!\\\\@)`, 'giu');

const mayBeMasked = /[*~@]|:\/\/|www\./iu;

/** Masks single stars inside words, single tildes, and what makes an address of a text. */
export function maskSigns(text: string): string {
  if (!mayBeMasked.test(text) || hasMask(text)) return text;
  return text.replace(maskable, (found) => {
    if (found.startsWith('<')) return found;
    return found.length === 1 ? mask(found) : found.replace(signInAddress, mask);
  });
}

function mask(sign: string): string {
  return masks[sign] ?? sign;
}

/** What parsers know addresses by, also one in another, and its marks. Those at its end belong to the text around it. */
const signInAddress = /:(?=\/\/)|(?<=www)\.|@|[*_~](?=[*_~]*[\p{L}\p{N}/#=&%+-])|(?<!~)~(?!~)/giu;

/** Puts the signs back into a tree. */
export function unmaskSigns(tree: Root): void {
  eachNode(tree, (node) => {
    // Which of these keys a node has depends on its type; each holds a text wherever it stands, or nothing.
    const texts = node as Partial<Record<(typeof textKeys)[number], string | null>>;
    for (const key of textKeys) {
      const text = texts[key];
      if (text) texts[key] = text.replace(anyMask, (found) => signs.get(found) ?? found);
    }
  });
}

/** Where nodes hold what was written. */
const textKeys = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const;
