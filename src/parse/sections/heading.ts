import type { Heading as HeadingNode, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HeadingForm } from '../../model/role.ts';

/** A line that is a heading, or that was meant as one. */
export type Heading = {
  /** Plain text. */
  readonly title: string;
  readonly form: HeadingForm;
  /** 1 to 6 as in Markdown; 7 for a line that only looks like a heading. */
  readonly level: number;
};

const html = { includeHtml: false };

/** Hashes without the space that makes them a heading, or with one that Markdown does not take for a space. */
const hashes = /^(#{1,6})[\u00a0\u2007\u202f\u200b\ufeff]*(?=[^#\s])/u;

/** A line of bold text that is longer is emphasis. */
const mostBoldCharacters = 150;

/** Reads a node as a heading: a real one, or a line that was meant as one. `source` is the text that the node’s places are of. */
export function asHeading(node: RootContent, source: string): Heading | undefined {
  switch (node.type) {
    case 'heading':
      return { title: toString(node, html).trim(), form: formOf(node, source), level: node.depth };
    case 'paragraph':
      return asMeantHeading(node, source);
    case 'html': {
      const start = htmlHeadingAt(node.value);
      return start && node.value.slice(start.length).trim() === '' ? start.heading : undefined;
    }
    default:
      return undefined;
  }
}

/** The heading that a block of HTML starts with, and how many characters it takes. */
export function htmlHeadingAt(value: string): { readonly heading: Heading; readonly length: number } | undefined {
  const open = /^<h([1-6])(?:\s[^<>]*)?>/iu.exec(value);
  if (!open) return undefined;
  const close = new RegExp(`</h${open[1]}\\s*>`, 'iu').exec(value);
  if (!close) return undefined;
  const title = value
    .slice(open[0].length, close.index)
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { heading: { title, form: 'html', level: Number(open[1]) }, length: close.index + close[0].length };
}

function formOf(node: HeadingNode, source: string): HeadingForm {
  const start = node.position?.start.offset ?? 0;
  return source[start] === '#' ? 'atx' : 'setext';
}

function asMeantHeading(node: Paragraph, source: string): Heading | undefined {
  const text = toString(node, html).trim();
  const isOneLine = !text.includes('\n') && node.children.every(({ type }) => type !== 'break');
  if (text === '' || !isOneLine) return undefined;
  const [, signs] = hashes.exec(text) ?? [];
  // An escaped hash was not meant as one.
  if (signs !== undefined && source[node.position?.start.offset ?? 0] === '#')
    return { title: withoutClosingHashes(text.slice(signs.length)), form: 'nospace', level: signs.length };
  return text.length <= mostBoldCharacters && isBold(node.children) && !isSentence(text)
    ? { title: text, form: 'bold', level: 7 }
    : undefined;
}

function withoutClosingHashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return text.slice(0, end).trim();
}

/** Bold as a whole, but for a colon or a line break behind it. */
function isBold(children: readonly PhrasingContent[]): boolean {
  const shown = children.filter((child) => !(child.type === 'html' && /^<br\s*\/?>$/iu.test(child.value)));
  const last = shown.at(-1);
  const [first, ...others] = last?.type === 'text' && /^[\s:]*$/u.test(last.value) ? shown.slice(0, -1) : shown;
  if (first?.type === 'emphasis' && others.length === 0) return isBold(first.children);
  if (first?.type === 'html') {
    const tag = /^<(b|strong)>$/iu.exec(first.value)?.[1];
    const end = others.at(-1);
    return tag !== undefined && end?.type === 'html' && end.value.toLowerCase() === `</${tag.toLowerCase()}>`;
  }
  return first?.type === 'strong' && others.length === 0;
}

/** “You will lead the team.” says what a section would list; “Duties.” is a title all the same. */
function isSentence(text: string): boolean {
  return /[^.]\.$/u.test(text) && text.split(/\s+/u, 4).length > 3;
}
