import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSocialImageRenderer } from '../../src/io/index.ts';
import { exampleDay, files, roleText, run, siteYml } from '../support/helpers.ts';

const hint = 'To have none, and be done sooner, type `theme: {cards: false}` in site.yml';

function folderOf(titles: readonly string[]): string {
  const roles = titles.map((title, index) => [`content/roles/role-${index}.md`, roleText({ title })]);
  return files({ 'content/site.yml': siteYml, ...Object.fromEntries(roles) });
}

/** What a build says that has drawn so many pictures. */
async function saidAfter(drawn: number, options: readonly string[] = []): Promise<string> {
  const renderer = {
    covers: () => true,
    draw: () => Promise.resolve(new Uint8Array([1])),
    drawn: () => drawn,
    prune: () => {},
  };
  const world = { loadSocialImages: () => Promise.resolve(renderer) };
  const { code, stdout } = await run(['build', '--now', exampleDay, ...options], folderOf(['Cook']), world);
  expect(code).toBe(0);
  return stdout;
}

describe('a build that draws pictures', () => {
  test('of more than 500 roles says how to switch them off', async () => {
    const said = await saidAfter(501);
    expect(said).toContain('Drew 501 pictures for social networks');
    expect(said).toContain(hint);
  });

  test('of at most 500 roles, or that is to be quiet, says nothing of them', async () => {
    expect(await saidAfter(500)).not.toContain('pictures');
    expect(await saidAfter(501, ['--quiet'])).toBe('');
    expect(await saidAfter(501, ['--format', 'json'])).not.toContain('pictures');
  });

  test('draws only those whose words have changed', async () => {
    const folder = folderOf(['Cook', 'Baker', 'Waiter']);
    const drawn: number[] = [];
    const world = {
      toolFingerprint: () => 'these programs',
      loadSocialImages: async (cache: string | undefined) => {
        const renderer = await loadSocialImageRenderer(cache);
        return renderer && { ...renderer, prune: () => (drawn.push(renderer.drawn()), renderer.prune()) };
      },
    };
    const build = () => run(['build', '--now', exampleDay], folder, world);
    await build();
    writeFileSync(join(folder, 'content/roles/role-1.md'), `${roleText({ title: 'Baker' })}\nMore.\n`);
    await build();
    writeFileSync(join(folder, 'content/roles/role-1.md'), roleText({ title: 'Pastry Baker' }));
    await build();
    expect(drawn).toEqual([3, 0, 1]);
  });
});
