import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Settings } from '../../../src/model/config.ts';
import { readRole } from '../../../src/parse/index.ts';
import { projectFolder, settings } from '../../support/helpers.ts';

/** Real role files, which are no part of the project. */
const corpus = process.env['ROLEPRESS_CORPUS'] ?? join(projectFolder, '..', 'shared', 'corpus');

type Labels = {
  readonly rules: readonly string[];
  readonly files: readonly {
    readonly file: string;
    readonly language: string;
    readonly sections: readonly { readonly line: number; readonly kinds: readonly string[] }[];
  }[];
};

const labels = JSON.parse(readFileSync(join(projectFolder, 'tests/fixtures/section-labels.json'), 'utf8')) as Labels;

/** How often a kind was rightly found, wrongly found and missed. */
type Tally = { right: number; wrong: number; missed: number };

const floors = { qualifications: 0.92, duties: 0.85, responsibilities: 0.92 };

function f1({ right, wrong, missed }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed);
}

function tallies(): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  const settingsOf = new Map<string, Settings>();
  for (const { file, language, sections } of labels.files) {
    const known = settingsOf.get(language) ?? settings(`language: ${language}\n`);
    settingsOf.set(language, known);
    const { outline } = readRole({ path: file, text: readFileSync(join(corpus, file), 'utf8') }, known);
    // The labels leave out lines of plain text, whether they stand for headings or not.
    const read = outline.sections.flatMap(({ heading: { kinds, place, form } }) =>
      form === 'plain' ? [] : kinds.map((kind) => `${kind} ${place.start.line}`),
    );
    const labelled = sections.flatMap(({ line, kinds }) => kinds.map((kind) => `${kind} ${line}`));
    for (const one of new Set([...read, ...labelled])) {
      const [kind = ''] = one.split(' ');
      for (const key of [kind, `${kind} ${language}`]) {
        const tally = found.get(key) ?? { right: 0, wrong: 0, missed: 0 };
        found.set(key, tally);
        tally[!labelled.includes(one) ? 'wrong' : read.includes(one) ? 'right' : 'missed']++;
      }
    }
  }
  return found;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`.padStart(6);
}

test.runIf(existsSync(corpus))(
  'sections are recognised as labelled by hand (skipped without a corpus at ROLEPRESS_CORPUS or ../shared/corpus)',
  () => {
    const found = tallies();
    const table = [...found]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, tally]) => {
        const { right, wrong, missed } = tally;
        const numbers = `recall ${percent(right, right + missed)}  precision ${percent(right, right + wrong)}`;
        return `${key.padEnd(20)} ${numbers}  F1 ${f1(tally).toFixed(3)}`;
      });
    process.stdout.write(`${table.join('\n')}\n`);
    const below = Object.entries(floors).filter(
      ([kind, floor]) => f1(found.get(kind) ?? { right: 0, wrong: 0, missed: 1 }) < floor,
    );
    expect(below).toEqual([]);
  },
);

test('the labels are 80 files, with lines in order and known kinds', () => {
  expect(labels.files).toHaveLength(80);
  expect(new Set(labels.files.map(({ file }) => file)).size).toBe(80);
  for (const { file, sections } of labels.files) {
    const lines = sections.map(({ line }) => line);
    expect(lines, file).toEqual(lines.toSorted((one, other) => one - other));
    expect(Object.keys(floors), file).toEqual(expect.arrayContaining(sections.flatMap(({ kinds }) => [...kinds])));
  }
});
