import { itemForm } from '../../model/blanks.ts';
import type { SectionDefinition } from '../../model/config.ts';
import { fileStart, type Finding, type Place } from '../../model/diagnostic.ts';
import type { SectionKind } from '../../model/role.ts';
import { type RoleDocument, titleFor } from '../../parse/index.ts';
import { type Misspelling, misspellingsIn } from '../text/misspellings.ts';
import type { RoleRule } from '../rule.ts';

/** Reports required sections that no heading stands for. */
export const missingSection: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'A role lacks a section that every role must have.',
  why: 'Candidates look for what is asked and what is to be done; aggregators reject thin descriptions and read the sections as fields.',
  bad: '---\ntitle: Cook\n---\n## Qualifications\n- A steady hand.\n\n## Responsibilities\n- Dinner for 40 guests.\n',
  good: '---\ntitle: Cook\n---\n## Qualifications\n- A steady hand.\n\n## Duties\n- Prepare the stations.\n\n## Responsibilities\n- Dinner for 40 guests.\n',
  check: (document, settings) => {
    const { sections } = settings;
    const covered = new Set(document.outline.sections.flatMap(({ heading }) => heading.kinds));
    const missing = sections.required.filter((group) => !group.some((kind) => covered.has(kind)));
    const misspellings = missing.length === 0 ? [] : misspellingsIn(document, settings);
    const fixed = new Set<Misspelling>();
    return missing.map((group) => {
      const misspelling = misspellings.find(({ kinds }) => kinds.some((kind) => group.includes(kind)));
      if (!misspelling) return findingFor(group, document, sections);
      // A heading may stand for two sections: it is mended once.
      const isFixed = fixed.has(misspelling);
      fixed.add(misspelling);
      return misspeltFinding(misspelling, isFixed);
    });
  },
};

/** One finding tells both: what is missing, and the slip that it is missing by. */
function misspeltFinding({ written, meant, place, fix }: Misspelling, isFixed: boolean): Finding {
  return {
    message: `Missing section “${meant}”; a heading says “${written}” in place of it, which makes it no section`,
    place,
    help: `Write \`${meant}\`.`,
    ...(fix && !isFixed ? { fix } : {}),
  };
}

type Sections = {
  readonly definitions: readonly SectionDefinition[];
  readonly required: readonly (readonly SectionKind[])[];
};

function findingFor(
  group: readonly SectionKind[],
  document: RoleDocument,
  { definitions, required }: Sections,
): Finding {
  const titles = group.map((kind) => titleOf(kind, definitions, document.titleLanguage));
  const next = nextSection(group, document, required);
  const choice = titles.map((title) => `\`## ${title}\``).join(' or ');
  return {
    message: `Missing section “${titles.join('” or “')}”; no heading of this role stands for it`,
    place: next ?? lastLine(document.source.text),
    help: helpFor(choice, next, group, document, required),
  };
}

/** Real ads often have one list for two sections: then it is to be split, not a second one written. */
function helpFor(
  choice: string,
  next: Place | undefined,
  group: readonly SectionKind[],
  document: RoleDocument,
  required: Sections['required'],
): string {
  const [kind = ''] = group;
  const other = twins.get(kind);
  const list = document.outline.sections.find(({ heading }) => heading.kinds.some((one) => one === other))?.heading;
  const where = next ? `above line ${next.start.line}` : placeBehind(group, document, required);
  if (list && group.length === 1)
    return `Split the list under “${list.title}” (line ${list.place.start.line}): add a line ${choice} ${where}, and move the points that belong to it below that line.`;
  return `Add a line ${choice} ${where}, and below it a list with an item for each point: \`${itemForm}\`.`;
}

/** What many ads have as one. */
const twins: ReadonlyMap<SectionKind, SectionKind> = new Map([
  ['duties', 'responsibilities'],
  ['responsibilities', 'duties'],
]);

/** Behind the last section that comes before it, never at the end of the file: there stand benefits and how to apply. */
function placeBehind(group: readonly SectionKind[], { outline }: RoleDocument, required: Sections['required']): string {
  const earlier = new Set(required.slice(0, required.indexOf(group)).flat());
  const at = outline.sections.findLastIndex(({ heading }) => heading.kinds.some((kind) => earlier.has(kind)));
  const behind = outline.sections[at + 1]?.heading.place.start.line;
  if (behind !== undefined) return `above line ${behind}`;
  const last = outline.sections[at]?.heading;
  return last ? `right below the text under “${last.title}” (line ${last.place.start.line})` : 'below the opening text';
}

function titleOf(kind: SectionKind, definitions: readonly SectionDefinition[], language: string): string {
  return titleFor(definitions.find((definition) => definition.kind === kind) ?? { kind, aliases: [] }, language);
}

/** The heading before which the section would stand, in the order in which sections are asked for. */
function nextSection(
  group: readonly SectionKind[],
  { outline }: RoleDocument,
  required: Sections['required'],
): Place | undefined {
  const later = new Set(required.slice(required.indexOf(group) + 1).flat());
  return outline.sections.find(({ heading }) => heading.kinds.some((kind) => later.has(kind)))?.heading.place;
}

function lastLine(text: string): Place {
  const lines = text.trimEnd().split(/\r?\n/u);
  const last = lines.at(-1);
  return last === undefined
    ? fileStart
    : { start: { line: lines.length, column: 1 }, end: { line: lines.length, column: last.length + 1 } };
}
