import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exampleDay, modifiedTimes, readAll, roleText, run, siteFolder } from '../support/helpers.ts';

/** With a fingerprint, what a run came to is used again, as in real runs. */
const world = { toolFingerprint: () => 'this tool' };

const build = (folder: string, ...argv: readonly string[]) =>
  run(['build', '--now', exampleDay, ...argv], folder, world);

describe('a build with --compress', () => {
  test('puts each text file of some size into two compressed forms beside it, and nothing else', async () => {
    const folder = siteFolder({ 'content/public/photo.png': Buffer.alloc(5000, 7), 'content/public/small.txt': 'small', 'content/public/long.TXT': 'long '.repeat(400) }); // prettier-ignore
    const { stdout, code } = await build(folder, '--compress');
    expect(code, stdout).toBe(0);
    const made = readAll(join(folder, 'dist'));
    const wanted = Object.keys(made).filter((path) => /\.(?:html|css|js|json|xml|rss|svg|txt|webmanifest)$/iu.test(path) && (made[path] ?? '').length >= 1024); // prettier-ignore
    const compressed = Object.keys(made).filter((path) => /\.(?:gz|br)$/u.test(path));
    expect(compressed).toEqual(wanted.flatMap((path) => [`${path}.br`, `${path}.gz`]));
    expect(wanted).toContain('long.TXT');
    expect(wanted).toContain('roles/cook/index.html');
    for (const path of wanted) {
      expect(gunzipSync(Buffer.from(made[`${path}.gz`] ?? '', 'latin1')).toString('latin1')).toBe(made[path]);
      expect(brotliDecompressSync(Buffer.from(made[`${path}.br`] ?? '', 'latin1')).toString('latin1')).toBe(made[path]);
    }
    expect(stdout).toContain(` in ${Object.keys(made).length} files`);
  });

  test('makes the same bytes each time, with no time and no system in them', async () => {
    const folder = siteFolder();
    await build(folder, '--compress');
    await build(folder, '--compress', '--no-cache', '--out', 'again');
    const made = readAll(join(folder, 'dist'));
    expect(readAll(join(folder, 'again'))).toEqual(made);
    const head = Buffer.from(made['index.html.gz'] ?? '', 'latin1').subarray(0, 10);
    expect(head.toString('hex')).toBe('1f8b08000000000002ff');
  });

  test('does not touch what has not changed, and removes what has lost its file', async () => {
    const baker = 'content/roles/baker.md';
    const folder = siteFolder({ [baker]: roleText({ title: 'Baker' }) });
    await build(folder, '--compress');
    const before = modifiedTimes(join(folder, 'dist'));
    expect((await build(folder, '--compress')).stdout).toContain(`0 written, ${Object.keys(before).length} unchanged`);
    writeFileSync(join(folder, 'content/roles/cook.md'), roleText({ team: 'Night' }));
    await build(folder, '--compress');
    const after = modifiedTimes(join(folder, 'dist'));
    expect(after['roles/baker/index.json.gz']).toBe(before['roles/baker/index.json.gz']);
    expect(after['roles/cook/index.json.br']).not.toBe(before['roles/cook/index.json.br']);
    rmSync(join(folder, baker));
    await build(folder, '--compress');
    const left = Object.keys(readAll(join(folder, 'dist')));
    expect(left.filter((path) => path.startsWith('roles/baker/'))).toEqual([]);
    await build(folder);
    expect(Object.keys(readAll(join(folder, 'dist'))).filter((path) => /\.(?:gz|br)$/u.test(path))).toEqual([]);
  });

  test('leaves a file alone that the owner brings along', async () => {
    const folder = siteFolder({ 'content/public/jobs.json.gz': 'mine' });
    await build(folder, '--compress');
    const made = readAll(join(folder, 'dist'));
    expect(made['jobs.json.gz']).toBe('mine');
    expect(made['jobs.json.br']).toBeDefined();
  });
});
