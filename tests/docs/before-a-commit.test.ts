import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, projectFolder, roleText, siteYml } from '../support/helpers.ts';

const ci = readFileSync(join(projectFolder, 'docs/ci.md'), 'utf8');
const names = ['deck hand.md', 'fährmann.md', '甲板員.md', 'it’s "quoted".md', 'sub folder/näher.md'];

/** A repository with a site at a path in it, whose roles have odd names and one fault each, all staged; `npx` runs this Rolepress. */
function repository(below: string, staged = names) {
  const at = (path: string) => join(below, path);
  const roles = names.map((name) => [at(`content/roles/${name}`), roleText({ workplace: 'boat', id: `r${names.indexOf(name)}` })]); // prettier-ignore
  const folder = files({ [at('content/site.yml')]: siteYml, ...Object.fromEntries(roles) });
  const bin = join(files({}), 'bin');
  mkdirSync(bin);
  const script = `#!/bin/sh\nwhile [ "$1" != rolepress ]; do shift; done\nshift\nexec "${process.execPath}" "${join(projectFolder, 'lib/main.js')}" "$@"\n`;
  writeFileSync(join(bin, 'npx'), script);
  chmodSync(join(bin, 'npx'), 0o755);
  const env = { PATH: `${bin}:${process.env['PATH']}` };
  const shell = (line: string, cwd = join(folder, below)) => spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' }); // prettier-ignore
  shell('git init -q', folder);
  for (const name of staged)
    spawnSync('git', ['add', '--', `content/roles/${name}`], { cwd: join(folder, below), env });
  return { folder, shell };
}

function foundIn(stdout: string): readonly string[] {
  return names.filter((name) => stdout.includes(`content/roles/${name}:`));
}

describe('before a commit', () => {
  const [, line = ''] = /^(git diff --cached .*)$/mu.exec(ci) ?? [];

  test.each(['', 'web/careers'])('the line of docs/ci.md reports on the staged files of a site in “%s”', (below) => {
    const { status, stdout, stderr } = repository(below).shell(line);
    expect({ found: foundIn(stdout), stderr }).toEqual({ found: names, stderr: '' });
    expect(status).not.toBe(0);
  });

  test('it reports on no other file, and on nothing where no role is staged', () => {
    expect(foundIn(repository('', ['fährmann.md']).shell(line).stdout)).toEqual(['fährmann.md']);
    const { status, stdout } = repository('', []).shell(line);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test('the hook for pre-commit takes the role files, and nothing else', () => {
    const [hook] = parse(readFileSync(join(projectFolder, '.pre-commit-hooks.yaml'), 'utf8')) as [{ entry: string; files: string }]; // prettier-ignore
    const paths = names.map((name) => `web/careers/content/roles/${name}`);
    const isTaken = (path: string) => new RegExp(hook.files, 'u').test(path);
    expect([...paths, 'content/roles/a.md', 'content/site.yml', 'README.md'].filter(isTaken)).toEqual([...paths, 'content/roles/a.md']); // prettier-ignore
    const { folder, shell } = repository('web/careers');
    const argv = paths.map((path) => `'${path.replaceAll("'", String.raw`'\''`)}'`).join(' ');
    const { stdout } = shell(`${hook.entry} --content web/careers/content ${argv}`, folder);
    expect(foundIn(stdout)).toEqual(names);
  });

  test('the line for lint-staged takes the role files, which it names by their whole paths', () => {
    const [, written = '{}'] = /^(\{ "lint-staged".*\})$/mu.exec(ci) ?? [];
    const [[glob, command] = ['', '']] = Object.entries((JSON.parse(written) as { 'lint-staged': Record<string, string> })['lint-staged']); // prettier-ignore
    const { folder, shell } = repository('');
    const paths = names.map((name) => `content/roles/${name}`).filter((path) => picomatch(glob)(path));
    const argv = paths.map((path) => `"${join(folder, path).replaceAll('"', String.raw`\"`)}"`).join(' ');
    expect(foundIn(shell(`npx ${command} ${argv}`).stdout)).toEqual(names);
  });
});
