import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, projectFolder, roleText, siteYml } from '../support/helpers.ts';
import { git } from '../support/repository.ts';
import { pathWith, runShell } from '../support/runner.ts';

const ci = readFileSync(join(projectFolder, 'docs/ci.md'), 'utf8');
const names = ['deck hand.md', 'fährmann.md', '甲板員.md', 'it’s "quoted".md', 'sub folder/näher.md'];

/** A repository with a site at a path in it, whose roles have odd names and one fault each, all staged. */
function repository(below: string, staged = names) {
  const at = (path: string) => join(below, path);
  const roles = names.map((name) => [at(`content/roles/${name}`), roleText({ workplace: 'boat', id: `r${names.indexOf(name)}` })]); // prettier-ignore
  const folder = files({ [at('content/site.yml')]: siteYml, ...Object.fromEntries(roles) });
  git(folder, 'init', '--quiet');
  if (staged.length > 0) git(join(folder, below), 'add', '--', ...staged.map((name) => `content/roles/${name}`));
  /** What a line has Rolepress find. */
  const found = async (line: string, cwd = join(folder, below)) => {
    const { code, stdout, stderr } = await runShell(['sh', '-c', line], cwd, { PATH: await pathWith() });
    const told = names.filter((name) => stdout.includes(`content/roles/${name}:`));
    expect({ isSound: code === 0, stderr }).toEqual({ isSound: told.length === 0, stderr: '' });
    return told;
  };
  return { folder, found };
} // prettier-ignore

describe('before a commit', () => {
  const [, line = ''] = /^(git diff --cached .*)$/mu.exec(ci) ?? [];

  test.each(['', 'web/careers'])(
    'the line of docs/ci.md reports on the staged files of a site in “%s”',
    async (below) => {
      expect(await repository(below).found(line)).toEqual(names);
    },
  );

  test('it reports on no other file, and on nothing where no role is staged', async () => {
    expect(await repository('', ['fährmann.md']).found(line)).toEqual(['fährmann.md']);
    expect(await repository('', []).found(line)).toEqual([]);
  });

  test('the hook for pre-commit takes the role files, and nothing else', async () => {
    const [hook] = parse(readFileSync(join(projectFolder, '.pre-commit-hooks.yaml'), 'utf8')) as [{ entry: string; files: string }]; // prettier-ignore
    const paths = names.map((name) => `web/careers/content/roles/${name}`);
    const isTaken = (path: string) => new RegExp(hook.files, 'u').test(path);
    expect([...paths, 'content/roles/a.md', 'content/site.yml', 'README.md'].filter(isTaken)).toEqual([...paths, 'content/roles/a.md']); // prettier-ignore
    const { folder, found } = repository('web/careers');
    const argv = paths.map((path) => `'${path.replaceAll("'", String.raw`'\''`)}'`).join(' ');
    expect(await found(`${hook.entry} --content web/careers/content ${argv}`, folder)).toEqual(names);
  });

  test('the line for lint-staged takes the role files, which it names by their whole paths', async () => {
    const [, written = '{}'] = /^(\{ "lint-staged".*\})$/mu.exec(ci) ?? [];
    const [[glob, command] = ['', '']] = Object.entries((JSON.parse(written) as { 'lint-staged': Record<string, string> })['lint-staged']); // prettier-ignore
    const { folder, found } = repository('');
    const paths = names.map((name) => `content/roles/${name}`).filter((path) => picomatch(glob)(path));
    const argv = paths.map((path) => `"${join(folder, path).replaceAll('"', String.raw`\"`)}"`).join(' ');
    expect(await found(`npx ${command} ${argv}`)).toEqual(names);
  });
});
