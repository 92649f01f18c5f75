import type { RootContent } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';
import type { SectionKind } from '../../model/role.ts';
import { asHeading, asPlainHeading, type Heading, isInCapitals } from './heading.ts';
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
export function outlineOf(
  nodes: readonly RootContent[],
  readTitle: TitleReader,
  isOtherTitle: (title: string) => boolean,
  source: string,
  title = '',
): Outline {
  const summary: RootContent[] = [];
  const sections: OpenSection[] = [];
  const headings: SectionHeading[] = [];
  // Who marks the headings of a section marks all of them: there, a line of plain text leads over to a list.
  const marked = new Set(nodes.flatMap((node) => readTitle(asHeading(node, source)?.title ?? '')));
  /** What follows a thematic break and so belongs to no section, unless a section follows. */
  let adrift: { breakAt: Place; nodes: RootContent[] } | undefined;

  for (const [index, node] of nodes.entries()) {
    const current = sections.at(-1);
    const next = nodes[index + 1];
    const heading = headingOf(node, next, readTitle, source);
    const starts =
      heading && startsSection(heading, { current: adrift ? undefined : current, next, marked, isOtherTitle });
    // Most short lines are no headings.
    if (heading && (heading.form !== 'plain' || starts)) headings.push(heading);
    if (heading?.level === 1 && index === 0 && heading.kinds.length === 0) {
      if (normalTitle(heading.title) !== normalTitle(title)) summary.push(node);
    } else if (heading && starts) {
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

/** What stands around a line that may be a heading. */
type Around = {
  readonly current: OpenSection | undefined;
  readonly next: RootContent | undefined;
  /** The kinds that have a heading that is more than a line of plain text. */
  readonly marked: ReadonlySet<SectionKind>;
  readonly isOtherTitle: (title: string) => boolean;
};

/** A section that is being put together. */
type OpenSection = {
  readonly heading: SectionHeading;
  readonly nodes: RootContent[];
  /** How a line that stood right below the heading looked: lines of its look are sub-headings. */
  innerLook?: string;
};

/** A heading below the current section’s own, and of no other kind, is a part of that section, unless that is named as the summary of the role. */
function startsSection(heading: SectionHeading, { current: open, next, marked, isOtherTitle }: Around): boolean {
  const { kinds, level, title } = heading;
  const current = open?.heading;
  if (kinds.length === 0 && isMeant(heading)) {
    if (!open || !current || !(next?.type === 'paragraph' || next?.type === 'list')) return false;
    if (isOtherTitle(title) && (heading.form !== 'plain' || current.level >= 7)) return true;
    if (open.nodes.length === 0) open.innerLook = lookOf(heading);
    if (open.nodes.length === 0 || (open.innerLook === lookOf(heading) && open.innerLook !== lookOf(current)))
      return false;
    return heading.form === 'plain' ? endsPlainly(heading, current, next) : level <= current.level;
  }
  // A line of plain text right below a heading leads over to what follows.
  if (heading.form === 'plain' && (open?.nodes.length === 0 || kinds.every((kind) => marked.has(kind)))) return false;
  if (!current || level <= current.level) return true;
  if (kinds.length === 0) return false;
  if (!kinds.every((kind) => current.kinds.includes(kind))) return true;
  return isSummaryTitle(current.title) && !isSummaryTitle(title);
}

function isMeant({ form, level }: SectionHeading): boolean {
  return form === 'bold' || form === 'plain' || (form === 'nospace' && level === 1);
}

/** A line of plain text that we do not know ends a section that such a line opened, when the two look alike. */
function endsPlainly(heading: SectionHeading, current: SectionHeading, next: RootContent): boolean {
  const { title } = heading;
  if (current.level < 7 || title.split(/\s+/u).length > mostWords) return false;
  if (isInCapitals(title)) return true;
  if (current.form !== 'plain') return false;
  return title.endsWith('?') || (next.type === 'list' && lookOf(heading) === lookOf(current));
}

/** Longer lines that we do not know lead over to a list. */
const mostWords = 5;

function lookOf({ form, title }: SectionHeading): string {
  return `${form} ${isInCapitals(title) ? 'capitals' : ''} ${/[:：]$/u.test(title) ? 'colon' : ''}`;
}

/** Reads a node as a heading: a real one, or a line that was meant as one. */
function headingOf(
  node: RootContent,
  next: RootContent | undefined,
  readTitle: TitleReader,
  source: string,
): SectionHeading | undefined {
  const isFollowed = next?.type === 'paragraph' || next?.type === 'list';
  const found = asHeading(node, source) ?? (isFollowed ? asPlainHeading(node) : undefined);
  if (!found) return undefined;
  const { title, form, level } = found;
  return { title, form, level, kinds: readTitle(title), place: placeOf(node) };
}

function placeOf(node: RootContent): Place {
  // Every node of a parsed document has a position; only made-up nodes lack one.
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
