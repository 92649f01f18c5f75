import type { RoleDocument } from '../../parse/index.ts';
import { bodyStartOf, frontMatterTexts } from '../text/matches.ts';
import { placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';
import { withSurroundings } from '../text/surroundings.ts';

/** Looking back keeps long runs inside a line cheap. */
const spaces = /(?<![ \t])[ \t]+(?=\n|$)/gu;

/** Where spaces are content: a line break, code, and texts or addresses that may go over lines. */
const kept: ReadonlySet<string> = new Set([
  'break',
  'code',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
]);

/** Reports spaces and tabs that do nothing at the end of a line. */
export const trailingSpaces: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'A line ends with spaces or tabs that mean nothing.',
  why: 'Nobody sees them, until an editor’s program takes them away and the change shows up in a review.',
  bad: '---\ntitle: Cook   \n---\nCook for the guests. \n',
  good: '---\ntitle: Cook\n---\nTwo spaces behind a line  \nbreak it, and so they may stay.\n',
  check: (document) => {
    const { source, tree } = document;
    if (!/[ \t]\n|[ \t]$/.test(source.text)) return [];
    const found = Array.from(source.text.matchAll(spaces), ({ 0: text, index }) => ({ text, start: index }));
    if (found.length === 0) return [];
    const { placeOf } = placesIn(source.text);
    const bodyStart = bodyStartOf(document);
    // Where nothing is found in front matter, it need not be read for this.
    const keptLines = found.some(({ start }) => start < bodyStart) ? linesKeptInYaml(document) : new Set<number>();
    return withSurroundings(tree, found)
      .map((run) => ({ ...run, place: placeOf(run.start, run.start + run.text.length) }))
      .filter(({ start, around, place }) =>
        start < bodyStart ? !keptLines.has(place.start.line) : !kept.has(around.type),
      )
      .map(({ text, start, place }) => ({
        message: `The line ends with ${inWords(text)}; expected nothing behind its text`,
        place,
        help: 'Delete them.',
        // Behind a backslash the line end alone would be a line break.
        ...(source.text[start - 1] === '\\' ? {} : { fix: { start, end: start + text.length, text: '' } }),
      }));
  },
};

/** Lines of texts in YAML that keep their spaces; all lines when it cannot be read. */
function linesKeptInYaml({ yaml, faults }: RoleDocument): { readonly has: (line: number) => boolean } {
  if (faults.some(({ kind }) => kind === 'front-matter')) return { has: () => true };
  const lines = new Set<number>();
  for (const { path, text } of frontMatterTexts(yaml)) {
    const sign = /\s/u.test(text) ? /^[|>"]/u.exec(yaml.written(path) ?? '')?.[0] : undefined;
    if (sign === undefined) continue;
    const { start, end } = yaml.placeOf(path);
    const first = sign === '"' && end.line > start.line ? start.line : start.line + 1;
    // A block ends where the line below it starts.
    const last = end.column === 1 ? end.line - 1 : end.line;
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines;
}

function inWords(text: string): string {
  if (!text.includes('\t')) return text.length === 1 ? 'a space' : `${text.length} spaces`;
  if (text.includes(' ')) return 'spaces and tabs';
  return text.length === 1 ? 'a tab' : `${text.length} tabs`;
}
