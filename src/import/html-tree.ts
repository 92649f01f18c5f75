import type { Element, ElementContent, Root as Hast, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { TooMuch } from './imported-role.ts';
import { tidyHtml } from './tidy-html.ts';

/** Turns a piece of HTML into a tree of Markdown; `lines` tells on which lines of the source it stands. */
export function treeOfHtml(html: string): { readonly tree: Root; readonly visible: readonly string[] } {
  const root = fromHtml(html, { fragment: true });
  return { tree: treeOf(root.children), visible: visibleIn(root.children) };
}

/** Turns elements into a tree of Markdown. In a text that was Markdown before, the ends of lines may mean something. */
export function treeOf(nodes: readonly RootContent[], newlines = false): Root {
  const count = elementsIn(nodes).length;
  if (count > mostElements)
    throw new TooMuch(`The text has ${count} elements of HTML; expected at most ${mostElements}`);
  const root: Hast = { type: 'root', children: [...tidyHtml(nodes)] };
  const tree = toMdast(root, {
    document: true,
    newlines,
    handlers: {
      // Pictures are on other machines, or in the file: their words stay.
      img: (_, node: Element) => ({ type: 'text', value: node.properties.alt ?? '' }),
      // What people typed into a form is no text of the page.
      input: () => undefined,
      select: () => undefined,
      iframe: () => undefined,
      video: () => undefined,
      audio: () => undefined,
    },
  });
  // The root of a document becomes the root of a tree.
  return tree as Root;
}

/** Turning so many into Markdown takes too long; pages with thousands of roles have fewer. */
const mostElements = 20_000;

/** Elements whose text stands on lines of its own. */
export const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul br option button label'.split(
    ' ',
  ),
);

const unseen = new Set('script style template noscript head title meta link svg math iframe object canvas'.split(' '));

/** Returns whether readers of a page see an element. */
export function isSeen({ tagName, properties }: Element): boolean {
  if (unseen.has(tagName) || properties.hidden) return false;
  return !/display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore/iu.test(properties.style ?? '');
}

/** What readers of a page see, a piece for each line of its own. */
export function visibleIn(nodes: readonly RootContent[]): readonly string[] {
  const pieces: string[] = [''];
  const walk = (node: RootContent): void => {
    if (node.type === 'text') pieces[pieces.length - 1] += node.value;
    if (node.type !== 'element' || !isSeen(node)) return;
    const isBlock = blocks.has(node.tagName);
    if (isBlock) pieces.push('');
    for (const child of node.children) walk(child);
    if (isBlock) pieces.push('');
  };
  for (const node of nodes) walk(node);
  return pieces.map((piece) => piece.replace(/\s+/gu, ' ').trim()).filter((piece) => piece !== '');
}

/** The text of an element as it is written. */
export function rawText(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => rawText(child)).join('') : '';
}

/** Every element of a tree, from the top down. */
export function elementsIn(nodes: readonly RootContent[]): readonly Element[] {
  const found: Element[] = [];
  const waiting = [...nodes].toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    found.push(node);
    waiting.push(...node.children.toReversed());
  }
  return found;
}

/** A text of data that has no tags: its lines are lines. */
export function withLines(text: string): string {
  if (/<\/?[a-z!]/iu.test(text)) return text;
  return text.trim().split(/\n\s*\n/u).map((part) => `<p>${part.split('\n').join('<br>')}</p>`).join('\n'); // prettier-ignore
}

/** HTML that was escaped once more than it should be is HTML again. */
export function unescapedOnce(html: string): string {
  const hasTags = /<\/?(?:p|div|ul|ol|li|br|h[1-6]|strong|b|em|span|a)\b/iu.test(html);
  const hasEscaped = /&(?:amp;)?lt;\/?(?:p|div|ul|ol|li|br|h[1-6]|strong|b|em|span|a)\b/iu.test(html);
  return !hasTags && hasEscaped
    ? unescapedOnce(fromHtml(html, { fragment: true }).children.map(rawText).join(''))
    : html;
}
