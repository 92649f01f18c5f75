import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { readContent } from '../../src/io/index.ts';
import { memorySink } from '../../src/model/output-file.ts';
import type { Suggestion } from '../../src/model/diagnostic.ts';
import { applyEdits, editFor } from '../../src/model/text-edit.ts';
import type { JsonReport } from '../../src/reporters/json-report.ts';
import { checkSource } from '../../src/schedule/index.ts';
import { brokenRole } from '../support/broken-roles.ts';
import {
  defaultTheme,
  exampleDay,
  files,
  newScheduler,
  projectFolder,
  run,
  settings,
  siteYml,
} from '../support/helpers.ts';
import { inventedIn, newWordsIn } from '../support/stems-from.ts';
import { runs } from '../support/fuzz.ts';

const of = { ...settings(), locations: {}, pay: {} };

type Told = JsonReport['diagnostics'][number];

const fixtures = join(projectFolder, 'tests/fixtures/obedience');

/** Files as people really leave them, and files that a generator broke, by path. */
function typedRoles(): Readonly<Record<string, string>> {
  const real = readdirSync(fixtures).map((name) => [name, readFileSync(join(fixtures, name), 'utf8')] as const);
  const made = Array.from({ length: runs(40) }, (_, seed) => [`made-${seed + 1}.md`, brokenRole(seed + 1)] as const);
  return Object.fromEntries([...real, ...made].map(([name, text]) => [`content/roles/${name}`, text]));
}

async function check(folder: string, ...more: readonly string[]): Promise<readonly Told[]> {
  const { stdout } = await run(['check', '--format', 'json', '--now', exampleDay, '--no-cache', ...more], folder);
  // The report is of the form that its schema says; other tests hold it against that.
  return (JSON.parse(stdout) as JsonReport).diagnostics;
}

/** Types what each finding of a file says, from the end of the file on. */
function typedOnce(text: string, suggestions: readonly Suggestion[]): string {
  let first = Infinity;
  let now = text;
  for (const one of suggestions.toSorted((a, b) => b.line - a.line)) {
    if ((one.endLine ?? one.line) >= first) continue;
    first = one.line;
    now = applyEdits(now, [editFor(one, now)]);
  }
  return now;
}

/** The text of a file once every finding was obeyed until none says what to type. */
function obeyed(path: string, text: string): string {
  let now = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  for (let round = 0; round < 12; round++) {
    const { diagnostics } = checkSource({ path, text: now }, of);
    const suggestions = diagnostics.flatMap(({ suggestion }) => suggestion ?? []);
    if (suggestions.length === 0) return now;
    now = typedOnce(now, suggestions);
  }
  throw new Error(`what findings say to type has no end: ${path}`);
}

/** What is published of a role: its own file, and what machines read of it elsewhere. */
type Published = { readonly own: unknown; readonly elsewhere: readonly string[] };

/** What is published of each role by its slug, whatever errors there are. */
async function publishedBy(folder: string): Promise<ReadonlyMap<string, Published>> {
  const sink = memorySink();
  const content = { ...readContent('content', folder), history: undefined };
  await build({ content, theme: defaultTheme(), now: exampleDay, drafts: true }, newScheduler(), sink);
  const texts = new Map(sink.files().map(({ path, contents }) => [path, Buffer.from(contents).toString('utf8')]));
  const items = ['jobs.json', 'feed.json'].flatMap((name) => (JSON.parse(texts.get(name) ?? '{}') as { readonly items: readonly { readonly url: string }[] }).items); // prettier-ignore
  return new Map(
    [...texts].flatMap(([path, text]) => {
      const [, slug] = /^roles\/(.+)\/index\.json$/u.exec(path) ?? [];
      if (slug === undefined) return [];
      const page = texts.get(`roles/${slug}/index.html`) ?? '';
      const data = Array.from(page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu), ([, json = '']) => json);
      const listed = items.filter(({ url }) => url.endsWith(`/roles/${slug}/`)).map((item) => JSON.stringify(item));
      return [[slug, { own: JSON.parse(text) as unknown, elsewhere: [...data, ...listed] }]];
    }),
  );
} // prettier-ignore

function errorsIn(told: readonly Told[], path: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of told)
    if (one.path === path && one.severity === 'error') counts.set(one.rule, (counts.get(one.rule) ?? 0) + 1);
  return counts;
}

test('who types what the findings say publishes nothing that was not written, and gets no new error', async () => {
  const typed = typedRoles();
  const folder = files({ 'content/site.yml': siteYml, ...typed });
  const before = await check(folder);
  expect(before.filter(({ suggestion }) => suggestion).length).toBeGreaterThan(60);
  for (const [path, text] of Object.entries(typed)) writeFileSync(join(folder, path), obeyed(path, text));
  const after = await check(folder);
  expect(after.filter(({ suggestion }) => suggestion)).toEqual([]);
  await check(folder, '--fix');
  const published = await publishedBy(folder);
  const invented: unknown[] = [];
  const added: unknown[] = [];
  for (const [path, text] of Object.entries(typed)) {
    const name = /([^/]+)\.md$/u.exec(path)?.[1] ?? '';
    const data = published.get(name.toLowerCase().replace(/[._]/gu, '-'));
    const written = `${text}\n${name.replace(/[._]/gu, '-')}`;
    const told = `${siteYml} ${written} ${JSON.stringify(data?.own)}`;
    const found = [
      ...inventedIn(data?.own, written),
      ...(data?.elsewhere ?? []).flatMap((json) => newWordsIn(json, told)),
    ];
    if (found.length > 0) invented.push({ path, found });
    // What front matter says that could not be read is judged from then on.
    const wasRead = !errorsIn(before, path).has('front-matter');
    for (const [rule, count] of errorsIn(after, path))
      if (count > (errorsIn(before, path).get(rule) ?? 0) && wasRead) added.push({ path, rule, told: after.filter((one) => one.path === path && one.rule === rule).map(({ message }) => message) }); // prettier-ignore
  }
  expect(published.size).toBeGreaterThan(30);
  expect(invented).toEqual([]);
  expect(added).toEqual([]);
});
