import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleDay, files, readAll, type Run, run, runProcess, siteYml } from '../support/helpers.ts';
import { effort, runs } from '../support/fuzz.ts';

const patience = 120_000 * effort;

/** A slow machine tries less, and stops looking for a smaller example. */
const tries = (usual: number) => ({ numRuns: runs(usual), interruptAfterTimeLimit: patience / 2 });

// What a role file is made of: everything that some rule fixes, between things that look like it and must stay.

/** Letters of one to four bytes, and letters made of several characters: offsets that count bytes or characters would be off behind them. */
const words = fc.constantFrom('bread', 'Öfen', 'Gäste', 'naïve', 'e\u0301te', '厨房', '𠮷野家', '👩‍🍳', '🇵🇹 7.5', 'قهوة', 'z.\u00a0B.'); // prettier-ignore

const between = fc.constantFrom(' ', ' ', ' ', ' ', '\u00a0', '\u00ad', '\u200b', ' \u200b ', '\ufeff', '\u2028', '\u202f ', '\u0007', '\u{e0041}', '*', '`  ` ', '\\', ' [x  y](https://inn.example/\u00ad) ', ' jobs @inn.example ', ' [the menu] (https://inn.example/menu) ', ' ** by hand ** ', '** ', '<br>', ' <br/> ', '~', '~~', ' 3~5 ', '“', '” ', ' „so“ ', '’'); // prettier-ignore

const prose = fc
  .array(fc.tuple(words, between), { minLength: 1, maxLength: 5 })
  .map((pairs) => pairs.map(([word, sign]) => word + sign).join('') + (pairs[0]?.[0] ?? ''));

const lineEnding = fc.constantFrom('', '', '', ' ', '  ', '\t', ' \t ', '\\', '\\ ', '\u00a0', ' \u00ad  ', '<br>');

const mark = fc.constantFrom('- ', '- ', '* ', '1. ', '', '• ', '•\t', '●', '\u00a0• ', '  ▪ ', 'o\t', '– ', '- • ', '1. ●', '> • ', '\uf0b7\u00a0', '• ●\t', '    • ', '•\t- ', '•\t# ', '➢ ', '✓ ', '・', '-', '1.', '1) ', '§ ', '– ➢ '); // prettier-ignore

const items = fc
  .array(fc.tuple(mark, prose, lineEnding), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

function headingOf(title: string): fc.Arbitrary<string> {
  return fc.constantFrom(
    `## ${title}`,
    `## ${title}`,
    `##${title}`,
    `##${title}##  `,
    `##\u00a0${title}`,
    `###\u200b${title} `,
    `#${title}`,
    `# ${title}`,
    `#### ${title}`,
    `**${title}**`,
    `**${title}:**  `,
    `**${title}**:`,
    `  __${title}__ `,
    `***${title}***`,
    `**${title}**\\`,
    `**${title}**<br>`,
    `<h2>${title}</h2>`,
    `<h3 class="x">${title}</h3>`,
    `${title}\n---`,
    `## ${title}\u00a0`,
    `<!-- rolepress-disable-next-line pseudo-heading -->\n\n**${title}**`,
  );
}

const extra = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  // A heading right below one that becomes a section would leave that section empty, which is an error.
  prose.map((text) => `bread\n\n#### ${text}\n\n`),
  prose.map((text) => `bread\n\n##${text}\n\n${text}\n\n`),
  prose.map((text) => `\`\`\`\n• ${text}  \n##${text}\n\`\`\`\n\n`),
  prose.map((text) => `| ${text} | b\u00a0c |  \n| --- | --- |\n| • | ${text} | \n\n`),
  fc.constantFrom(
    '<!-- rolepress-disable-next-line raw-html -->\n\n',
    '<!-- rolepress-disable-next-line trailing-spaces, smart-bullets -->\n',
    '**not a heading** at all\n\n',
    '<div>\n• raw  \n</div>\n\n',
    '[^1]: note  \n\n',
  ),
);

const section = (...titles: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...titles).chain(headingOf), fc.constantFrom('\n', '\n\n', ' \n\u00a0\n'), extra, items)
    .map((parts) => parts.join(''));

const body = fc
  .tuple(
    prose.map((text) => `You bake for 40 guests: ${text}`),
    section('Qualifications', 'QUALIFICATIONS', 'Qualifcations', 'What you bring'),
    section('Duties', 'YOUR DUTIES', 'Aufgaben'),
    section('Responsibilities', 'Responsibilties'),
    extra.map((text) => text.trimEnd()),
  )
  .map((parts) => parts.join('\n\n'));

