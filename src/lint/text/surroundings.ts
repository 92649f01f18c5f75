import type { Nodes, Root } from 'mdast';
import { eachNode } from '../../parse/index.ts';

/** The smallest node of a body that a thing stands in. */
export type Surroundings = {
  readonly type: Nodes['type'];
  /** The type of the node that holds it. */
  readonly parent: Nodes['type'];
  /** offset in the text */
  readonly start: number;
  /** just behind the last unit */
  readonly end: number;
  /** What text, code or HTML holds. */
  readonly value: string;
};

/** Pairs things with what they stand in. They come in the order of the text; the tree is walked once, and only when there are any. */
export function withSurroundings<Thing extends { readonly start: number }>(
  tree: Root,
  things: readonly Thing[],
): readonly (Thing & { readonly around: Surroundings })[] {
  if (things.length === 0) return [];
  const nodes = surroundingsOf(tree);
  const open: Surroundings[] = [];
  let next = 0;
  return things.map((thing) => {
    for (let node = nodes[next]; node && node.start <= thing.start; node = nodes[++next]) {
      if (node.end > thing.start) open.push(node);
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= thing.start) open.pop();
    return { ...thing, around: open.at(-1) ?? outside };
  });
}

const outside: Surroundings = { type: 'root', parent: 'root', start: 0, end: 0, value: '' };

/** Claims that readers see the thing as words: it is not code, HTML or an address. */
export function isProse({ type }: Surroundings): boolean {
  return prose.has(type);
}

const prose: ReadonlySet<Nodes['type']> = new Set([
  'text',
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'footnoteDefinition',
]);

/** Every node that has a place, in the order in which they start. */
function surroundingsOf(tree: Root): readonly Surroundings[] {
  const found: Surroundings[] = [];
  eachNode(tree, (node, parent) => {
    const { type, position } = node;
    if (position?.start.offset === undefined || position.end.offset === undefined) return;
    const { start, end } = position;
    const value = 'value' in node ? node.value : '';
    found.push({ type, parent: parent?.type ?? 'root', start: start.offset ?? 0, end: end.offset ?? 0, value });
  });
  return found;
}
