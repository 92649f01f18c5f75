import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/schedule/index.ts';
import type { RuleId } from '../../src/lint/index.ts';
import type { TextEdit } from '../../src/model/diagnostic.ts';
import { applyEdits } from '../../src/model/text-edit.ts';
import { settings } from '../support/helpers.ts';
import { runs } from '../support/fuzz.ts';

const of = settings();

/** The edits of one rule, in the order of the file. */
function fixesOf(text: string, rule: RuleId): readonly TextEdit[] {
  const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text }, of);
  return diagnostics
    .flatMap((one) => (one.rule === rule && one.fix ? [one.fix] : []))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  for (const [index, edit] of edits.entries()) {
    expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
  }
  return edits.reduceRight((later, edit) => later.slice(0, edit.start) + edit.text + later.slice(edit.end), text);
}

function fixed(text: string, rule: RuleId): string {
  return applied(text, fixesOf(text, rule));
}

/** One round of `--fix`. */
function allFixed(text: string): string {
  const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text }, of);
  const edits = diagnostics.flatMap(({ fix }) => fix ?? []);
  return applyEdits(text, edits);
}

/** What is published of a file. */
function pageOf(text: string): readonly string[] {
  const { body } = checkSource({ path: 'content/roles/cook.md', text }, of);
  return [body.summary, ...body.sections, body.closing].map((block) => block.html);
}

function role(body: string, header = ''): string {
  return `---\ntitle: Cook\n${header}---\n${body}`;
}

type Case = readonly [rule: RuleId, bad: string, good: string];

const nb = '\u00a0';

/** Bodies before and after. */
const bodies: readonly Case[] = [
  ['pseudo-heading', '**Duties**\n\n- a\n', '## Duties\n\n- a\n'],
  ['pseudo-heading', '**Duties:**\n- a\n', '## Duties:\n- a\n'],
  [
    'pseudo-heading',
    '### Qualifications\n\n- a\n\n**Duties**\n- a\n',
    '### Qualifications\n\n- a\n\n### Duties\n- a\n',
  ],
  // What starts a section below the line still does.
  ['pseudo-heading', '**Duties**\n- a\n\n### Benefits\n- b\n', '### Duties\n- a\n\n### Benefits\n- b\n'],
  ['pseudo-heading', 'Text\n    **Duties**\\\nmore\n', 'Text\n## Duties\nmore\n'],
  ['pseudo-heading', '##Duties\n- a\n', '## Duties\n- a\n'],
  ['pseudo-heading', `##${nb}Duties\n- a\n`, '## Duties\n- a\n'],
  ['pseudo-heading', 'Text\n###About us###\nmore\n', 'Text\n### About us\nmore\n'],
  ['pseudo-heading', '##Skills in C#\n', '## Skills in C#\n'],
  ['pseudo-heading', '<h3 class="a">Duties</h3>\n\n- a\n', '### Duties\n\n- a\n'],
  ['pseudo-heading', '<h3>Duties &amp; more</h3>\n', '<h3>Duties &amp; more</h3>\n'],
  ['missing-section', '## Responsibilties\n', '## Responsibilities\n'],
  // Where the section is there already, the slip is told by itself.
  [
    'misspelt-section',
    '## Responsibilities\n- a\n\n## Responsibilties\n',
    '## Responsibilities\n- a\n\n## Responsibilities\n',
  ],
  ['missing-section', '## KEY RESPONSIBILITES:\n', '## KEY RESPONSIBILITIES:\n'],
  [
    'missing-section',
    '**[Qualfications](https://a.example) and *Dutis***\n',
    '**[Qualfications](https://a.example) and *Dutis***\n',
  ],
  ['missing-section', '## [Qualfications](https://a.example)\n', '## [Qualifications](https://a.example)\n'],
  ['heading-level', '## A\n\n#### B\n\n##### C\n\n#### D #\n', '## A\n\n### B\n\n#### C\n\n### D #\n'],
  ['heading-level', 'Text\n\n# A\n\n# B\n', 'Text\n\n## A\n\n## B\n'],
  ['heading-level', 'Text\n\n# A\n\n## B\n', 'Text\n\n# A\n\n## B\n'],
  ['hidden-characters', `a${nb}b${nb}${nb}c\u200bd\u00ade\ufefff\n`, 'a b cdef\n'],
  ['hidden-characters', `a${nb}\nb${nb} ${nb}\n${nb}c  ${nb}\nd${nb}  \ne\n`, 'a\nb\nc\nd  \ne\n'],
  ['hidden-characters', `${nb.repeat(4)}a\n${nb}\nb\n`, 'a\n\nb\n'],
  ['hidden-characters', `-${nb}a\n`, '- a\n'],
  ['hidden-characters', `[a${nb}b](https://a.example/c${nb}d)\n`, `[a b](https://a.example/c${nb}d)\n`],
  ['hidden-characters', `\`a${nb}b\`\n\n    c${nb}\n`, '`a b`\n\n    c \n'],
  ['hidden-characters', `2.${nb}a\n`, `2.${nb}a\n`],
  ['hidden-characters', 'a\u000bb\u0007c\n', 'a bc\n'],
  ['smart-bullets', 'a:\n• b\n• c\n', 'a:\n- b\n- c\n'],
  ['smart-bullets', '•b\n  •\tc\n', '- b\n  - c\n'],
  ['smart-bullets', `·${nb}${nb}${nb}**b:** c\n${nb}· d\n`, '- **b:** c\n- d\n'],
  ['smart-bullets', '– a\n– b\n', '- a\n- b\n'],
  ['smart-bullets', '·• a\n', '- a\n'],
  ['smart-bullets', '• a\\\n• b\n', '- a\n- b\n'],
  ['smart-bullets', '- • a\n1. • b\n', '- a\n1. b\n'],
  ['smart-bullets', 'a\n     • b\n', 'a\n- b\n'],
  ['smart-bullets', '• # b\n', '• # b\n'],
  ['trailing-spaces', 'a \nb  \nc\t\n  \nd', 'a\nb  \nc\n\nd'],
  ['trailing-spaces', '```\na \n```  \n\n`b \nc`\n', '```\na \n```  \n\n`b \nc`\n'],
  ['trailing-spaces', '## A  \n- b  \n  - c\t\n', '## A\n- b\n  - c\n'],
  ['trailing-spaces', 'a\\ \nb\n', 'a\\ \nb\n'],
];

