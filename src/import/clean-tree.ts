import type { Nodes, PhrasingContent, Root } from 'mdast';
import { cleanText } from './clean-text.ts';
import { text, textOf } from './tree.ts';

/** A tree without what nobody sees, and with the links that were typed nearly right. */
export function cleanTree(tree: Root, language: string): Root {
  return withoutEmpty(cleaned(tree, language)) as Root;
}

/** Paragraphs and headings with nothing but spaces in them make distance where they come from. */
function withoutEmpty(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = node.children.filter((child) => !isEmpty(child)).map((child) => withoutEmpty(child));
  // Fewer nodes of the same kind.
  return { ...node, children } as Nodes;
}

function isEmpty(node: Nodes): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && textOf(node).trim() === '';
}

function cleaned(node: Nodes, language: string): Nodes {
  if (node.type === 'text' || node.type === 'inlineCode') return { ...node, value: cleanText(node.value, language) };
  if (!('children' in node)) return node;
  // The words of a link stay where its address is none that a role may have.
  const known = node.children.flatMap((child) => (child.type === 'link' && !isAllowed(child.url) ? child.children : [child]));
  const children = known.map((child) => cleaned(child, language));
  const whole = node.type === 'link' ? children : children.flatMap((child) => (child.type === 'text' ? withLinks(child.value, child) : [child]));
  // Each child is replaced by nodes that may stand in its place.
  return { ...node, children: whole } as Nodes;
} // prettier-ignore

/** An address of the web, of mail or of a telephone, or one on the same site. */
function isAllowed(url: string): boolean {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/iu.exec(url.replace(/[\p{White_Space}\p{Cc}]/gu, '')) ?? [];
  return scheme === undefined || /^(?:https?|mailto|tel)$/iu.test(scheme);
}

/** `[text] (address)`, which Markdown does not read as a link. */
const nearlyLink = /\[([^[\]\n]+)\][ \t]+\(((?:https?:\/\/|mailto:|tel:)[^\s()]+)\)/giu;

function withLinks(value: string, node: Nodes): readonly Nodes[] {
  const matches = [...value.matchAll(nearlyLink)];
  if (matches.length === 0) return [node];
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: written, 1: label = '', 2: url = '', index } of matches) {
    nodes.push(text(value.slice(done, index)), { type: 'link', url, children: [text(label)] });
    done = index + written.length;
  }
  nodes.push(text(value.slice(done)));
  return nodes.filter((one) => one.type !== 'text' || one.value !== '');
}
