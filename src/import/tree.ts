import type { ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';

/** Lists of one paragraph an item without empty lines between the items, wherever they come from. */
export function withTightLists(node: Root): Root {
  return tightened(node) as Root;
}

function tightened(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => tightened(child));
  // The same nodes, in their places.
  const made = { ...node, children } as Nodes;
  if (made.type !== 'list' || !made.children.every(isShort)) return made;
  return { ...made, spread: false, children: made.children.map((item) => ({ ...item, spread: false })) };
}

function isShort({ children: [first, ...others] }: ListItem): boolean {
  return first?.type === 'paragraph' && others.every(({ type }) => type === 'list');
}

/** Prints a tree as Markdown in the form that role files of Rolepress have. */
export function printMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

/** The visible text of a node, with line feeds where lines end. */
export function textOf(node: Nodes | readonly Nodes[]): string {
  const nodes: readonly Nodes[] = Array.isArray(node) ? node : [node];
  return nodes.map(textIn).join('');
}

function textIn(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  return 'children' in node ? node.children.map(textIn).join('') : toString(node);
}

export function paragraph(children: readonly PhrasingContent[], line?: number): Paragraph {
  return { type: 'paragraph', children: [...children], ...at(line) };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** The place of a node that starts on a line; what else a place holds is never asked. */
export function at(line: number | undefined): Pick<RootContent, 'position'> {
  if (line === undefined) return {};
  const point = { line, column: 1, offset: 0 };
  return { position: { start: point, end: point } };
}
