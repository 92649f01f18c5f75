import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandEntry, commands } from '../../src/commands/index.ts';
import { files, projectFolder, run, type Run } from '../support/helpers.ts';
import { commit, git } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary.ts';

const entries: readonly (readonly [string, CommandEntry])[] = Object.entries(commands);
const loaded = await Promise.all(entries.map(async ([name, { load }]) => ({ name, ...(await load()) })));
const lines = loaded.flatMap(({ name, options, examples }) => {
  const isServer = options.some(({ flags }) => flags.startsWith('--port '));
  return examples.map((line) => ({ name, line, isServer }));
});

/** The example site with a version of it in git, and beside it what the examples name; and the same, built. Examples get copies. */
const made = mkdtempSync(join(temporaryFolder, 'rolepress-'));
const [site, builtSite] = [join(made, 'site'), join(made, 'built')];
beforeAll(async () => {
  cpSync(join(projectFolder, 'content'), join(site, 'content'), { recursive: true });
  writeFileSync(join(site, 'jobs.csv'), 'Job name,Text\nCook,You cook.\n');
  git(site, 'init', '--quiet', '--initial-branch=main');
  commit(site, {});
  git(site, 'tag', 'v2.3');
  const ad = join(projectFolder, 'tests/fixtures/import/baker.word-headings.docx');
  for (const copy of ['Job ads/baker.docx', 'back-end-developer.docx']) cpSync(ad, join(site, copy));
  cpSync(site, builtSite, { recursive: true });
  expect((await run(['build', '--quiet', '--no-cache'], builtSite)).code).toBe(0);
  cpSync(join(builtSite, 'dist/jobs.json'), join(builtSite, 'jobs.json'));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A folder in which a line runs. */
function folderFor(line: string): string {
  const folder = files({});
  const from = / (?:preview|jobs\.json)/u.test(line) ? builtSite : site;
  // Where there is a repository, git is asked for its history, which takes longer than the rest.
  const filter = (path: string) => / diff/u.test(line) || basename(path) !== '.git';
  cpSync(from, folder, { recursive: true, filter });
  return folder;
}

/** The words of a line behind the name of the program, as a shell divides it; where its output goes is no word. */
function wordsOf(line: string): readonly string[] {
  const words = line.replace(/ > \S+$/u, '').match(/(?:"[^"]*"|[^\s"])+/gu) ?? [];
  return words.slice(1).map((word) => word.replaceAll('"', ''));
}

/** Runs what serves pages, and stops it once it has said where. */
async function serve(words: readonly string[], cwd: string): Promise<Run> {
  let said = '';
  let stop = (): void => {};
  const stopped = new Promise<void>((done) => (stop = done));
  const write = (text: string) => {
    said += text;
    if (/http:\/\/\S+/u.test(said)) stop();
  };
  const stdout = { write, isTerminal: false, hasColor: false };
  const ended = await run(words, cwd, { stdout, untilStopped: () => stopped, openBrowser: () => Promise.resolve() });
  return { ...ended, stdout: said };
}

describe('the examples in the help', () => {
  test.each(loaded)('of $name are two or three lines that start with its name', ({ name, examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.length).toBeLessThanOrEqual(3);
    for (const line of examples) expect(line).toMatch(new RegExp(`^rolepress ${name}(?: |$)`, 'u'));
  });

  test.each(lines)('of $name: `$line` runs in the example site', async ({ line, isServer }) => {
    const folder = folderFor(line);
    const { code, stdout, stderr } = await (isServer ? serve : run)(wordsOf(line), folder);
    expect(code, stdout + stderr).toBe(0);
  });
});
