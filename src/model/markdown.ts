import type { Root } from 'mdast';

/** Turns Markdown (CommonMark and GitHub’s extensions) into a tree with places. Whichever parser it is, the tree is the same. */
export type ParseMarkdown = (text: string) => Root;
