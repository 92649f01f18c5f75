import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A node of a body that has no nodes in it: text, code, HTML, an image. Between leaves there is only markup. */
export type Leaf = {
  readonly type: Nodes['type'];
  /** The type of the node that holds it. */
  readonly parent: Nodes['type'];
  /** offset in the file's text */
  readonly start: number;
  /** just behind the last unit */
  readonly end: number;
  /** What HTML or code holds. */
  readonly value: string;
};

/** Turns a body into its leaves, in the order of the file. */
function leavesOf(tree: Root): readonly Leaf[] {
  const leaves: Leaf[] = [];
  visit(tree, (node, _, parent) => {
    const { position } = node;
    if ('children' in node || position?.start.offset === undefined || position.end.offset === undefined) return;
    leaves.push({
      type: node.type,
      parent: parent?.type ?? 'root',
      start: position.start.offset,
      end: position.end.offset,
      value: 'value' in node ? node.value : '',
    });
  });
  return leaves;
}

/** Pairs things that stand in a body, in the order of the file, with the leaf that each starts in. The tree is only walked when there are any. */
export function withLeaves<Thing extends { readonly start: number }>(
  tree: Root,
  things: readonly Thing[],
): readonly (Thing & { readonly leaf: Leaf | undefined })[] {
  if (things.length === 0) return [];
  const leaves = leavesOf(tree);
  let at = 0;
  return things.map((thing) => {
    while ((leaves[at]?.end ?? Number.POSITIVE_INFINITY) <= thing.start) at++;
    const leaf = leaves[at];
    return { ...thing, leaf: leaf && leaf.start <= thing.start ? leaf : undefined };
  });
}
