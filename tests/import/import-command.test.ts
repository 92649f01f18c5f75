import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importOnPool } from '../../src/import/index.ts';
import { piecesNotIn } from '../../src/import/words.ts';
import { files, readAll, roleOf, run, runProcess, settings, siteYml } from '../support/helpers.ts';

const ad = [
  'Back End Developer',
  'Location: Lisbon',
  'Closing date: 3 March 2027',
  '',
  'You build the services behind our maps.',
  'Qualifications',
  '- Databases: Proficiency in SQL',
  '  and in one other kind.',
  '- APIs: Experience in designing them.',
  'Job Duties',
  '• Build server-side logic.',
  '    - Test it.',
  'Responsibilities',
  '* Documentation: Keep it clear.',
  'This role is for people who like maps.',
].join('\n');

function folderWith(more: Readonly<Record<string, string | Uint8Array>>): string {
  return files({ 'content/site.yml': siteYml, 'ads/developer.txt': ad, ...more });
}

describe('rolepress import', () => {
  test('makes a draft of a text: its title, its sections and every word, with blanks for what nobody wrote', async () => {
    const folder = folderWith({});
    const { code, stdout } = await run(['import', 'ads'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('imported   ads/developer.txt -> content/roles/back-end-developer.md');
    expect(stdout).toContain('fill in datePosted, apply, location');
    const text = readFileSync(join(folder, 'content/roles/back-end-developer.md'), 'utf8');
    expect(text).toContain('status: draft\n');
    expect(text).toContain('location: {locality: Lisbon, country: <your country code>} # from line 2, please check: Location: Lisbon\n');
    expect(text).toContain('validThrough: 2027-03-03 # from line 3, please check: Closing date: 3 March 2027\n');
    expect(piecesNotIn(ad.split('\n').filter((line) => !line.startsWith(' ')), text)).toEqual([]);
    const { sections } = roleOf(text).body;
    expect(sections.map(({ title, kinds }) => [title, ...kinds])).toEqual([['Qualifications', 'qualifications'], ['Job Duties', 'duties'], ['Responsibilities', 'responsibilities']]);
    expect(sections.flatMap(({ items }) => items.map(({ label }) => label))).toEqual(['Databases', 'APIs', undefined, 'Documentation']);
    expect(sections[0]?.items[0]?.text).toBe('Proficiency in SQL and in one other kind.');
    expect(sections[1]?.text).toBe('- Build server-side logic.\n  - Test it.');
  });

  test('changes nothing when the same is imported again', async () => {
    const folder = folderWith({});
    await run(['import', 'ads'], folder);
    const before = readAll(folder);
    const { code, stdout } = await run(['import', 'ads'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('unchanged  ads/developer.txt');
    expect(readAll(folder)).toEqual(before);
  });

  test('leaves a role file alone that somebody has changed, unless --force is given', async () => {
    const folder = folderWith({});
    await run(['import', 'ads'], folder);
    const file = join(folder, 'content/roles/back-end-developer.md');
    writeFileSync(file, 'mine');
    const kept = await run(['import', 'ads'], folder);
    expect(kept.stdout).toContain('left alone ads/developer.txt');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const forced = await run(['import', 'ads', '--force'], folder);
    expect(forced.stdout).toContain('replaced   ads/developer.txt');
    expect(readFileSync(file, 'utf8')).toContain('title: Back End Developer');
  });

  test('writes nothing with --dry-run', async () => {
    const folder = folderWith({});
    const before = readAll(folder);
    const { stdout } = await run(['import', 'ads', '--dry-run'], folder);
    expect(stdout).toContain('1 role would be imported, 1 to review');
    expect(readAll(folder)).toEqual(before);
  });

  test('reads one file from standard input', async () => {
    const folder = folderWith({});
    const stdin = () => Promise.resolve(new TextEncoder().encode(ad));
    const { stdout } = await run(['import', '-', '--out', 'made'], folder, { stdin });
    expect(stdout).toContain('imported   - -> made/back-end-developer.md');
  });

  test('tells duplicates, gives different roles of one name a number, and passes over a README', async () => {
    const folder = folderWith({ 'ads/other/copy.txt': ad, 'ads/z.txt': `${ad}\nAnd mountains.`, 'ads/README.md': '# Ads' });
    const { stdout } = await run(['import', 'ads'], folder);
    expect(stdout).toContain('duplicate  ads/other/copy.txt says the same as content/roles/back-end-developer.md');
    expect(stdout).toContain('imported   ads/z.txt -> content/roles/back-end-developer-2.md');
    expect(stdout).toContain('2 roles imported, 2 to review, 1 duplicate');
  });

  test('goes on behind a file that is refused, and ends with 1', async () => {
    const folder = folderWith({ 'ads/a.pdf': Uint8Array.from([37, 80, 68, 70, 0, 1, 2]) });
    const { code, stdout } = await run(['import', 'ads'], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/refused {4}ads\/a\.pdf: The file is none of the formats that can be imported/u);
    expect(stdout).toContain('1 role imported, 1 to review, 1 refused');
  });

  test('writes its report as data and as a list to tick off', async () => {
    const folder = folderWith({});
    await run(['import', 'ads', '--report', 'import.json', '--report', 'import.md'], folder);
    const data: unknown = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8'));
    expect(data).toMatchObject({ version: 1, roles: [{ source: 'ads/developer.txt', path: 'content/roles/back-end-developer.md', state: 'new', fillIn: ['datePosted', 'apply', 'location'] }] });
    const list = readFileSync(join(folder, 'import.md'), 'utf8');
    expect(list).toContain('- [ ] **Back End Developer**: `content/roles/back-end-developer.md`, from `ads/developer.txt`\n  - [ ] fill in datePosted, apply, location');
  });

  test('writes through no link', async () => {
    const folder = folderWith({ 'content/roles/x.md': 'x' });
    const elsewhere = join(folderWith({}), 'elsewhere.md');
    symlinkSync(elsewhere, join(folder, 'content/roles/back-end-developer.md'));
    const { code, stderr } = await run(['import', 'ads', '--force'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('is a link');
    expect(existsSync(elsewhere)).toBe(false);
  });

  test.each([
    [['import'], 'there is nothing to import'],
    [['import', 'none'], 'there is no file or folder none'],
    [['import', '-'], 'there is no standard input'],
    [['import', 'ads', '--column', 'title'], 'expected a key and a column'],
  ])('%j is refused', async (argv, message) => {
    const { code, stderr } = await run(argv, folderWith({}));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('makes no line of its report longer for a title that says so', async () => {
    const folder = files({ 'content/site.yml': siteYml, 'ad.md': '---\ntitle: "a\\e[2J\\nb"\n---\ntext' });
    const { stdout } = await run(['import', 'ad.md'], folder);
    expect(stdout).not.toContain('\u001b');
  });

}); // prettier-ignore

describe('the import of a folder', () => {
  test('is the same on several threads as on one, in the same order', async () => {
    const ads = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`ads/${index}.txt`, `Cook ${index}\n${ad}`]));
    const [folder, other] = [folderWith(ads), folderWith(ads)];
    const { code, stdout } = runProcess(['import', 'ads'], folder);
    const alone = await run(['import', 'ads'], other);
    expect([code, stdout]).toEqual([alone.code, alone.stdout]);
    expect(readAll(folder)).toEqual(readAll(other));
  });

  test('reads a single file on a thread, too, which it may stop', async () => {
    const folder = folderWith({ 'worker.mjs': "throw new Error('no room');" });
    const workers = { workerFile: pathToFileURL(join(folder, 'worker.mjs')), count: 2 };
    const { code, stdout } = await run(['import', 'ads'], folder, { workers });
    expect([code, stdout]).toEqual([1, expect.stringContaining('refused    ads/developer.txt: Reading the file takes too much: no room')]);
  });

  test('goes on when a file stops its thread', async () => {
    const folder = files({ 'worker.mjs': "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', ({ path }) => { if (path === 'bad') throw new Error('no room'); if (path !== 'slow') parentPort.postMessage({ path, roles: [], dropped: [], refused: [] }); });" });
    const inputs = ['a', 'bad', 'b', 'slow', 'c'].map((path) => ({ path, read: () => new Uint8Array() }));
    const start = { imports: { context: { settings: settings(), columns: {} } } };
    const results = await importOnPool(inputs, { workerFile: pathToFileURL(join(folder, 'worker.mjs')), count: 2, start, onDone: () => {}, timeoutMs: 2000 });
    expect(results.map(({ path, refused }) => [path, ...refused])).toEqual([['a'], ['bad', 'Reading the file takes too much: no room'], ['b'], ['slow', 'Reading the file took longer than 2 seconds'], ['c']]);
  });
}); // prettier-ignore
