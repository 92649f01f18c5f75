import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainYaml } from '../src/parse/yaml/plain-yaml.ts';
import { splitAny, splitFrontMatter } from '../src/parse/yaml/front-matter.ts';
import type { YamlText } from '../src/parse/index.ts';
import { parseYaml } from '../src/parse/yaml/yaml.ts';
import { roleFiles } from './markdown-texts.ts';

type Path = readonly (string | number)[];

/** Everything that can be asked of a YAML text: what it holds, and where each part of it stands. */
function answersOf({ value, faults, placeOf, placeOfKey, written }: YamlText) {
  const paths = [[], ['absent'], ...pathsIn(value, [])];
  return { value, faults, places: paths.map((path) => [path, placeOf(path), placeOfKey(path), written(path)]) };
}

function pathsIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Object.entries(value).flatMap(([key, member]) =>
    pathsIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? members : [path, ...members];
}

/** Holds what is read line by line against YAML; false when the text is for YAML anyway. */
function isSame(header: string): boolean {
  const text = `\n${header}`;
  const whole = () => parseYaml(text, { line: 1, column: 4 });
  const plain = plainYaml(text, whole);
  if (plain) expect(answersOf(plain)).toEqual(answersOf(whole()));
  return plain !== undefined;
}

function sameSplit(text: string): void {
  const [one, other] = [splitFrontMatter(text), splitAny(text)];
  expect(one.markdown).toBe(other.markdown);
  expect(one.faults).toEqual(other.faults);
  expect(answersOf(one.yaml)).toEqual(answersOf(other.yaml));
}

describe('a plain front matter is read as YAML reads it, places included', () => {
  test('of role files, of which most have one', () => {
    const files = roleFiles().map((text) => text.replaceAll('\r\n', '\n'));
    for (const text of files) sameSplit(text);
    const headers = files.flatMap((text) => /^---\n([^]*?)\n---\n/u.exec(text)?.[1] ?? []);
    expect(headers.filter(isSame).length).toBeGreaterThan(0.8 * headers.length);
  });

  test.each([
    'title: Cook',
    'title: "Editor: local news"\nteam: \'a: b # c\'\nid: ""',
    'datePosted: 2026-11-02\nvalidThrough: 2026-11-02T09:00:00+01:00\nopenings: 007\nworkHours: 38 hours\ndirectApply: true',
    'location: {locality: Porto, country: PT}\nskills: [a, "b, c", 2]\ntags: []\nx: [berlin, {locality: Porto, y: [1, {z: a}]}]',
    'tags:\n  - a\n  - "b"\nskills:\n- c\n- 1\nid:\nteam: Ärzte & Co. (Porto)',
    'apply: https://example.com/a?b=c#d\ndepartment: R&D, [x] {y} *z*',
    '# comment\ntitle: a\n#: b\nopen_date: 2026-11-02\nx-y: 17.50\naliases: [/jobs/a/, /b]',
    'applicationContact:\n  name: Ana Reis\n  email: "a@b.c"\n  x: [a, {b: c}]\nid: x',
    'title:\n  - a\n# comment',
    'title: 日本語\n\nid: x',
    'constructor: a\ntoString: b',
  ])('%j', (header) => expect(isSame(header)).toBe(true));

  test.each([
    'title: Editor: local news',
    'title: Cook # of fish',
    'title: null',
    'openings: -1',
    'openings: 1e3',
    'openings: 0x1F',
    'title: a\n  b',
    'title: |\n  a',
    'title: &a b\nid: *a',
    'title: a\ntitle: b',
    '__proto__: a',
    'true: a',
    'tags: [a, ]',
    'tags: [a: b]',
    'tags: [a]b',
    'tags: [a',
    'title: "a\\nb"',
    "title: 'it''s'",
    'title:  a',
    'title: a ',
    'title:\ta',
    'title: 😀',
    'tags:\n  - a\n - b',
    'title:\n# comment\n- a',
    'title:\n  a: b\n   c: d',
    'title:\n  a: b\n  a: c',
    '# comment',
    '- a',
    '',
  ])('%j is for YAML', (header) => expect(isSame(header)).toBe(false));

  // prettier-ignore
  const piece = fc.constantFrom(
    '\n', '\n', '\n', '  ', ' ', 'title', 'id', 'tags', 'a', 'b', 'Cook', ': ', ': ', ':', ' #', '#', '- ', '\n- ', '\n  - ', '\n  a: ', '\n# ', '_', '-', '[', ']', '{', '}',
    ', ', ',', '"', "'", '"a b"', "'c'", '\\', 'true', 'False', 'null', '~', 'yes', '12', '007', '1.5', '.5', '-3', '0x1F', '1e3', '2026-11-02',
    '09:00', '&a', '*a', '!', '|', '>', '?', '%', '@', '`', '---', '...', '<<', 'é', '日', '\u3000', '\u00a0', '\t', '\r', '\u2028', '😀', '\u0007',
    '__proto__', 'constructor', 'https://example.com/a', '\ntitle: ', '\nid: ', '\ntags: [', '\nlocation: {',
  );

  test('of generated texts', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join('')),
        (header) => {
          isSame(header);
          isSame(`title: ${header}`);
          sameSplit(`---\ntitle: ${header}\n---\nText\n`);
          sameSplit(`---\n${header}\n---`);
        },
      ),
      // More by hand after a change: PARSER_RUNS=1000000.
      { numRuns: Number(process.env['PARSER_RUNS'] ?? 2000) },
    );
  });
});
