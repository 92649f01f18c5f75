import { join } from 'node:path';
import { readdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { loadPictureEncoder } from '../../../src/io/index.ts';
import { pictureFacts } from '../../../src/model/pictures/picture-facts.ts';
import { buildIn, fileOf, files, fullBody, readAll, roleText, run, siteFolder } from '../../support/helpers.ts';

/** A picture with the place where it was taken in it. */
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c0ffee' } })
    .withExif({ IFD0: { Make: 'Example' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 9/1 0/1' } })
    .jpeg({ quality: 90 })
    .toBuffer();
const large = await photo(1200, 800);
const small = await photo(30, 20);
const role = roleText({}, `${fullBody}\n![Our kitchen](/kitchen.jpg)\n\n![Our bar](bar.jpg)\n`);
const content = { 'content/roles/cook.md': role, 'content/public/kitchen.jpg': large, 'content/roles/bar.jpg': small };
const encoder = async (folder?: string) => {
  const found = await loadPictureEncoder(folder);
  if (!found) throw new Error('sharp is not installed');
  return found;
};
const page = 'roles/cook/index.html';

describe('pictures where sharp is installed', () => {
  test('have forms in AVIF and WebP, in up to three widths and none wider than they are, and the original for older browsers', async () => {
    const made = await buildIn(siteFolder(content), { pictures: await encoder() });
    const html = fileOf(made, page);
    const [kitchen = '', bar = ''] = html.match(/<picture>.*?<\/picture>/gu) ?? [];
    expect(kitchen).toMatch(
      /^<picture><source type="image\/avif" srcset="[^"]+" sizes="[^"]+"><source type="image\/webp" srcset="[^"]+" sizes="[^"]+"><img src="\/kitchen\.jpg" alt="Our kitchen" width="1200" height="800" loading="lazy" decoding="async"><\/picture>$/u,
    );
    expect(kitchen.match(/kitchen-\d+\.\w{10}\.avif \d+w/gu)).toEqual(
      [480, 960, 1200].map((width) => expect.stringMatching(`kitchen-${width}\\..* ${width}w`) as string),
    );
    expect(bar.match(/\d+w/gu)).toEqual(['30w', '30w']);
    const paths = [...html.matchAll(/\/(assets\/pictures\/[^ "\\]+)/gu)].map(([, path = '']) => path);
    for (const path of paths) {
      const file = made.files.find((one) => one.path === path);
      const [, width] = /-(\d+)\./u.exec(path) ?? [];
      expect(pictureFacts(file?.contents ?? new Uint8Array()).size?.width, path).toBe(Number(width ?? 30));
    }
    expect(made.diagnostics).toEqual([]);
  }, 60_000);

  test('hold nothing but the picture, the originals too', async () => {
    const made = await buildIn(siteFolder(content), { pictures: await encoder() });
    const pictures = made.files.filter(({ path }) => /\.(?:jpg|avif|webp)$/u.test(path));
    expect(pictures.length).toBe(10);
    for (const { path, contents } of pictures) {
      expect(pictureFacts(contents).hasPlace, path).toBe(false);
      expect(Buffer.from(contents).includes('Example'), path).toBe(false);
    }
    const original = pictures.find(({ path }) => path === 'kitchen.jpg');
    expect(pictureFacts(original?.contents ?? new Uint8Array())).toMatchObject({
      format: 'jpeg',
      size: { width: 1200, height: 800 },
    });
  }, 60_000);

  test('are the same bytes of the same picture', async () => {
    const one = await buildIn(siteFolder(content), { pictures: await encoder() });
    const other = await buildIn(siteFolder(content), { pictures: await encoder() });
    expect(other.files.map(({ path }) => path)).toEqual(one.files.map(({ path }) => path));
    for (const [index, { path, contents }] of one.files.entries())
      expect(Buffer.from(contents).equals(other.files[index]?.contents ?? new Uint8Array()), path).toBe(true);
  }, 60_000);

  test('are encoded once: the cache knows them by what they hold, and what is damaged in it is made anew', async () => {
    const cache = files({});
    const first = await buildIn(siteFolder(content), { pictures: await encoder(cache) });
    const kept = readAll(cache);
    expect(Object.keys(kept).length).toBe(10);
    const [one = ''] = readdirSync(cache);
    writeFileSync(join(cache, one), 'damaged');
    const second = await buildIn(siteFolder(content), { pictures: await encoder(cache) });
    expect(readAll(cache)).toEqual(kept);
    expect(second.files).toEqual(first.files);
    await buildIn(siteFolder({ 'content/public/a.jpg': small }), { pictures: await encoder(cache) });
    expect(Object.keys(readAll(cache)).length).toBe(3);
  }, 60_000);

  test('that are films or drawings stay as they are', async () => {
    const gif = await sharp({ create: { width: 600, height: 20, channels: 3, background: '#c0ffee' } })
      .gif()
      .toBuffer();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
    const made = await buildIn(siteFolder({ 'content/public/a.gif': gif, 'content/public/a.svg': svg }), {
      pictures: await encoder(),
    });
    expect(made.files.filter(({ path }) => path.startsWith('assets/pictures/'))).toEqual([]);
  });

  test('that are damaged are told, and nothing is published', async () => {
    const made = await buildIn(siteFolder({ ...content, 'content/public/kitchen.jpg': large.subarray(0, 2000) }), {
      pictures: await encoder(),
    });
    expect(made.files).toEqual([]);
    expect(made.diagnostics).toMatchObject([
      { path: 'content/public/kitchen.jpg', rule: 'unreadable-file', severity: 'error' },
    ]);
  }, 60_000);

  test('that change change the page that shows them, and no other role is made anew', async () => {
    const folder = siteFolder({ ...content, 'content/roles/baker.md': roleText({ title: 'Baker' }) });
    const world = { loadPictures: loadPictureEncoder, toolFingerprint: () => 'tool' };
    const built = async () => (await run(['build', '--now', '2026-11-23'], folder, world)).stdout;
    await built();
    const before = readAll(join(folder, 'dist'));
    writeFileSync(join(folder, 'content/public/kitchen.jpg'), await photo(600, 400));
    await built();
    const after = readAll(join(folder, 'dist'));
    expect(after[page]).toContain('kitchen-600.');
    expect(after['roles/baker/index.html']).toBe(before['roles/baker/index.html']);
    expect(Object.keys(after).filter((path) => path.includes('kitchen-1200'))).toEqual([]);
  }, 60_000);
});

describe('pictures where sharp is not installed', () => {
  test('are published as they are, with a hint and a warning about those that tell the place', async () => {
    const made = await buildIn(siteFolder(content), { pictures: 'missing' });
    expect(fileOf(made, page)).toContain('<img src="/kitchen.jpg" alt="Our kitchen" width="1200" height="800"');
    expect(fileOf(made, page)).not.toContain('<picture>');
    expect(made.diagnostics.map(({ path, rule, severity }) => [path, rule, severity])).toEqual([
      ['content/public/kitchen.jpg', 'picture-place', 'warning'],
      ['content/roles/bar.jpg', 'picture-place', 'warning'],
      ['content/site.yml', 'picture-forms', 'info'],
    ]);
  });

  test('are told alike by check and by build', async () => {
    const folder = siteFolder(content);
    for (const command of ['check', 'build']) {
      const { stdout } = await run([command], folder, { loadPictures: () => Promise.resolve(undefined) });
      expect(stdout).toContain('picture-place');
      expect(stdout).toContain(command === 'check' ? 'picture-forms' : '1 info');
      const found = await run([command], folder, { loadPictures: loadPictureEncoder });
      expect(found.stdout).not.toContain('picture-');
    }
  }, 60_000);

  test('that are small need no smaller forms', async () => {
    const made = await buildIn(siteFolder({ 'content/public/a.png': await sharp(small).png().toBuffer() }), { pictures: 'missing' });
    expect(made.diagnostics).toEqual([]);
  });
}); // prettier-ignore
