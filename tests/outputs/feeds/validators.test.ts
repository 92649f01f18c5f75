import Validator from '@adobe/structured-data-validator';
import { extractFromJson } from '@extractus/feed-extractor';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { parseFeed } from 'feedsmith';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../../src/build.ts';
import { fileOf, projectFolder } from '../../support/helpers.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';

/** Programs that know nothing of Rolepress read what it publishes. */

type Data = Readonly<Record<string, unknown>>;
type Extracted = { readonly jsonld: Readonly<Record<string, readonly Data[] | undefined>> } & Data;
type Issue = { readonly issueMessage: string; readonly severity: string };

const sites = [['the example', join(projectFolder, 'content')], ['the hostile site', hostileContent]] as const; // prettier-ignore

/** What Google would say of a page, with the places of its posting told one by one: the validator knows no list of places, though Google’s documentation does. */
async function issuesOf(html: string): Promise<readonly Issue[]> {
  // The extractor’s types do not say what JSON-LD holds.
  const extracted = new WebAutoExtractor({ addLocation: true }).parse(html) as Extracted;
  expect(extracted['errors']).toEqual([]);
  const postings = extracted.jsonld['JobPosting'] ?? [];
  const variants = postings.flatMap((posting) =>
    [posting['jobLocation']].flat().map((jobLocation) => ({ ...extracted, jsonld: { JobPosting: [{ ...posting, jobLocation }] } })),
  ); // prettier-ignore
  const validator = new Validator();
  const found = await Promise.all(variants.map((variant) => validator.validate(variant)));
  return (found as readonly (readonly Issue[])[]).flat();
}

function openPages(built: BuildWithFiles): readonly string[] {
  const open = built.site?.open.filter(({ state }) => state === 'open' || state === 'closing') ?? [];
  expect(open.length).toBeGreaterThan(5);
  return open.map(({ slug }) => `roles/${slug}/index.html`);
}

describe.each(sites)('of %s', (_, folder) => {
  test('a validator of Google’s rules finds no error on any page, and no warning but for facts that the role does not have', async () => {
    const built = await buildContent(folder);
    const bySeverity = { ERROR: new Set<string>(), WARNING: new Set<string>() };
    for (const path of openPages(built))
      for (const { severity, issueMessage } of await issuesOf(fileOf(built, path)))
        bySeverity[severity === 'ERROR' ? 'ERROR' : 'WARNING'].add(issueMessage);
    expect([...bySeverity.ERROR]).toEqual([]);
    for (const warning of bySeverity.WARNING) expect(warning).toMatch(/^Missing field "\w+" \(optional\)$/u);
  });

  test('the validator finds what it should: a page without a required fact', async () => {
    const built = await buildContent(folder);
    const [page = ''] = openPages(built).map((path) => fileOf(built, path));
    const issues = await issuesOf(page.replace('"datePosted"', '"dateGuessed"'));
    expect(issues.map(({ issueMessage }) => issueMessage)).toContain('Required attribute "datePosted" is missing');
  });

  test.each(['jobs.json', 'feed.json'])('a feed reader gets every role of %s, with its posting', async (path) => {
    const built = await buildContent(folder);
    const feed = JSON.parse(fileOf(built, path)) as { readonly title: string; readonly items: readonly Data[] };
    const read = extractFromJson(feed, {
      descriptionMaxLen: 0,
      getExtraEntryFields: (entry: object) => ({ posting: (entry as Data)['_jobposting'] }),
    });
    expect(read.title).toBe(feed.title);
    const entries = (read.entries ?? []) as readonly Data[];
    expect(entries.map(({ id, link, posting }) => ({ id, link, posting }))).toEqual(
      feed.items.map(({ id, url, _jobposting }) => ({ id, link: url, posting: _jobposting })),
    );
    for (const [index, { published }] of entries.entries()) {
      const date = feed.items[index]?.['date_published'];
      expect(published).toBe(typeof date === 'string' ? new Date(date).toISOString() : '');
    }
  });

  test.each(['jobs.json', 'feed.json'])('another feed reader gets the texts of %s as they are', async (path) => {
    const built = await buildContent(folder);
    const text = fileOf(built, path);
    const { format, feed } = parseFeed(text);
    expect(format).toBe('json');
    const source = JSON.parse(text) as { readonly items: readonly Data[] };
    const plain = ({ id, url, title, summary, language, content_html, content_text }: Data) => ({ id, url, title, summary, language, content_html, content_text }); // prettier-ignore
    expect((feed as unknown as { items: readonly Data[] }).items.map(plain)).toEqual(source.items.map(plain));
  });
});
