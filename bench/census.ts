import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a tool wrote. */
export type Census = {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  /** Pages that hold a JobPosting as JSON-LD. */
  readonly postings: number;
  /** Items with their content, in JSON Feeds. */
  readonly feedItems: number;
  readonly rssItems: number;
  readonly sitemapUrls: number;
};

/** Counts what is in a site, so that nobody wins by leaving out. */
export function census(site: string): Census {
  const counted = { files: 0, bytes: 0, pages: 0, postings: 0, feedItems: 0, rssItems: 0, sitemapUrls: 0 };
  for (const path of filesBelow(site)) {
    const bytes = readFileSync(join(site, path));
    counted.files++;
    counted.bytes += bytes.length;
    if (path.endsWith('.html')) {
      counted.pages++;
      const text = bytes.toString('utf8');
      if (/<script type="?application\/ld\+json/u.test(text) && text.includes('JobPosting')) counted.postings++;
    } else if (/(^|\/)feed(\/\d+)?\.json$/u.test(path) && !path.startsWith('schema/'))
      counted.feedItems += occurrences(bytes, '"content_html":');
    else if (/^sitemap[^.]*\.xml$/u.test(path)) counted.sitemapUrls += occurrences(bytes, '<url>');
    else if (/\.(rss|xml)$/u.test(path)) counted.rssItems += occurrences(bytes, '<item>');
  }
  return counted;
}

/** What a site lacks of a page, a posting, two feed entries and a sitemap entry for each role. */
export function lacks(found: Census, roles: number): readonly string[] {
  const { postings, feedItems, rssItems, sitemapUrls } = found;
  return Object.entries({ postings, feedItems, rssItems, sitemapUrls })
    .filter(([, count]) => count < roles)
    .map(([what, count]) => `${count} ${what} for ${roles} roles`);
}

/** Paths of files, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

function occurrences(bytes: Buffer, what: string): number {
  let count = 0;
  for (let at = bytes.indexOf(what); at >= 0; at = bytes.indexOf(what, at + what.length)) count++;
  return count;
}
