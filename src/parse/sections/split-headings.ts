import type { Html, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { asHeading, htmlHeadingAt } from './heading.ts';
import type { TitleReader } from './titles/index.ts';

type Point = NonNullable<RootContent['position']>['start'];

/** The inline nodes of one line of a paragraph, and what ends the line above it. */
type Line = { readonly above: PhrasingContent; readonly children: PhrasingContent[]; readonly index: number };

/** Where a line starts and ends, without the white space around it. */
type Bounds = { readonly start: Point; readonly end: Point };

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
  const bounds = boundsOf(text, position.start);
  const groups: { readonly isHeading: boolean; readonly lines: Line[] }[] = [];
  for (const line of linesOf(paragraph, bounds)) {
    const isHeading = startsSection(paragraphOf([line], bounds));
    const last = groups.at(-1);
    if (last && !last.isHeading && !isHeading) last.lines.push(line);
    else groups.push({ isHeading, lines: [line] });
  }
  if (!groups.some(({ isHeading }) => isHeading)) return [paragraph];
  return groups.map(({ lines }) => paragraphOf(lines, bounds));
}

function boundsOf(text: string, start: Point): readonly Bounds[] {
  let offset = start.offset ?? 0;
  return text.split('\n').map((written, index) => {
    const column = index === 0 ? start.column : 1;
    const from = offset;
    const at = (character: number): Point => ({
      line: start.line + index,
      column: column + character,
      offset: from + character,
    });
    offset += written.length + 1;
    return { start: at(written.length - written.trimStart().length), end: at(written.trimEnd().length) };
  });
}

/** A line that inline markup runs across is one with the next. */
function linesOf({ children }: Paragraph, bounds: readonly Bounds[]): readonly Line[] {
  const firstLine = bounds[0]?.start.line ?? 1;
  const lineOf = (point: Point | undefined): number => (point?.line ?? firstLine) - firstLine;
  const lines: Line[] = [{ above: newLine, children: [], index: 0 }];
  for (const child of children) {
    if (child.type === 'break') lines.push({ above: child, children: [], index: lineOf(child.position?.end) });
    else if (child.type === 'text') {
      const first = lineOf(child.position?.start);
      const values = child.value.split('\n');
      for (const [index, value] of values.entries()) {
        if (index > 0) lines.push({ above: newLine, children: [], index: first + index });
        const start = index === 0 ? child.position?.start : bounds[first + index]?.start;
        const end = index === values.length - 1 ? child.position?.end : bounds[first + index]?.end;
        if (value !== '' && start && end)
          lines.at(-1)?.children.push({ type: 'text', value, position: { start, end } });
      }
    } else lines.at(-1)?.children.push(child);
  }
  return lines.filter((line) => line.children.length > 0);
}

const newLine: PhrasingContent = { type: 'text', value: '\n' };

function paragraphOf(lines: readonly Line[], bounds: readonly Bounds[]): Paragraph {
  const children: PhrasingContent[] = [];
  for (const [index, line] of lines.entries()) {
    for (const child of index === 0 ? line.children : [line.above, ...line.children]) {
      const last = children.at(-1);
      if (last?.type === 'text' && child.type === 'text') children[children.length - 1] = joined(last, child);
      else children.push(child);
    }
  }
  const start = bounds[lines[0]?.index ?? 0]?.start;
  const end = lines.at(-1)?.children.at(-1)?.position?.end;
  return { type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) };
}

/** A line end has no place of its own: it takes that of the text around it. */
function joined(one: Text, other: Text): Text {
  const [start, end] = [one.position?.start ?? other.position?.start, other.position?.end ?? one.position?.end];
  return { type: 'text', value: one.value + other.value, ...(start && end ? { position: { start, end } } : {}) };
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
