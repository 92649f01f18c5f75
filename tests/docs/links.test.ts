import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { documentPaths, documentText } from '../support/documents.ts';
import { projectFolder } from '../support/helpers.ts';

const trees = new Map(documentPaths.map((path) => [path, unified().use(remarkParse).use(remarkGfm).parse(documentText(path))])); // prettier-ignore

/** The fragments that GitHub gives the headings of a document. */
function anchorsOf(path: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const tree = trees.get(path);
  if (tree) visit(tree, 'heading', (heading: Heading) => void anchors.add(slugger.slug(toString(heading))));
  return anchors;
}

function linksOf(path: string): readonly string[] {
  const links: string[] = [];
  const tree = trees.get(path);
  if (tree) visit(tree, (node: Nodes) => void ('url' in node && links.push(node.url)));
  return links;
}

test.each(documentPaths)('%s has links to files and headings that there are', (path) => {
  const broken = linksOf(path).filter((url) => {
    if (/^[a-z][a-z+.-]*:/iu.test(url)) return !URL.canParse(url);
    const [file = '', fragment] = url.split('#');
    const target = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file));
    if (!existsSync(join(projectFolder, target))) return true;
    return fragment !== undefined && trees.has(target) && !anchorsOf(target).has(fragment);
  });
  expect(broken).toEqual([]);
});

test('the documents have links between them', () => {
  expect(documentPaths.flatMap(linksOf).length).toBeGreaterThan(100);
});

test('docs/comparison.md names a source in each row that says something of others', () => {
  const rows = documentText('docs/comparison.md').split('\n').filter((line) => /^\| [a-z]/u.test(line)); // prettier-ignore
  expect(rows.length).toBeGreaterThan(6);
  expect(rows.filter((row) => !/\]\(https:\/\//u.test(row))).toEqual([]);
});
