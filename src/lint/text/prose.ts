import type { Nodes, Paragraph, PhrasingContent, TableCell } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';
import type { RoleDocument } from '../../parse/index.ts';
import { type Piece, placeFinder } from './prose-place.ts';

/** A paragraph, the text of a list item, or a cell of a table. */
type Passage = {
  readonly kind: 'paragraph' | 'item' | 'cell';
  /** 0-based, in UTF-16 units of the prose */
  readonly start: number;
  /** just behind the last unit */
  readonly end: number;
};

/** What people read of a role’s body as sentences: no headings, no code, no addresses. */
export type Prose = {
  /** Passages and lines that the author broke are apart by line feeds; all other white space is spaces, quotes and hyphens are those of ASCII. */
  readonly text: string;
  /** The text in lower case, one unit for each. */
  readonly lower: string;
  readonly passages: readonly Passage[];
  /** Where a stretch of the text stands in the file. */
  readonly placeOf: (start: number, end: number) => Place;
};

/** Stands for what is no prose, such as code in a sentence. */
const gap = '\ufffc';

/** Each document’s prose is made once, for all rules. */
const known = new WeakMap<RoleDocument, Prose>();

/** Turns a document into its prose. */
export function proseOf(document: RoleDocument): Prose {
  const prose = known.get(document) ?? makeProse(document);
  known.set(document, prose);
  return prose;
}

/** The prose of a document in English; nothing for other languages, whose words we do not know. It counts what the text is in, also where nobody has said that. */
export function englishProseOf(document: RoleDocument): Prose | undefined {
  return /^en(?:-|$)/iu.test(document.titleLanguage) ? proseOf(document) : undefined;
}

function makeProse({ tree, source, outline }: RoleDocument): Prose {
  const headings = new Set(outline.sections.map(({ heading }) => heading.place.start.line));
  const pieces: Piece[] = [];
  const passages: Passage[] = [];
  let text = '';
  // Not by recursion: lists and quotes can be nested as deep as a file is long.
  const waiting: Waiting[] = [{ node: tree, inItem: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, inItem } = next;
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      if (headings.has(node.position?.start.line ?? 0) || isMeantHeading(node)) continue;
      const start = text.length;
      text += textOf(node, start, pieces);
      if (text.length > start) passages.push({ kind: kindOf(node, inItem), start, end: text.length });
      text += '\n';
    } else if (node.type !== 'heading' && 'children' in node) {
      for (const child of node.children.toReversed())
        waiting.push({ node: child, inItem: node.type === 'listItem' && child === node.children[0] });
    }
  }
  text = plain(text);
  const lower = lowerCaseOf(text);
  return {
    text,
    lower,
    passages,
    placeOf: placeFinder(pieces, source.text),
  };
}

type Waiting = { readonly node: Nodes; readonly inItem: boolean };

function kindOf(node: Paragraph | TableCell, inItem: boolean): Passage['kind'] {
  if (node.type === 'tableCell') return 'cell';
  return inItem ? 'item' : 'paragraph';
}

/** A line in bold without a sentence in it, or `##x`, titles what follows even when it starts no section. */
function isMeantHeading({ type, children: [first, second] }: Paragraph | TableCell): boolean {
  if (type === 'tableCell') return false;
  if (first?.type === 'text')
    return second === undefined && /^#{1,6}[^#\s][^\n]*$/u.test(first.value) && !endsSentence(first);
  if (first?.type !== 'strong' || !(second === undefined || isColon(second))) return false;
  return !endsSentence(first.children.at(-1));
}

function endsSentence(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /[.!?]\s*$/u.test(node.value);
}

function isColon(node: PhrasingContent): boolean {
  return node.type === 'text' && /^\s*:?\s*$/u.test(node.value);
}

function textOf(block: Paragraph | TableCell, start: number, pieces: Piece[]): string {
  let text = '';
  const add = (value: string, node: PhrasingContent) => {
    pieces.push({ start: start + text.length, node });
    text += value;
  };
  const waiting = block.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') add(lineFeedsKept(node.value), node);
    else if (node.type === 'break' || (node.type === 'html' && /^<br\b/iu.test(node.value))) add('\n', node);
    else if (node.type === 'inlineCode' || node.type === 'image' || isAddress(node)) add(gap, node);
    else if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return text;
}

function isAddress(node: PhrasingContent): boolean {
  const [only, second] = node.type === 'link' ? node.children : [];
  return only?.type === 'text' && second === undefined && /^(https?:|www\.|mailto:|\S+@\S+$)/iu.test(only.value);
}

/** A line end is a space to a reader, but for one before a bullet that Markdown does not know. */
function lineFeedsKept(value: string): string {
  return value.replace(/[\r\n](?![ \t]*[•●▪◦‣·–—])/gu, ' ');
}

/** A few letters, such as İ, become two in lower case. */
function lowerCaseOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** One unit for each unit. */
function plain(text: string): string {
  return text
    .replace(/[\t\u00a0\u2007\u202f]/gu, ' ')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u201c-\u201f]/gu, '"')
    .replace(/[\u2010\u2011]/gu, '-');
}