const frontMatter = fc
  .tuple(
    fc.constantFrom('Cook', '  Köchin für die Küche', 'Chef 👩‍🍳', 'Cook (m/w/d)', 'URGENT!! Cook', 'Co\u00adok', 'Head\u00a0Cook', '厨师'), // prettier-ignore
    fc.constantFrom('jobs@inn.example', 'jobs @inn.example', 'jobs(at)inn.example', '"jobs@inn.example\u200b"'),
    fc.subarray([
      '# The team wants this one soon.  ',
      'department: Küche\u200b',
      'team: >-\n  Night   \n  shift',
      '# rolepress-disable-next-line title-clean',
      'language: de',
      'skills: [Öfen\u00a0, "a  "] ',
      'bonus: “10 % in May”',
      'tags: [“bread”, ‘night’]',
      'identifier: 007',
    ]),
    lineEnding.filter((text) => !/[\\<]/u.test(text)),
  )
  .map(([title, apply, more, ending]) =>
    [
      '---',
      ...more,
      `title: ${title}${ending}`,
      'datePosted: 2026-11-02',
      'validThrough: 2027-01-31',
      'location: {locality: Porto, country: PT}',
      `apply: ${apply}`,
      '---',
    ].join('\n'),
  );

const roleFile = fc
  .record({
    frontMatter,
    body,
    start: fc.constantFrom('', '', '\ufeff'),
    lineEnds: fc.constantFrom('\n', '\n', '\r\n', 'mixed'),
    end: fc.constantFrom('\n', '', '\n\n', ' \n'),
  })
  .map(({ frontMatter: header, body: text, start, lineEnds, end }) => {
    const whole = `${start}${header}\n\n${text}${end}`;
    if (lineEnds !== 'mixed') return whole.replaceAll('\n', lineEnds);
    return whole.replace(/\n/gu, (sign, index: number) => (index % 3 === 0 ? '\r\n' : sign));
  });

const names = ['cook', 'kitchen/baker', 'kitchen/waiter', 'porter'] as const;

/** Several role files, by path. */
function siteOf(count: number, minimum = count): fc.Arbitrary<Readonly<Record<string, string>>> {
  return fc
    .array(roleFile, { minLength: minimum, maxLength: count })
    .map((texts) =>
      Object.fromEntries(texts.map((text, index) => [`content/roles/${names[index] ?? `role-${index}`}.md`, text])),
    );
}

function newSite(roles: Readonly<Record<string, string>>): string {
  return files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...roles });
}

// What happens to a site.

/** Somebody edits a role file by hand: a piece of it is replaced. */
type Edit = {
  readonly file: number;
  /** Where, as a part of the whole text. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** What the file says of when that was; a program can set it to anything. */
  readonly time: 'now' | 'long ago' | 'as before';
};

type Step = {
  /** milliseconds since the step before; a file that changed less than two seconds before it was read is read again */
  readonly after: number;
  readonly act: Edit | readonly string[];
};

const checkFix = ['check', '--fix'] as const;

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
  text: fc.oneof(
    fc.constantFrom('', 'x', 'ß', '👩‍🍳', ' ', '  \n', '\n', '\r\n', '\u00a0', '\u00ad', '##', '**', '•\t', '\n• ', '\n##Duties\n', '\n---\n', '`', '\\', '<!-- '), // prettier-ignore
    prose,
  ),
  time: fc.constantFrom('now', 'long ago', 'as before'),
});

const command: fc.Arbitrary<readonly string[]> = fc.constantFrom(
  ['check'],
  ['build'],
  checkFix,
  checkFix,
  [...checkFix, 'content/roles/cook.md'],
  [...checkFix, 'content/roles/kitchen'],
  [...checkFix, '--dry-run'],
);

const step: fc.Arbitrary<Step> = fc.record({
  after: fc.constantFrom(0, 700, 1999, 2001, 60_000),
  act: fc.oneof({ weight: 2, arbitrary: edit }, { weight: 3, arbitrary: command }),
});

function make({ file, at, length, text, time }: Edit, folder: string): void {
  const paths = rolePaths(folder);
  const path = join(folder, paths[file % paths.length] ?? '');
  const before = readFileSync(path, 'utf8');
  const { mtime } = statSync(path);
  const start = Math.floor(at * before.length);
  writeFileSync(path, before.slice(0, start) + text + before.slice(start + length));
  if (time === 'as before') utimesSync(path, mtime, mtime);
  if (time === 'long ago') utimesSync(path, 1_600_000_000, 1_600_000_000);
}

function rolePaths(folder: string): readonly string[] {
  return Object.keys(readAll(folder)).filter((path) => path.startsWith('content/roles/'));
}

