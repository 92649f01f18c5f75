import type { ParseMarkdown } from '../../model/markdown.ts';
import { linkAddresses } from './bare-addresses.ts';
import { maskSigns, unmaskSigns } from './masked-signs.ts';

/**
 * Brings the trees of a parser to the form that roles are read in: a single star inside a word and a single tilde are text, and
 * addresses in running text are links that have a place. The parsers disagree about those; so they are not shown to them.
 */
export function inOneForm(parse: ParseMarkdown): ParseMarkdown {
  return (text) => {
    const masked = maskSigns(text);
    const tree = parse(masked);
    if (masked !== text) unmaskSigns(tree);
    linkAddresses(tree, text);
    return tree;
  };
}
