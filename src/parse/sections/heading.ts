import type { Heading as HeadingNode, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HeadingForm } from '../../model/role.ts';
import { bulletAt } from './bullets.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Whether the heading was written as `<h2>x</h2>`. */
    isHtml?: boolean;
  }
}

/** A line that is a heading, or that was meant as one. */
export type Heading = {
  /** Plain text. */
  readonly title: string;
  readonly form: HeadingForm;
  /** 1 to 6 as in Markdown; 7 for a line in bold, 8 for another line that only looks like a heading. */
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
    default:
      return undefined;
  }
}

/** Titles are short. */
const mostPlainCharacters = 60;
const mostPlainWords = 8;

/** Reads a paragraph that is one short line, without signs of its own, as a heading; whether it is one depends on what is around it. */
export function asPlainHeading(node: RootContent): Heading | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...others] = node.children;
  const inner = only?.type === 'emphasis' ? only.children : node.children;
  if (only === undefined || (only.type === 'emphasis' && others.length > 0)) return undefined;
  if (inner.some(({ type }) => type !== 'text')) return undefined;
  const title = toString(inner).trim();
  const isShort = title.length <= mostPlainCharacters && title.split(/\s+/u).length <= mostPlainWords;
  const isTitle = !/\n|^[\p{Ll}#>|]|[.,;!…。、]$|[:：]\s*[^\s:：]|[\d@/]{4}/u.test(title) && /\p{L}{2}/u.test(title);
  return isShort && isTitle && !bulletAt(title) ? { title, form: 'plain', level: 8 } : undefined;
}

/** Whether all letters of a title are capitals. */
export function isInCapitals(title: string): boolean {
  return /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title);
}

function formOf(node: HeadingNode, source: string): HeadingForm {
  const start = node.position?.start.offset ?? 0;
  return source[start] === '#' ? 'atx' : source[start] === '<' && node.data?.isHtml ? 'html' : 'setext';
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