/** Whole files before and after. */
const files: readonly Case[] = [
  ['hidden-characters', `---\ntitle:${nb}Cook${nb}grill${nb}\n---\n`, '---\ntitle: Cook grill\n---\n'],
  ['hidden-characters', `---\n\u200btitle: Cook:${nb}grill\n---\n`, `---\ntitle: Cook:${nb}grill\n---\n`],
  ['hidden-characters', `---\ntitle: C${nb}#1\n---\n`, `---\ntitle: C${nb}#1\n---\n`],
  ['trailing-spaces', '---  \ntitle: Cook \n# b \n---\n', '---\ntitle: Cook\n# b\n---\n'],
  [
    'trailing-spaces',
    '---\ntitle: Cook\ndescription: |  \n  a  \n  b \nteam: "c  \n  d" \n---\n',
    '---\ntitle: Cook\ndescription: |\n  a  \n  b \nteam: "c  \n  d" \n---\n',
  ],
  ['trailing-spaces', '---\ntitle: [Cook  \n---\na ', '---\ntitle: [Cook  \n---\na'],
];

const cases = [...bodies.map(([rule, bad, good]): Case => [rule, role(bad), role(good)]), ...files];

describe('--fix', () => {
  test.each(cases)('%s: %j', (rule, bad, good) => {
    expect(fixed(bad, rule)).toBe(good);
    expect(fixesOf(good, rule)).toEqual([]);
  });

  test.each(cases)('%s with Windows line ends: %j', (rule, bad, good) => {
    expect(fixed(bad.replaceAll('\n', '\r\n'), rule)).toBe(good.replaceAll('\n', '\r\n'));
  });
});

/** Pieces that fixes meet; any order of them is a file that someone could have. */
const piece = fc.constantFrom(
  // prettier-ignore
  'a',
  'B',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '• ',
  '– ',
  '·',
  'o\t',
  '##',
  '# ',
  '#### ',
  '**Duties**',
  '**',
  'Responsibilties',
  'Skils',
  '<h2>Duties</h2>',
  '<b>',
  '\\',
  '`',
  '```\n',
  '    ',
  '| a |',
  '---\n',
  '===\n',
  ':',
  nb,
  '\u200b',
  '\u00ad',
  '\u2028',
  '[a](b)',
  '<!-- c -->',
  '👩‍🍳',
  'x@a.example',
  '\r\n',
  'TODO',
  '[Company]',
  '{{ a }}',
  '\ud800',
);

const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => role(pieces.join(''))),
  fc.array(piece, { maxLength: 12 }).map((pieces) => role('a\n', `team: ${pieces.join('')}\n`)),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

const fixable = [
  'pseudo-heading',
  'misspelt-section',
  'missing-section',
  'heading-level',
  'hidden-characters',
  'smart-bullets',
  'trailing-spaces',
] as const;

test.each(fixable)('%s: what was fixed is not fixed again, whatever the file', (rule) => {
  fc.assert(
    fc.property(text, (written) => {
      let start = fixed(written, rule);
      // A heading in HTML keeps what follows from being Markdown: only without it are further lines read. A list takes in what was
      // code while it stood indented below no list: only then are bullets seen there, level by level.
      const further = rule === 'pseudo-heading' && written.includes('<h2>') ? 1 : rule === 'smart-bullets' ? 5 : 0;
      for (let round = 0; round < further; round++) start = fixed(start, rule);
      expect(fixed(start, rule)).toBe(start);
    }),
    { numRuns: runs(40) },
  );
});

test('the fixes of all rules come to an end, whatever the file', () => {
  fc.assert(
    fc.property(text, (written) => {
      let settled = written;
      for (let round = 0; round < 10; round++) settled = allFixed(settled);
      expect(allFixed(settled)).toBe(settled);
    }),
    { numRuns: runs(40) },
  );
});

test.each(['trailing-spaces', 'heading-level'] as const)('%s: the page is the same after a fix', (rule) => {
  fc.assert(
    fc.property(text, (written) => {
      const once = fixed(written, rule);
      if (once !== written) expect(pageOf(once)).toEqual(pageOf(written));
    }),
    { numRuns: runs(40) },
  );
});

test('no rule throws, and every place lies in the file', () => {
  fc.assert(
    fc.property(text, (written) => {
      const lines = written.split('\n');
      for (const { place } of checkSource({ path: 'content/roles/cook.md', text: written }, of).diagnostics) {
        expect(place === undefined || place.end.line <= lines.length).toBe(true);
      }
    }),
    { numRuns: runs(40) },
  );
});
