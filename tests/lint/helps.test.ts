import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/helpers.ts';

/** Where findings are worded. */
const folders = ['src/lint', 'src/parse', 'src/io', 'src/site', 'src/outputs', 'src/commands/shared'];

/** Every text of a source file that is in quotes. */
function textsIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gmu, '');
  return Array.from(code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu), ([, plain, template]) => plain ?? template ?? ''); // prettier-ignore
}

/** Something that only a terminal takes. */
const command = /\\?`(?:git|npm|npx|node|rolepress|cd|chmod|mv|rm) [\w-]|\b(?:[Rr]un|[Ee]nter|[Tt]ype) \\?`[\w$]+ -|\bin (?:a|the|your) (?:terminal|shell|console)\b|\b[Rr]un (?:the|this) command/u; // prettier-ignore

/** Whom a help must name then. */
const byWhom = /[Ww]hoever looks after the build/u;

/** What is said of a wrong call of the command itself: whoever reads it has a terminal. */
const ofTheCommand = new Set([
  'there is no baseline',
  'is not a baseline',
  'Run `rolepress',
  'is part of the repository',
]);

test('every help can be followed by typing into a file, or says that it is for whoever looks after the build', () => {
  const found = folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => textsIn(readFileSync(join(projectFolder, folder, name), 'utf8')).map((text) => ({ name, text }))),
  );
  expect(found.length).toBeGreaterThan(1500);
  const wrong = found.filter(
    ({ text }) => command.test(text) && !byWhom.test(text) && ![...ofTheCommand].some((start) => text.includes(start)),
  );
  expect(wrong).toEqual([]);
}); // prettier-ignore

test('the sweep finds commands', () => {
  for (const text of [
    'Run `git fetch --unshallow` first.',
    'Install them with `npm install`.',
    'Type it in a terminal.',
  ])
    expect(command.test(text)).toBe(true);
  for (const text of ['Type `salary: {min: 1}`.', 'Write `- ` in front.', 'Type `title: Cook`.'])
    expect(command.test(text)).toBe(false);
});
