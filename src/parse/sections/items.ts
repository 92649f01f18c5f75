import type { Element, ElementContent, RootContent } from 'hast';
import type { Item } from '../../model/role.ts';
import { printHtml } from '../markdown/markdown.ts';
import { lineOfText, plainText } from '../markdown/plain-text.ts';

/** Longer runs before a colon are sentences, not labels. */
const mostLabelCharacters = 60;
const mostLabelWords = 6;

/** Turns the lists that stand directly in a section into its items. */
export function itemsOf(nodes: readonly RootContent[]): readonly Item[] {
  return nodes.filter(isList).flatMap((list) => list.children.filter((child) => child.type === 'element').map(itemOf));
}

function isList(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

function itemOf(entry: Element): Item {
  const { label, rest } = labelOf(entry.children) ?? { label: undefined, rest: entry.children };
  const { line, column } = entry.position?.start ?? { line: 1, column: 1 };
  const item = { text: plainText(rest), html: printHtml(rest), at: { line, column } };
  return label === undefined ? item : { label, ...item };
}

type Labelled = { readonly label: string; readonly rest: readonly ElementContent[] };

/** Takes the label off the front of an entry, whether its text stands alone or in a paragraph. */
function labelOf(children: readonly ElementContent[]): Labelled | undefined {
  const at = children.findIndex(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  const first = children[at];
  if (first?.type === 'element' && first.tagName === 'p') {
    const inner = labelOf(first.children);
    return inner && { label: inner.label, rest: children.with(at, { ...first, children: [...inner.rest] }) };
  }
  const after = children.slice(at + 1);
  if (first?.type === 'element' && first.tagName === 'strong') return boldLabel(first, after);
  return first?.type === 'text' ? plainLabel(first.value, after) : undefined;
}

/** `**Label:** text` or `**Label**: text`. */
function boldLabel(strong: Element, after: readonly ElementContent[]): Labelled | undefined {
  const label = lineOfText([strong]);
  if (/[:：]$/u.test(label)) return { label: label.replace(/\s*[:：]+$/u, ''), rest: trimmed(after, /^\s+/u) };
  const [next] = after;
  return next?.type === 'text' && /^\s*[:：]/u.test(next.value)
    ? { label, rest: trimmed(after, /^\s*[:：]\s*/u) }
    : undefined;
}

/** `Label: text`, where the label is short and text follows on the same line. */
function plainLabel(text: string, after: readonly ElementContent[]): Labelled | undefined {
  const match = /^\s*([\p{Lu}\p{Lo}\p{N}][^:：\n.!?]*?)\s*(?::(?=\s|$)|：)\s*/u.exec(
    text.slice(0, 2 * mostLabelCharacters),
  );
  const label = match?.[1];
  if (
    !match ||
    label === undefined ||
    label.length > mostLabelCharacters ||
    label.split(/\s+/u).length > mostLabelWords
  )
    return undefined;
  const rest = text.slice(match[0].length);
  const [next] = after;
  const goesOn = rest.trim() !== '' || (next?.type === 'element' && !isList(next));
  return goesOn ? { label, rest: [{ type: 'text', value: rest }, ...after] } : undefined;
}

function trimmed(nodes: readonly ElementContent[], lead: RegExp): readonly ElementContent[] {
  const [first, ...others] = nodes;
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(lead, '') }, ...others] : nodes;
}
