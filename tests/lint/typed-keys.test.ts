import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/schedule/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { fullBody, run, settings, siteFolder } from '../support/helpers.ts';

const of = settings();

function check(lines: string): readonly Diagnostic[] {
  const text = `---\ntitle: Cook\n${lines}\n---\n\n${fullBody}`;
  return checkSource({ path: 'content/roles/cook.md', text }, of).diagnostics;
}

function typed(lines: string): readonly string[] {
  return check(lines).flatMap(({ suggestion }) => suggestion?.text ?? []);
}

describe('a value is never typed under a key that may mean something else', () => {
  test.each([
    'experience: 5',
    'country: DE',
    'url: https://inn.example/about',
    'link: https://inn.example/about',
    'until: 2027-03-31',
    'options: remote or on-site',
    'equality: We hire everybody',
    'term: two years',
    'languages: de',
    'evenings: 3',
    'type: Contract',
  ])('%s', (line) => {
    const found = check(line);
    expect(found.some(({ rule, help }) => rule === 'unknown-field' && help !== undefined)).toBe(true);
    expect(typed(line)).toEqual([]);
  });

  test('two keys that mean the same are told, and none of them is typed', () => {
    const lines = 'deadline: 2027-01-31\nclosing date: 2027-02-28';
    expect(typed(lines)).toEqual([]);
    expect(check(lines).map(({ help }) => help)).toContain(
      'Keep one of `deadline` and `closing date`, and write it as `validThrough`; delete the other line.',
    );
  });
});

describe('a line that YAML cannot read keeps its characters', () => {
  test.each([
    ['summary: "Bread" at night', 'summary: "\\"Bread\\" at night"'],
    ['team: "Bread', 'team: "Bread"'],
    ['team: *pastry', 'team: "*pastry"'],
    ['location: {locality: Malmö, country: SE', 'location: {locality: Malmö, country: SE}'],
    ['skills: [Knots, Radio', 'skills: [Knots, Radio]'],
  ])('%s becomes %s', (line, expected) => {
    expect(typed(line)).toEqual([expected]);
  });

  test('a `#` that hides the end of a list is told as that', () => {
    expect(check('skills: [C#, #2 pencils]').map(({ help }) => help)).toContain(
      'Close the bracket at the end of the value, and put a text in quotes that has a `#` or a bracket in it.',
    );
    expect(typed('skills: [C#, #2 pencils]')).toEqual([]);
  });
});

describe('a comma inside an entry of a list', () => {
  test.each([
    ['skills: [1,000 guests, knives]', 'skills: ["1,000 guests", knives]'],
    ['tags: [bread, 1,5 kg cakes]', 'tags: [bread, "1,5 kg cakes"]'],
    ['tags: [10,5% rye, spelt]', 'tags: ["10,5% rye", spelt]'],
  ])('%s is told, and becomes %s', (line, expected) => {
    expect(typed(line)).toEqual([expected]);
    expect(check(line).some(({ rule }) => rule === 'cut-value')).toBe(true);
  });

  test.each(['tags: [a,b,c]', 'aliases: [/a/,/b/]', 'skills: [C++,3D,2D]', 'skills: [Node 20,3D modelling]'])('in %s there is none', (line) => {
    expect(check(line).some(({ rule }) => rule === 'cut-value')).toBe(false);
  }); // prettier-ignore
});

test('TOML with lists and tables over several lines becomes YAML', () => {
  const text = `+++\ntitle = "Cook"\ntags = [\n  "bread", # by hand\n  "night",\n]\nskills = ["a#b"]\n+++\n\n${fullBody}`;
  const [found] = checkSource({ path: 'content/roles/cook.md', text }, of).diagnostics;
  expect(found?.suggestion?.text).toBe('---\ntitle: "Cook"\ntags: ["bread", "night"]\nskills: ["a#b"]\n---');
});

test('two files of one address are told also where the front matter of one cannot be read', async () => {
  const folder = siteFolder({ 'content/roles/Cook.md': '# Cook\n' });
  expect((await run(['check'], folder)).stdout).toContain('duplicate-slug');
});
