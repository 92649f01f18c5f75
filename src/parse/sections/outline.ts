import type { RootContent } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';
import type { SectionKind } from '../../model/role.ts';
import { asHeading, type Heading } from './heading.ts';
import { isSummaryTitle, normalTitle, type TitleReader } from './titles/index.ts';

/** A line that starts a section. */
export type SectionHeading = Heading & {
  /** Empty for the start of a text that follows a thematic break. */
  readonly title: string;
  readonly kinds: readonly SectionKind[];
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

/** A heading below the current section’s own, and of no other kind, is a part of that section, unless that is named as the summary of the role. */
function startsSection(heading: SectionHeading, current: SectionHeading | undefined): boolean {
  if (heading.kinds.length === 0 && heading.form !== 'atx' && heading.form !== 'setext') return false;
  if (!current || heading.level <= current.level) return true;
  if (heading.kinds.length === 0) return false;
  if (!heading.kinds.every((kind) => current.kinds.includes(kind))) return true;
  return isSummaryTitle(current.title) && !isSummaryTitle(heading.title);
}

/** Reads a node as a heading: a real one, or a line that was meant as one. */
function headingOf(node: RootContent, readTitle: TitleReader, source: string): SectionHeading | undefined {
  const found = asHeading(node, source);
  if (!found) return undefined;
  const { title, form, level } = found;
  return { title, form, level, kinds: readTitle(title), place: placeOf(node) };
}

function placeOf(node: RootContent): Place {
  // Every node of a parsed document has a position; only made-up nodes lack one.
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
