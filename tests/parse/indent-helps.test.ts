import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/index.ts';

/** What is told of a text, first of all. */
function told(text: string): string {
  const { faults, slips } = parseYaml(text);
  return [...faults, ...slips]
    .map(({ place, message, help }) => `${place?.start.line} ${message} | ${help}`)
    .join('\n');
}

const page = ['title: "About"', 'blocks:', '  - type: values', '    title: "We"', '    items:', '      - title: "Two"', '        text: "One"', '  - type: quotes', '    title: "Said"', '    items:', '      - text: "Hi"']; // prettier-ignore
const withLine = (at: number, line: string) => page.with(at - 1, line).join('\n');

describe('the help of a line that is indented wrongly', () => {
  test.each([
    ['a block that was pasted at the left', withLine(8, '- type: quotes'), '8 `- type` has no space in front of it; expected 2 spaces, beside `- type` of line 3 | Type 2 spaces more in front of it: `  - type: quotes`.'],
    ['a block that was pasted into the entries of the one above', withLine(8, '      - type: quotes'), '8 `- type` has 6 spaces in front of it; expected 2 spaces, beside `- type` of line 3 | Delete 4 spaces in front of it: `  - type: quotes`.'],
    ['a key that lacks one space', withLine(7, '       text: "One"'), '7 `text` has 7 spaces in front of it; expected 8 spaces, beside `title` of line 6 | Type one space more in front of it: `        text: "One"`.'],
    ['a key behind a tab', withLine(7, '\t\ttext: "One"'), '7 A tab stands in front of `text`; expected 4 spaces, beside `items` of line 5, or 8 spaces, beside `title` of line 6'],
    ['a key of the settings whose # went without its blank', 'theme:\n  accent: "#8a1538"\n nav:\n   - {title: "A", link: /}\n', '3 `nav` has one space in front of it; expected none, beside `theme` of line 1 | Delete one space in front of it, and in front of each line that belongs to it: `nav:`.'],
    ['a key whose head is still off', 'footer:\n#   columns:\n    - title: "A"\n  legal:\n    - title: "B"\n', '2 `#   columns:` is off, and lines below that belong to it are not; expected all or none | Take `# ` away from it: `  columns:`.'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
    expect(parseYaml(text).faults).toHaveLength(1);
  }); // prettier-ignore

  test('names all places that can be meant, and none as certain, where there are several', () => {
    const text = told(withLine(7, '      text: "One"'));
    expect(text).toContain('expected 8 spaces, beside `title` of line 6, or 4 spaces, beside `items` of line 5');
    expect(parseYaml(withLine(7, '      text: "One"')).faults[0]?.suggestion).toBeUndefined();
  });
});

describe('the help of a key that stands twice', () => {
  test('tells to delete the line alone where what is below it belongs to the first', () => {
    expect(told([...page.slice(0, 7), 'blocks:', ...page.slice(7)].join('\n'))).toBe('8 `blocks` stands in line 2 already; expected it once | Delete this line alone: what stands below it then belongs to line 2.'); // prettier-ignore
  });

  test('tells how another entry begins', () => {
    const text = 'items:\n  - title: "A"\n    text: "B"\n    title: "C"\n';
    expect(told(text)).toContain('Where another entry begins here, write `- ` in front of it: `  - title: "C"`. Else delete line 2'); // prettier-ignore
  });
});

describe('the help of quotes', () => {
  test.each([
    ['inside a quoted text', 'text: "We say "Hi" to all"', 'Put the text in quotes: `text: "We say \\"Hi\\" to all"`.'],
    ['around two parts of a text', 'text: "Hi" and "Ho"', 'Put the text in quotes: `text: "\\"Hi\\" and \\"Ho\\""`.'],
    ['that are missing around a colon, in braces', 'a: {title: Fern: the firm, link: /x/}', 'Put the text in quotes: `a: {title: "Fern: the firm", link: /x/}`.'],
    ['of which the first is lost', 'text: Hi there"', 'Type `text: "Hi there"`.'],
  ])('%s', (_, text, help) => {
    expect(told(text)).toContain(help);
  }); // prettier-ignore

  test('says nothing of inches', () => {
    expect(told('text: A pipe of 6"')).toBe('');
  });
});

describe('a number that is shown as it is written', () => {
  test.each([['1.310'], ['007'], ['1e3'], ['2.50']])('is told where YAML reads another: %s', (number) => {
    expect(told(`number: ${number}`)).toContain(`Type \`number: "${number}"\`.`);
  });

  test('is not told where it is the same', () => {
    expect(told('items:\n  - {number: 1998, label: years}\n  - number: 1.5\n')).toBe('');
  });
});
