import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roleText, run, siteYml } from '../support/helpers.ts';
import { commit, edit, git, gitEnv as env, repositoryOf } from '../support/repository.ts';

function write(folder: string, path: string, text: string): void {
  edit(folder, { [path]: text });
}

/** A repository with two roles, the files of which are committed. */
function repository(below = ''): string {
  return repositoryOf({
    [`${below}content/site.yml`]: siteYml,
    [`${below}content/roles/cook.md`]: roleText({ title: 'Cook' }),
    [`${below}content/roles/baker.md`]: roleText({ title: 'Baker' }),
  });
}

const [cook, chef, head] = ['content/roles/cook.md', 'content/roles/kitchen/chef.md', 'content/roles/head-chef.md'];

function move(folder: string, from: string, to: string): void {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  git(folder, 'mv', from, to);
}

/** What a command says of moved roles. */
async function movesIn(folder: string, command = 'check') {
  const { stdout } = await run([command, '--format', 'json', '--no-cache'], folder, { env });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { rule: string; path: string; help: string }[] };
  return diagnostics.filter(({ rule }) => rule === 'moved-role').map(({ path, help }) => `${path}: ${help}`);
} // prettier-ignore

const advice = 'Add `aliases: [/roles/cook/]` and `id: cook`.';

describe('a role file that was renamed', () => {
  test.each(['check', 'build'])('is told by %s, before and after the commit', async (command) => {
    const folder = repository();
    move(folder, cook, chef);
    expect(await movesIn(folder, command)).toEqual([`${chef}: ${advice}`]);
    commit(folder, {});
    expect(await movesIn(folder, command)).toEqual([`${chef}: ${advice}`]);
    write(folder, chef, roleText({ title: 'Cook', team: 'Night' }));
    commit(folder, {});
    expect(await movesIn(folder, command)).toEqual([`${chef}: ${advice}`]);
  });

  test('is told where the same commit touched every other file, so that no earlier one is read', async () => {
    const folder = repository();
    move(folder, cook, chef);
    commit(folder, { 'content/site.yml': `${siteYml}# Ours\n`, 'content/roles/baker.md': roleText({ title: 'Bakers' }) });
    expect(await movesIn(folder)).toEqual([`${chef}: ${advice}`]);
  }); // prettier-ignore

  test('is told in a site below the top of the repository', async () => {
    const folder = repository('web/');
    git(folder, 'mv', `web/${cook}`, `web/${head}`);
    expect(await movesIn(join(folder, 'web'))).toEqual([`${head}: ${advice}`]);
    commit(folder, {});
    expect(await movesIn(join(folder, 'web'))).toEqual([`${head}: ${advice}`]);
  });

  test('gets both lines from --fix, and is no finding any more', async () => {
    const folder = repository();
    move(folder, cook, chef);
    const before = readFileSync(join(folder, chef), 'utf8');
    expect((await run(['check', '--fix', '--no-cache'], folder, { env })).code).toBe(0);
    const after = readFileSync(join(folder, chef), 'utf8');
    expect(after).toBe(before.replace('---\n', '---\naliases: [/roles/cook/]\nid: cook\n'));
    expect(await movesIn(folder)).toEqual([]);
  });

  test('twice is told with both names, and keeps the id that it had last', async () => {
    const folder = repository();
    move(folder, cook, chef);
    commit(folder, {});
    move(folder, chef, head);
    expect(await movesIn(folder)).toEqual([`${head}: Add \`aliases: [/roles/chef/, /roles/cook/]\` and \`id: chef\`.`]);
  });

  test('is told only what it lacks', async () => {
    const folder = repository();
    move(folder, cook, chef);
    write(folder, chef, roleText({ title: 'Cook', id: 'k-1' }));
    git(folder, 'add', '--all');
    expect(await movesIn(folder)).toEqual([`${chef}: Add \`aliases: [/roles/cook/]\`.`]);
    write(folder, chef, roleText({ title: 'Cook', aliases: '[/roles/cook/]' }));
    git(folder, 'add', '--all');
    expect(await movesIn(folder)).toEqual([`${chef}: Add \`id: cook\`.`]);
  });

  test.each([
    ['is closed', { status: 'closed' }],
    ['says both', { id: 'cook', aliases: '[/roles/cook/]' }],
  ])('is no finding when it %s', async (_, header) => {
    const folder = repository();
    move(folder, cook, chef);
    write(folder, chef, roleText({ title: 'Cook', ...header }));
    commit(folder, {});
    expect(await movesIn(folder)).toEqual([]);
  });

  test('is no finding when only its folder is another one, or another role has the name now', async () => {
    const folder = repository();
    move(folder, cook, 'content/roles/kitchen/cook.md');
    expect(await movesIn(folder)).toEqual([]);
    move(folder, 'content/roles/kitchen/cook.md', chef);
    commit(folder, {});
    write(folder, cook, roleText({ title: 'Kitchen cook', team: 'Night' }));
    commit(folder, {});
    expect(await movesIn(folder)).toEqual([]);
  });

  test('is not taken for one that was deleted while another one came', async () => {
    const folder = repository();
    commit(folder, { [cook]: null, 'content/roles/pilot.md': roleText({ title: 'Pilot', department: 'Harbour' }, 'You steer the ferry by night, and in fog.\n') });
    expect(await movesIn(folder)).toEqual([]);
  }); // prettier-ignore
});
