import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modifiedTimes, readAll, run, siteFolder } from '../support/helpers.ts';

const about = '---\ntitle: About us\n---\nNine cooks.\n';

/** Builds a site, and tells what the last line says. */
async function build(folder: string): Promise<string> {
  const { code, stdout, stderr } = await run(['build'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trim().split('\n').at(-1) ?? '';
}

describe('a site with pages', () => {
  test('that did not change is not built again, and one whose page changed has that page anew', async () => {
    const folder = siteFolder({ 'content/pages/about.md': about, 'content/locations/porto.md': 'By the river.\n' });
    await build(folder);
    expect(await build(folder)).toContain(' 0 written,');
    const before = modifiedTimes(join(folder, 'dist'));
    writeFileSync(join(folder, 'content/pages/about.md'), about.replace('Nine', 'Ten'));
    expect(await build(folder)).toContain(' 1 written,');
    const after = modifiedTimes(join(folder, 'dist'));
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual(['about/index.html']);
    writeFileSync(join(folder, 'content/locations/porto.md'), 'By the sea.\n');
    expect(await build(folder)).toContain(' 1 written,');
    expect(readFileSync(join(folder, 'dist/locations/porto/index.html'), 'utf8')).toContain('By the sea.');
    rmSync(join(folder, 'content/pages/about.md'));
    expect(await build(folder)).toContain('1 removed');
  });

  test('has the same bytes with and without the cache', async () => {
    const folder = siteFolder({ 'content/pages/about.md': about });
    await build(folder);
    const first = readAll(join(folder, 'dist'));
    const { code } = await run(['build', '--no-cache', '--out', 'other'], folder);
    expect(code).toBe(0);
    expect(readAll(join(folder, 'other'))).toEqual(first);
  });

  test('is told page by page when it is compared with an older one', async () => {
    const folder = siteFolder({ 'content/pages/about.md': about });
    await build(folder);
    rmSync(join(folder, 'content/pages/about.md'));
    writeFileSync(join(folder, 'content/pages/team.md'), about);
    const { stdout } = await run(['diff', 'dist'], folder);
    expect(stdout).toContain('/about/');
    expect(stdout).toContain('/team/');
  });

  test('is checked page by page where that is asked for', async () => {
    const folder = siteFolder({ 'content/pages/about.md': about.replace('title', 'titel'), 'content/pages/b.md': '[x](/y/)' });
    const { code, stdout } = await run(['check', 'content/pages/about.md', '--format', 'text'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('content/pages/about.md:2:1');
    expect(stdout).not.toContain('content/pages/b.md');
  }); // prettier-ignore
});
