import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/index.ts';
import { seeded } from '../support/fuzz.ts';

/** The same slips in every run; another seed finds others. */
seeded(20261129, 1000);

/** Texts as owners have them: a page, settings, places, a role. */
const texts: readonly (readonly string[])[] = [
  [
    'title: "About us"',
    'blocks:',
    '  - type: values',
    '    title: "What we believe in"',
    '    items:',
    '      - title: "Two pairs of eyes"',
    '        text: "Whoever turned the bolt never signs for it."',
    '      - title: "Home by Friday"',
    '        text: "We plan trips from Monday to Thursday."',
    '  - type: quotes',
    '    title: "What it is like"',
    '    items:',
    '      - {text: "Nobody asks for your title.", name: "Magdalena"}',
  ],
  [
    'title: "Careers at Fern"',
    'organization:',
    '  name: "Fern"',
    '  logo: /logo.svg',
    'theme:',
    '  accent: "#8a1538"',
    '  preset: warm',
    'nav:',
    '  - {title: "Open roles", link: /}',
    '  - {title: "About us", link: /about/}',
    'footer:',
    '  columns:',
    '    - title: "Working here"',
    '      links:',
    '        - {title: "About us", link: /about/}',
    '  legal:',
    '    - {title: "Imprint", link: /imprint/}',
  ],
  [
    'bremen:',
    '  locality: Bremen',
    '  country: DE',
    'porto:',
    '  locality: Porto',
    '  street: "1 Rua"',
    '  country: PT',
  ],
  ['title: "Cook"', 'location:', '  - porto', '  - bremen', 'salary:', '  min: 1', '  currency: EUR', 'apply: "a@inn.test"'], // prettier-ignore
];

/** A slip at one line of a text; the line itself where it can have no such slip. */
const kinds: readonly ((line: string, amount: number) => string)[] = [
  (line, amount) => ' '.repeat(amount) + line,
  (line, amount) => line.replace(new RegExp(`^ {1,${amount}}`, 'u'), ''),
  (line) => line.replace(/^ +/u, (spaces) => '\t'.repeat(spaces.length / 2)),
  (line) => line.replace(/"(?=[^"]*$)/u, ''),
  (line) => line.replace('"', ''),
  (line) => line.replace(/(?<=")([\p{L} ]+) (\p{L}+)/u, '$1 "$2"'),
  (line) => `${line}\n${line}`,
];

const slipped = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...kinds), fc.nat(40), fc.integer({ min: 1, max: 6 }))
  .map(([lines, slip, at, amount]) => {
    const index = at % lines.length;
    return { whole: lines.join('\n'), index, text: lines.with(index, slip(lines[index] ?? '', amount)).join('\n') };
  });

/** The texts that a help says to type, where it says so for certain. */
function followed(text: string): string | undefined {
  const { faults, slips: told } = parseYaml(text);
  const suggestion = [...faults, ...told][0]?.suggestion;
  if (!suggestion) return undefined;
  const { line, endLine = line, text: typed } = suggestion;
  return text
    .split('\n')
    .toSpliced(line - 1, endLine - line + 1, typed)
    .join('\n');
}

describe('one slip in a text that was right', () => {
  test('has a help that never leads to a text that is read otherwise, unless what it is read as shows the slip', () => {
    fc.assert(
      fc.property(slipped, ({ whole, text }) => {
        const typed = followed(text);
        if (typed === undefined) return;
        const { value, faults, slips: left } = parseYaml(typed);
        if (faults.length > 0 || left.length > 0) return;
        // A key at the left that is none of the file is a finding of its own.
        const known = Object.keys(Object(parseYaml(whole).value));
        if (Object.keys(Object(value)).some((key) => !known.includes(key))) return;
        // An inner quote that was typed is meant to be in the text.
        const read = JSON.stringify(value).replaceAll('\\"', '');
        const isSame = read === JSON.stringify(parseYaml(whole).value);
        expect(isSame, `${text}\n\n${typed}`).toBe(true);
      }),
    );
  });

  test('is told at its line, at one beside it, or by the number of its line, whenever the text cannot be read', () => {
    fc.assert(
      fc.property(slipped, ({ text, index }) => {
        const [fault] = parseYaml(text).faults;
        // A key that came to stand at the left is one that can be read there; it is told as unknown when the rest is right.
        if (!fault?.place || /^[^\s-]/u.test(text.split('\n')[index] ?? '')) return;
        const isNamed = new RegExp(`line ${index + 1}\\b`, 'u').test(fault.message);
        const distance = isNamed ? 0 : Math.abs(fault.place.start.line - 1 - index);
        expect(distance, `${text}\n\n${fault.message}`).toBeLessThanOrEqual(1);
        expect(fault.help).not.toContain('Check the indentation');
      }),
    );
  });
});
