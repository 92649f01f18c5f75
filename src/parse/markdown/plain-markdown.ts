import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ParseMarkdown } from '../../model/markdown.ts';

const commonMark = unified().use(remarkParse).freeze();

/**
 * Turns a parser of CommonMark and GitHub’s extensions into one that does not ask for what a text cannot have: the extensions look at
 * each letter and at each line, and the empty lines in front of a text are lines too. The tree is the same, places included.
 */
export function withoutDetours(whole: ParseMarkdown): ParseMarkdown {
  return (text) => {
    const start = startOf(text);
    return start === 0 ? leastOf(text, whole) : below(leastOf(text.slice(start), whole), text, start);
  };
}

function leastOf(text: string, whole: ParseMarkdown): Root {
  if (github.test(text)) return whole(text);
  const tree = commonMark.parse(text);
  // An address outside of what CommonMark reads may be a link on GitHub.
  return address.test(text) && hasAddress(tree) ? whole(text) : tree;
}

/** What no table, no footnote, no check box and nothing struck through can be without. */
const github = /[|~]|:-|-:|\[\^|\[[ \t\n\rxX]\]/;

const address = /@|[Ww][Ww][Ww]\.|:\/\//;

function hasAddress(tree: Root): boolean {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' && address.test(node.value)) return true;
    if ((node.type === 'image' || node.type === 'imageReference') && address.test(node.alt ?? '')) return true;
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return false;
}

/** Where the first line begins that is not empty; the start of a text of which nothing can be left out. */
function startOf(text: string): number {
  const first = text.search(/[^ \t\n]/);
  const start = first === -1 ? 0 : text.lastIndexOf('\n', first) + 1;
  // The mark is left out where a text starts with it, and nowhere else.
  return text[start] === '\ufeff' ? 0 : start;
}

/** A tree of what stands below the start of a text, with the places in the whole. */
function below(tree: Root, text: string, offset: number): Root {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  const moved = ({ line, column, offset: old = 0 }: Point): Point => ({
    line: line + lines,
    column,
    offset: old + offset,
  });
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.position) node.position = { start: moved(node.position.start), end: moved(node.position.end) };
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  if (tree.position) tree.position.start = { line: 1, column: 1, offset: 0 };
  return tree;
}

type Point = NonNullable<Root['position']>['start'];