/** The texts of all role files, by path. */
function rolesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(rolePaths(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const day = ['--now', exampleDay] as const;

/** Runs a command on a site, and without anything remembered on a copy of the site as it was; both must come to the same. */
async function expectSameAsAnew(
  argv: readonly string[],
  folder: string,
  go: (argv: readonly string[]) => Run | Promise<Run>,
): Promise<void> {
  const copy = files({});
  mkdirSync(join(copy, 'content'));
  cpSync(join(folder, 'content'), join(copy, 'content'), { recursive: true });
  const ran = await go([...argv, ...day]);
  const anew = await run([...argv, ...day, '--no-cache'], copy);
  expect(readAll(join(folder, 'content'))).toEqual(readAll(join(copy, 'content')));
  expect(ran).toEqual(anew);
  rmSync(copy, { recursive: true });
}

describe('--fix over a cache', () => {
  test(
    'leaves the same bytes, and says the same, as without a cache, whatever was run and edited before',
    async () => {
      await fc.assert(
        fc.asyncProperty(siteOf(3, 1), fc.array(step, { minLength: 2, maxLength: 7 }), async (roles, steps) => {
          const folder = newSite(roles);
          let ahead = 0;
          const remembering = (argv: readonly string[]) =>
            run(argv, folder, { toolFingerprint: () => 'these programs', clock: () => Date.now() + ahead });
          await remembering(['check', ...day]);
          for (const { after, act } of [...steps, { after: 2001, act: checkFix }]) {
            ahead += after;
            if ('file' in act) make(act, folder);
            else if (act[0] === 'build') await remembering([...act, ...day]);
            else await expectSameAsAnew(act, folder, remembering);
          }
        }),
        tries(3),
      );
    },
    patience,
  );

  test(
    'leaves the same bytes, and says the same, when each command is a process of its own, on one thread or on two',
    async () => {
      const jobs = fc.constantFrom([], ['--jobs', '2']);
      const caching = fc.constantFrom([], [], ['--no-cache']);
      await fc.assert(
        fc.asyncProperty(siteOf(4), edit, caching, fc.tuple(jobs, jobs, jobs), async (roles, edited, cache, spread) => {
          const folder = newSite(roles);
          const separately = (argv: readonly string[]) => runProcess(argv, folder);
          expect(separately(['check', ...day, ...spread[0]]).code).not.toBe(2);
          // From now on the times of the files are trusted.
          await sleep(2100);
          await expectSameAsAnew([...checkFix, ...spread[1]], folder, separately);
          make(edited, folder);
          await expectSameAsAnew([...checkFix, ...spread[2], ...cache], folder, separately);
        }),
        tries(1),
      );
    },
    patience,
  );
});

/** What no fix may change: words, without what fixes take out or put right. */
function wordsThatStay(text: string): readonly string[] {
  return (
    text
      .replace(/(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
      .replace(/^.*rolepress-disable-next-line.*$/gmu, '')
      .replace(/<\/?(?:h\d|br)[^<>]*>/gu, ' ')
      // The bullet of the second level in Word, also behind other signs.
      .replace(/^([^\p{L}\p{N}\n]*)o(?=[\t\u00a0])/gmu, '$1')
      .replaceAll('Qualifcations', 'Qualifications')
      .replaceAll('Responsibilties', 'Responsibilities')
      .match(/[\p{L}\p{N}\p{M}\p{Emoji_Presentation}]+/gu) ?? []
  );
}

type Report = { readonly diagnostics: readonly { readonly path: string; readonly rule: string; readonly fixable: boolean }[] }; // prettier-ignore

describe('--fix of any role files', () => {
  test(
    'keeps every word, leaves nothing that it could fix, and a second run writes no file',
    async () => {
      await fc.assert(
        fc.asyncProperty(siteOf(8), async (roles) => {
          const folder = newSite(roles);
          const first = await run([...checkFix, ...day, '--format', 'json'], folder);
          const after = rolesIn(folder);
          for (const [path, text] of Object.entries(roles))
            expect({ path, words: wordsThatStay(after[path] ?? '') }).toEqual({ path, words: wordsThatStay(text) });
          expect(first.stderr).toMatch(/^(?:fixed: .*\n)?$/u);
          expect((JSON.parse(first.stdout) as Report).diagnostics.filter(({ fixable }) => fixable)).toEqual([]);

          for (const path of Object.keys(roles)) utimesSync(join(folder, path), 1_600_000_000, 1_600_000_000);
          const second = await run([...checkFix, ...day, '--format', 'json'], folder);
          expect(second.stderr).toBe('');
          expect(second.stdout).toBe(first.stdout);
          expect(rolesIn(folder)).toEqual(after);
          for (const path of Object.keys(roles)) expect(statSync(join(folder, path)).mtimeMs).toBe(1_600_000_000_000);
        }),
        tries(3),
      );
    },
    patience,
  );
});
