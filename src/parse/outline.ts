import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../model/diagnostic.ts';
import type { HeadingForm, SectionKind } from '../model/role.ts';
import { normalTitle, type TitleReader } from './titles/index.ts';

/** A line that starts a section. */
export type SectionHeading = {
  /** Plain text; empty for the start of a text that follows a thematic break. */
  readonly title: string;
  readonly kinds: readonly SectionKind[];
  readonly form: HeadingForm;
  /** 1 to 6 as in Markdown; 7 for a line that only looks like a heading. */
  readonly level: number;
  readonly place: Place;
};

/** A stretch of a body’s top-level nodes. */
export type Part = { readonly nodes: readonly RootContent[] };

export type SectionPart = Part & { readonly heading: SectionHeading };

/** Which of a body’s nodes belong to what. Every node is in one part, but for headings, ending breaks and a repeated title. */
export type Outline = {
  readonly summary: Part;
  readonly sections: readonly SectionPart[];
  readonly closing: Part;
  /** Every top-level line that is a heading or looks like one, whether or not a section starts there. */
  readonly headings: readonly SectionHeading[];
};

/** Turns the top-level nodes of a body into its outline. `title` is the role’s own, which many authors repeat as a heading. */
export function outlineOf(nodes: readonly RootContent[], readTitle: TitleReader, source: string, title = ''): Outline {
  const summary: RootContent[] = [];
  const sections: { heading: SectionHeading; nodes: RootContent[] }[] = [];
  const headings: SectionHeading[] = [];
  /** What follows a thematic break and so belongs to no section, unless a section follows. */
  let adrift: { breakAt: Place; nodes: RootContent[] } | undefined;

  for (const [index, node] of nodes.entries()) {
    const current = sections.at(-1);
    const heading = headingOf(node, readTitle, source);
    if (heading) headings.push(heading);
    if (heading?.level === 1 && index === 0 && heading.kinds.length === 0) {
      if (normalTitle(heading.title) !== normalTitle(title)) summary.push(node);
    } else if (heading && startsSection(heading, adrift ? undefined : current?.heading)) {
      settle();
      sections.push({ heading, nodes: [] });
    } else if (node.type === 'thematicBreak' && current) {
      settle();
      adrift = { breakAt: placeOf(node), nodes: [] };
    } else (adrift ?? current ?? { nodes: summary }).nodes.push(node);
  }
  return { summary: { nodes: summary }, sections, closing: { nodes: adrift?.nodes ?? [] }, headings };

  /** Text between a break and a later heading or break was no closing after all: it is a section without a title. */
  function settle(): void {
    if (adrift && adrift.nodes.length > 0) {
      sections.push({
        heading: { title: '', kinds: [], form: 'atx', level: 7, place: adrift.breakAt },
        nodes: adrift.nodes,
      });
    }
    adrift = undefined;
  }
}

/** A heading below the current section’s own, and of no other kind, is a part of that section. */
function startsSection(heading: SectionHeading, current: SectionHeading | undefined): boolean {
  if (heading.kinds.length === 0 && heading.form !== 'atx' && heading.form !== 'setext') return false;
  if (!current || heading.level <= current.level) return true;
  return heading.kinds.length > 0 && !heading.kinds.every((kind) => current.kinds.includes(kind));
}

/** Reads a node as a heading: a real one, or a line that was meant as one. */
function headingOf(node: RootContent, readTitle: TitleReader, source: string): SectionHeading | undefined {
  const found = asHeading(node, source);
  return found && { ...found, kinds: readTitle(found.title), place: placeOf(node) };
}

function asHeading(node: RootContent, source: string): Pick<SectionHeading, 'title' | 'form' | 'level'> | undefined {
  switch (node.type) {
    case 'heading':
      return { title: toString(node, { includeHtml: false }).trim(), form: formOf(node, source), level: node.depth };
    case 'paragraph':
      return asMeantHeading(node);
    case 'html': {
      const match = /^<h([1-6])(?:\s[^>]*)?>([\s\S]*?)<\/h\1>\s*$/iu.exec(node.value);
      return match
        ? { title: (match[2] ?? '').replace(/<[^>]*>/gu, '').trim(), form: 'html', level: Number(match[1]) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function formOf(node: Heading, source: string): HeadingForm {
  const start = node.position?.start.offset ?? 0;
  return source[start] === '#' ? 'atx' : 'setext';
}

function asMeantHeading(node: Paragraph): Pick<SectionHeading, 'title' | 'form' | 'level'> | undefined {
  const text = toString(node, { includeHtml: false }).trim();
  if (text.includes('\n')) return undefined;
  const hashes = /^#{1,6}(?=[^#\s])/u.exec(text);
  if (hashes && node.children[0]?.type === 'text')
    return { title: text.slice(hashes[0].length).replace(/\s*#+$/u, ''), form: 'nospace', level: hashes[0].length };
  const [first, second] = node.children;
  const bold =
    first?.type === 'strong' ||
    (first?.type === 'emphasis' && first.children.length === 1 && first.children[0]?.type === 'strong');
  const alone =
    node.children.length === 1 ||
    (node.children.length === 2 && second?.type === 'text' && /^\s*:?\s*$/u.test(second.value));
  return bold && alone ? { title: text, form: 'bold', level: 7 } : undefined;
}

function placeOf(node: RootContent): Place {
  // Every node of a parsed document has a position; only made-up nodes lack one.
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
