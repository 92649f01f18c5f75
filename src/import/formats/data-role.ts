import type { Settings } from '../../model/config.ts';
import { dataFacts, type Given } from '../facts/data-facts.ts';
import { treeOfHtml, unescapedOnce, withLines } from '../html-tree.ts';
import type { ImportedRole } from '../imported-role.ts';
import { plainTitle } from './posting.ts';

/** A text of data: HTML, or HTML below a title. */
export type DataText = string | undefined | readonly [title: string | undefined, html: string | undefined];

/** Turns the parts that another system keeps of a role into one. */
export function dataRole(
  title: string | undefined,
  texts: readonly DataText[],
  given: readonly Given[],
  settings: Settings,
): ImportedRole {
  const html = texts.map(htmlOf).filter((part) => part !== '');
  const { tree, visible } = treeOfHtml(html.join('\n'));
  const { facts, notes } = dataFacts(given, settings);
  const noText = tree.children.length > 0 ? [] : [{ message: 'The data holds no text of the role, only its name; import its page, or add the text by hand' }];
  return { title: plainTitle(title), body: tree, facts, notes: [...notes, ...noText], dropped: [], visible };
} // prettier-ignore

function htmlOf(text: DataText): string {
  if (typeof text === 'string' || text === undefined) return withLines(unescapedOnce(text ?? ''));
  const [title = '', html = ''] = text;
  if (html.trim() === '') return '';
  const below = withLines(unescapedOnce(html));
  return title.trim() === '' ? below : `<h2>${title.replace(/</gu, '&lt;')}</h2>\n${below}`;
}
