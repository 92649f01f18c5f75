import type { Root as Hast } from 'hast';
import { raw } from 'hast-util-raw';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { treeOf } from './html-tree.ts';

/** Turns HTML in a Markdown text into Markdown. Comments alone change nothing: a text without tags stays as it is. */
export function withoutHtml(tree: Root, _source: string): Root {
  if (!hasTags(tree)) return withoutComments(tree);
  // The root of a tree becomes the root of a page.
  const page = raw(toHast(tree, { allowDangerousHtml: true })) as Hast;
  return treeOf(page.children, true);
}

function hasTags(node: Nodes): boolean {
  if (node.type === 'html') return /<\/?[a-z]/iu.test(node.value.replace(/<!--[\s\S]*?-->/gu, ''));
  return 'children' in node && node.children.some((child) => hasTags(child));
}

function withoutComments(tree: Root): Root {
  return { ...tree, children: tree.children.filter(({ type }) => type !== 'html') };
}
