import type { Heading, Html, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../markdown/markdown.ts';
import type { Point } from './paragraph-lines.ts';

/** At the start of a line: a heading written as HTML, with its level and what is in it. */
const heading = /^[ \t]*<h([1-6])(?:\s[^<>]*)?>(.*?)<\/h\1\s*>/gimsu;

/** Sets headings written as HTML apart from the block that they stand in. Text without tags between them is Markdown, as its author meant it. */
export function htmlApart(node: Html): RootContent[] {
  const { position, value } = node;
  if (position?.start.offset === undefined || !/<h[1-6]/iu.test(value)) return [node];
  const { start } = position;
  const nodes: RootContent[] = [];
  let done = 0;
  const between = (to: number) => nodes.push(...partOf(value, done, to, start));
  for (const match of value.matchAll(heading)) {
    const [written, level = '', inner = ''] = match;
    // In a comment or in another tag it is no heading.
    if (/<(?:[^<>]|<(?!\/))*$/u.test(value.slice(done, match.index))) continue;
    between(match.index);
    done = match.index + written.length;
    nodes.push(headingNode(Number(level), inner, pointIn(value, match.index + written.search(/\S/u), start), pointIn(value, done, start))); // prettier-ignore
  }
  if (done === 0) return [node];
  between(value.length);
  return nodes;
}

function headingNode(level: number, inner: string, start: Point, end: Point): Heading {
  // Its text is none of Markdown, but for references such as `&amp;`.
  const text = inner.replace(/<[^<>]*>/gu, '').replace(/\s+/gu, ' ').trim(); // prettier-ignore
  const value = toString(parseMarkdown(text.replace(/[\\`*_[\]<>~#.)+-]/gu, '\\$&')));
  return {
    type: 'heading',
    // As captured: 1 to 6.
    depth: level as Heading['depth'],
    data: { isHtml: true },
    children: value === '' ? [] : [{ type: 'text', value, position: { start, end } }],
    position: { start, end },
  };
}

function partOf(value: string, from: number, to: number, start: Point): readonly RootContent[] {
  const part = value.slice(from, to);
  const text = part.trim();
  if (text === '') return [];
  const at = from + part.length - part.trimStart().length;
  const position = { start: pointIn(value, at, start), end: pointIn(value, at + text.length, start) };
  const startsLine = /(?:^|\n)[ \t]*$/u.test(value.slice(0, at));
  if (text.includes('<') || !startsLine) return [{ type: 'html', value: text, position }];
  // Behind as much white space as stands before it, its places are those of the file.
  const before = '\n'.repeat(position.start.line - 1);
  const offset = (position.start.offset ?? 0) - before.length;
  return offset < 0 ? [] : shifted(parseMarkdown(before + text).children, offset);
}

/** Moves nodes by so many characters; their lines and columns are right. */
function shifted(nodes: RootContent[], by: number): RootContent[] {
  const waiting: unknown[] = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // Every node that was just parsed is our own, and may be changed in place.
    const { position, children } = node as { position?: { start: Point; end: Point }; children?: unknown[] };
    for (const point of position ? [position.start, position.end] : []) point.offset = (point.offset ?? 0) + by;
    waiting.push(...(children ?? []));
  }
  return nodes;
}

/** Where a character of a text stands that starts at a place. */
function pointIn(text: string, index: number, { line, column, offset = 0 }: Point): Point {
  const lines = text.slice(0, index).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + index,
  };
}
