import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { eachNode } from './each-node.ts';

/** A title has no more words, or characters where words are not apart. */
const mostWords = 6;
const mostCharacters = 60;

/**
 * Markdown makes a heading of a paragraph with a line of hyphens right below it. Where the paragraph reads as a sentence it was not meant as
 * one, and would leave its section: it becomes a paragraph and a break. The titles of sections stay headings.
 */
export function withBreaksUnderText(tree: Root, isTitle: (title: string) => boolean, source: string): Root {
  if (!/\n[ \t>]*-+[ \t]*(?:\n|$)/u.test(source)) return tree;
  eachNode(tree, (node, parent, index) => {
    if (node.type !== 'heading' || node.depth !== 2 || !parent) return undefined;
    const title = toString(node, { includeHtml: false }).trim();
    if (isTitle(title) || !isSentence(title)) return undefined;
    const apart = paragraphAndBreak(node, source);
    // Where a heading is, other blocks can be.
    (parent.children as RootContent[]).splice(index, 1, ...apart);
    return index + apart.length;
  });
  return tree;
}

function isSentence(text: string): boolean {
  return (
    /[.!;,…。！；、]$/u.test(text) ||
    text.includes('\n') ||
    text.length > mostCharacters ||
    text.split(/\s+/u).length > mostWords
  );
}

function paragraphAndBreak(heading: Heading, source: string): readonly RootContent[] {
  const { children, position } = heading;
  const textEnd = children.at(-1)?.position?.end;
  if (position?.start.offset === undefined || position.end.offset === undefined || !textEnd) return [heading];
  if (source[position.start.offset] === '#') return [heading];
  const line = /-+[ \t]*$/u.exec(source.slice(position.start.offset, position.end.offset))?.[0];
  if (line === undefined) return [heading];
  const { end } = position;
  const start = { ...end, column: end.column - line.length, offset: position.end.offset - line.length };
  return [
    { type: 'paragraph', children, position: { start: position.start, end: textEnd } },
    { type: 'thematicBreak', position: { start, end } },
  ];
}

/** Returns whether a break is a line of hyphens right below a paragraph, which Markdown alone would make a heading of. */
export function isBreakUnderText(node: Nodes, above: Nodes | undefined, source: string): boolean {
  const [start, end] = [node.position?.start, node.position?.end];
  if (
    node.type !== 'thematicBreak' ||
    above?.type !== 'paragraph' ||
    start?.line !== (above.position?.end.line ?? 0) + 1
  )
    return false;
  return /^-+[ \t]*$/u.test(source.slice(start.offset, end?.offset));
}
