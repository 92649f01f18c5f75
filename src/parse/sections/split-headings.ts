import type { Html, Paragraph, Root, RootContent } from 'mdast';
import { asHeading, htmlHeadingAt } from './heading.ts';
import { type Line, linesIn, paragraphOf, type Point } from './paragraph-lines.ts';
import type { TitleReader } from './titles/index.ts';

/**
 * Sets apart the lines of a paragraph that were meant as headings of a section, and the heading that starts a block of HTML:
 * authors leave no blank line around them. Other nodes stay as they are.
 */
export function withHeadingsApart(tree: Root, readTitle: TitleReader, source: string): Root {
  const startsSection = (node: RootContent): boolean => {
    const heading = asHeading(node, source);
    return heading !== undefined && readTitle(heading.title).length > 0;
  };
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return paragraphApart(node, startsSection, source);
    return node.type === 'html' ? htmlApart(node, startsSection) : [node];
  });
  return { ...tree, children };
}

function paragraphApart(
  paragraph: Paragraph,
  startsSection: (node: RootContent) => boolean,
  source: string,
): RootContent[] {
  const { position } = paragraph;
  if (position?.start.offset === undefined || position.start.line === position.end.line) return [paragraph];
  const text = source.slice(position.start.offset, position.end.offset);
  if (!/^[ \t]*(?:#|\*\*|__|<)/mu.test(text)) return [paragraph];
  const { lines: all, bounds } = linesIn(paragraph, source);
  const groups: { readonly isHeading: boolean; readonly lines: Line[] }[] = [];
  for (const line of all) {
    const isHeading = startsSection(paragraphOf([line], bounds));
    const last = groups.at(-1);
    if (last && !last.isHeading && !isHeading) last.lines.push(line);
    else groups.push({ isHeading, lines: [line] });
  }
  if (!groups.some(({ isHeading }) => isHeading)) return [paragraph];
  return groups.map(({ lines }) => paragraphOf(lines, bounds));
}

function htmlApart(node: Html, startsSection: (node: RootContent) => boolean): RootContent[] {
  const { position, value } = node;
  const start = htmlHeadingAt(value);
  if (!start || position?.start.offset === undefined || value.slice(start.length).trim() === '') return [node];
  const heading: Html = {
    type: 'html',
    value: value.slice(0, start.length),
    position: { start: position.start, end: pointAfter(value.slice(0, start.length), position.start) },
  };
  if (!startsSection(heading)) return [node];
  const rest = value.slice(start.length);
  const gap = rest.length - rest.trimStart().length;
  const from = pointAfter(value.slice(0, start.length + gap), position.start);
  return [heading, { type: 'html', value: rest.trimStart(), position: { start: from, end: position.end } }];
}

/** Where a text that starts at a place ends. */
function pointAfter(text: string, { line, column, offset = 0 }: Point): Point {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + text.length,
  };
}
