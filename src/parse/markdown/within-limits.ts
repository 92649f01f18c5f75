import type { Root } from 'mdast';
import type { ParseMarkdown } from '../../model/markdown.ts';
import type { Fault } from '../fault.ts';
import { excessOf, expansionOf, tooDeep } from './limits.ts';

/** Reads Markdown, or nothing in its place when it asks for too much. */
export function withinLimits<Read>(
  markdown: string,
  parse: ParseMarkdown,
  read: (tree: Root) => Read,
): { readonly read: Read; readonly excess: readonly Fault[] } {
  const nothing: Root = { type: 'root', children: [] };
  const refused = (fault: Fault) => ({ read: read(nothing), excess: [fault] });
  const excess = excessOf(markdown);
  if (excess) return refused(excess);
  try {
    const parsed = parse(markdown);
    // No reference without a definition.
    const expansion = markdown.includes(']:') ? expansionOf(parsed) : undefined;
    return expansion ? refused(expansion) : { read: read(parsed), excess: [] };
  } catch (error) {
    // The parser and the tree walkers go as deep as the text does, and a text can be deeper than the stack.
    if (error instanceof RangeError) return refused(tooDeep);
    throw error;
  }
}
