import { addressOf } from '../../model/address.ts';
import { escapeXml } from '../../model/xml.ts';
import type { ApplyTarget } from '../../model/role.ts';
import type { WrittenRole } from '../../model/site.ts';
import type { RoleContext } from '../output.ts';
import { factsOf } from '../views/facts.ts';
import type { FactView } from '../views/view.ts';

/** A line of text about a role, such as “Working hours: 38 a week”, in the words of the role’s language. */
export function factLines(role: WrittenRole, ids: readonly string[], context: RoleContext): readonly string[] {
  const words = context.translationsFor(role.language);
  return factsOf(role, words, context)
    .filter(({ id }) => ids.includes(id))
    .flatMap((fact) => textsOf(fact).map((text) => words.say('labelled', { label: fact.label, text })));
}

/** Each pay has a line of its own, for it says whom it holds for. */
function textsOf({ id, text, parts }: FactView): readonly string[] {
  if (id !== 'salary') return [text];
  return parts.map(({ name, note }) => (note === null ? name : `${name} (${note})`));
}

/** The same as a list in HTML; empty when there is none. */
export function factsHtml(role: WrittenRole, ids: readonly string[], context: RoleContext): string {
  const items = factLines(role, ids, context).map((line) => `<li>${escapeXml(line)}</li>\n`);
  return items.length === 0 ? '' : `<ul>\n${items.join('')}</ul>`;
}

/** Where to apply, as a line of text; empty when the role does not say. */
export function applyLine({ apply, title, language }: WrittenRole, { translationsFor }: RoleContext): string {
  if (!apply) return '';
  const words = translationsFor(language);
  return words.say('labelled', { label: words.say('applyFor', { title }), text: applyAddress(apply) });
}

/** The same as a paragraph of HTML, with a link. */
export function applyHtml({ apply, title, language }: WrittenRole, { translationsFor }: RoleContext): string {
  if (!apply) return '';
  const words = translationsFor(language);
  const link = `<a href="${escapeXml(apply.href)}">${escapeXml(applyAddress(apply))}</a>`;
  const line = words.say('labelled', { label: escapeXml(words.say('applyFor', { title })), text: link });
  return `<p>${line}</p>`;
}

/** Where to apply as people read it: a URL, or an e-mail address. */
export function applyAddress({ kind, href }: ApplyTarget): string {
  return kind === 'url' ? href : addressOf(href);
}
