import type { Asset } from '../../model/content.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

/** Reports scripts in files that are published as they are. */
export const activeContent: SetupRule = {
  on: 'setup',
  severity: 'error',
  isLocked: true,
  summary: 'A file that is published as it is holds a script.',
  why: 'It would run on the careers site with all its rights. Content is data that anyone may propose; scripts belong into templates/, which is reviewed as code.',
  bad: { 'public/hello.html': '<!doctype html>\n<title>Hello</title>\n<script>alert(1)</script>\n' },
  good: { 'public/hello.html': '<!doctype html>\n<title>Hello</title>\n<p>Hello.</p>\n' },
};

/** Files that a browser shows as a document of the site, and that may hold scripts. */
const documents = /\.(html?|xhtml|svg|xml|mhtml?)$/iu;

/** What runs: scripts, handlers, addresses that are scripts, and frames that may hold any of them. */
const active =
  /<\s*(?:[\w-]+:)?(?:script|iframe|object|embed|frame|foreignobject)\b|[\s"'/]on[a-z]{3,}\s*=|javascript\s*:|data\s*:\s*text\/html/iu;

/** The first script of a file that is published as it is. */
export function activeIn(file: Pick<Asset, 'path' | 'contents'>): readonly Finding[] {
  // Others are not even read.
  if (!documents.test(file.path)) return [];
  const text = Buffer.from(file.contents).toString('utf8');
  const found = active.exec(text.replaceAll('\0', ''));
  if (!found) return [];
  const above = text.slice(0, found.index).split('\n');
  const start = { line: above.length, column: (above.at(-1) ?? '').length + 1 };
  const place = { start, end: { line: start.line, column: start.column + found[0].length } };
  const message = `\`${found[0].trim()}\` can run a script; expected a file that only shows something`;
  return [{ message, place, help: 'Take it out, or put the script into templates/assets/ and a template.' }];
}
