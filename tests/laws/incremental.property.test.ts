import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleDay, files, fullBody, readAll, run, siteYml } from '../support/helpers.ts';
import { effort, runs } from '../support/fuzz.ts';

/** What changes between two builds: of the content, the theme, the published site, or what is remembered. */
type Change = (folder: string) => void;

/** How a build is asked for. */
type Asked = { readonly now: string; readonly drafts: boolean; readonly isClockAhead: boolean };

const names = ['cook', 'baker', 'waiter', 'porter', 'cleaner'] as const;

function write(path: string, text: string): Change {
  return (folder) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
}

function append(path: string, text: string): Change {
  return (folder) => {
    if (existsSync(join(folder, path))) appendFileSync(join(folder, path), text);
  };
}

function remove(path: string): Change {
  return (folder) => rmSync(join(folder, path), { force: true });
}

function spoil(path: string): Change {
  return (folder) => {
    if (existsSync(join(folder, path))) writeFileSync(join(folder, path), 'not what was published');
  };
}

/** Some of the keys are left out. */
function some(...lines: readonly string[]): fc.Arbitrary<string> {
  return fc.subarray([...lines]).map((chosen) => chosen.map((line) => `${line}\n`).join(''));
}

const name = fc.constantFrom(...names);

const roleText = fc
  .record({
    title: fc.constantFrom('Cook', 'Head Cook', 'Baker & Co', 'Café “Nord”'),
    keys: some(
      'datePosted: 2026-11-02',
      'validThrough: 2026-11-24',
      'department: Kitchen',
      'team: Night',
      'translationKey: k',
      'language: de',
      'aliases: [/old/]',
      'skills: [Knife]',
      'status: closed',
    ),
    place: fc.constantFrom('{locality: Porto, country: PT}', 'bremen'),
    body: fc.constantFrom(fullBody, `Hello.\n\n${fullBody}`, fullBody.replace('## Duties', '## Kitchen'), 'Nothing.\n'),
  })
  .map(({ title, keys, place, body }) => `---\ntitle: ${title}\nlocation: ${place}\n${keys}---\n${body}`);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, roleText).map(([role, text]) => write(`content/roles/${role}.md`, text)) },
  // Of a role whose text alone has changed, lists show the entry, and pages nothing.
  {
    weight: 6,
    arbitrary: fc
      .tuple(name, fc.constantFrom('\nMore.\n', '\n- Ünder – «more»\n', '\n## Pay\n\nWell.\n'))
      .map(([role, text]) => append(`content/roles/${role}.md`, text)),
  },
  { weight: 2, arbitrary: name.map((role) => remove(`content/roles/${role}.md`)) },
  name.map((role) => write(`content/roles/deep/${role}.md`, `---\ntitle: Twice\n---\n${fullBody}`)),
  name.map((role) => remove(`content/roles/deep/${role}.md`)),
  some('title: Other', 'feeds: {pageSize: 2}', 'append: [pay]', 'hosting: netlify', 'expiry: {closingDays: 30}').map(
    (more) =>
      write(
        'content/site.yml',
        `${siteYml.replace(/^title:.*\n/mu, more.includes('title') ? '' : '$&')}theme: {cards: false}\n${more}`,
      ),
  ),
  fc
    .constantFrom('Bremen', 'Lisbon')
    .map((town) => write('content/locations.yml', `bremen: {locality: ${town}, country: DE}\n`)),
  fc.constantFrom('A', 'B').map((text) => write('content/shared/pay.md', `## Pay\n\n${text}\n`)),
  fc.constantFrom('x', 'yy').map((text) => write('content/public/robots.md', text)),
  fc
    .constantFrom('A', 'B', '<%= it.nothing %>')
    .map((text) => write('templates/partials/apply.eta', `<p>${text}</p>\n`)),
  fc.constant(remove('templates/partials/apply.eta')),
  fc.constantFrom('Jobs', 'Rôles').map((text) => write('templates/words/en.json', `{"home": "${text}"}`)),
  // What somebody does to the published site, and to what is remembered.
  name.map((role) => remove(`dist/roles/${role}/index.html`)),
  fc.constantFrom('feed.json', 'jobs.rss', 'index.html').map((path) => spoil(`dist/${path}`)),
  fc.constant((folder: string) => rmSync(join(folder, 'dist'), { recursive: true, force: true })),
  fc.nat().map((at) => (folder: string) => damage(join(folder, '.rolepress/builds'), at)),
  fc.nat().map((at) => (folder: string) => damage(join(folder, '.rolepress/packs'), at)),
  fc.constant((folder: string) => rmSync(join(folder, '.rolepress'), { recursive: true, force: true })),
);

/** Changes a byte of a file that is remembered, or cuts it off there. */
function damage(folder: string, at: number): void {
  const found = existsSync(folder) ? readdirSync(folder) : [];
  const file = found[at % found.length];
  if (file === undefined) return;
  const bytes = readFileSync(join(folder, file));
  const place = at % bytes.length;
  if (at % 3 === 0) return truncateSync(join(folder, file), place);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(join(folder, file), bytes);
}

const asked: fc.Arbitrary<Asked> = fc.record({
  now: fc.constantFrom(exampleDay, exampleDay, exampleDay, '2026-11-25', '2026-11-24T22:59:59Z', '2026-10-01'),
  drafts: fc.boolean(),
  isClockAhead: fc.boolean(),
});

/** Every file below a folder, by path; none where it is not there. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  return existsSync(folder) ? readAll(folder) : {};
}

async function build(folder: string, { now, drafts, isClockAhead }: Asked, more: readonly string[]) {
  const argv = ['build', '--format', 'json', '--now', now, ...(drafts ? ['--drafts'] : []), ...more];
  // A clock that is ahead makes the times of files trusted, which are all too new otherwise.
  const clock = () => Date.now() + (isClockAhead ? 60_000 : 0);
  return run(argv, folder, { toolFingerprint: () => 'these programs', clock });
}

test(
  'after any changes a build that remembers comes to the same as one that does not, byte for byte',
  async () => {
    const step = fc.tuple(fc.array(change, { minLength: 0, maxLength: 2 }), asked);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const folder = files({
          'content/site.yml': `${siteYml}theme: {cards: false}\n`,
          'content/locations.yml': 'bremen: {locality: Bremen, country: DE}\n',
          'content/roles/cook.md': `---\ntitle: Cook\nlocation: bremen\ndepartment: Kitchen\n---\n${fullBody}`,
          'content/roles/baker.md': `---\ntitle: Baker\nlocation: bremen\ndepartment: Kitchen\n---\n${fullBody}`,
        });
        const dist = join(folder, 'dist');
        const clean = join(folder, 'clean');
        const records = join(folder, '.rolepress/builds');
        // What was published before the list of it was lost may be the owner’s, and stays.
        const left = new Set<string>();
        for (const [changes, how] of steps) {
          const known = textsIn(records);
          for (const one of changes) one(folder);
          if (!isDeepStrictEqual(textsIn(records), known)) for (const path of Object.keys(textsIn(dist))) left.add(path);
          rmSync(clean, { recursive: true, force: true });
          const remembered = await build(folder, how, []);
          const anew = await build(folder, how, ['--out', 'clean', '--no-cache']);
          expect(remembered).toEqual(anew);
          if (anew.code !== 0) continue;
          const made = textsIn(clean);
          expect(Object.fromEntries(Object.entries(textsIn(dist)).filter(([path]) => path in made || !left.has(path)))).toEqual(made);
        } // prettier-ignore
      }),
      { numRuns: runs(8) },
    );
  },
  120_000 * effort,
);
