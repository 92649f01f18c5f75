import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';

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
