import type { ParseMarkdown } from '../model/markdown.ts';

/** Loads the fast Markdown parser; nothing where the optional package for it is not installed, or not for this machine. */
export async function loadNativeParser(): Promise<ParseMarkdown | undefined> {
  try {
    const { markdownToMdast } = await import('satteri');
    const features = { frontmatter: false };
    // Its nodes are those of mdast and of no extension that is not asked for.
    return (text) => markdownToMdast(text, { features }) as ReturnType<ParseMarkdown>;
  } catch {
    return undefined;
  }
}
