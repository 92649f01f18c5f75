import type { Root as Hast, RootContent } from 'hast';
import type { Root as Mdast } from 'mdast';
import GithubSlugger from 'github-slugger';
import type { Block, Body, Section } from '../../model/role.ts';
import { itemsOf } from './items.ts';
import { printHtml, toHast } from '../markdown/markdown.ts';
import type { Outline, Part } from './outline.ts';
import { lineOfText, plainText } from '../markdown/plain-text.ts';

/** Sections are `<h2>` on their page, so headings inside them start one deeper. */
const firstInnerLevel = 3;

/** A body, and the fragments by which parts of it are linked to. */
export type Anchored = { readonly body: Body; readonly anchors: readonly string[] };

/** Turns a body and its outline into what is published. The HTML is made once for the whole body, so that links and footnotes hold together. */
export function bodyOf(tree: Mdast, outline: Outline): Anchored {
  const hast = toHast(tree);
  const anchors: string[] = [];
  const slugger = new GithubSlugger();
  const starts = new Map<number | undefined, RootContent>();
  for (const node of hast.children) if (node.position) starts.set(node.position.start.offset, node);
  const htmlOf = ({ nodes }: Part) =>
    nodes.flatMap((node) => (node.position && starts.get(node.position.start.offset)) ?? []);

  const summary = block(withHeadings(htmlOf(outline.summary), slugger, anchors));
  const sections = outline.sections.map((part): Section => {
    const { title, kinds, form, place } = part.heading;
    const id = title === '' ? '' : fragmentOf(title, slugger);
    if (id !== '') anchors.push(id);
    const nodes = withHeadings(htmlOf(part), slugger, anchors);
    return { title, kinds, id, form, at: place.start, items: itemsOf(nodes), ...block(nodes) };
  });
  const closing = block(withHeadings([...htmlOf(outline.closing), ...footnotesOf(hast)], slugger, anchors));
  return { body: { summary, sections, closing }, anchors };
}

/** Turns a body without an outline into a block and the title that it starts with. */
export function blockOf(tree: Mdast): Block & { readonly title: string } {
  const [first, ...others] = toHast(tree).children.filter((node) => node.type === 'element');
  const titled = first !== undefined && /^h[1-6]$/u.test(first.tagName);
  const nodes = first === undefined || titled ? others : [first, ...others];
  return { title: titled ? lineOfText([first]) : '', ...block(withHeadings(nodes)) };
}

/** Turns a text without sections into a block. Headings in it start at `<h2>` or one deeper; with a slugger they get ids. */
export function textOf(tree: Mdast, level: 2 | 3, slugger?: GithubSlugger): Block & { readonly anchors: readonly string[] } {
  const anchors: string[] = [];
  const nodes = toHast(tree).children.filter((node) => node.type === 'element');
  return { ...block(withHeadings(nodes, slugger, anchors, level)), anchors };
} // prettier-ignore

function block(nodes: readonly RootContent[]): Block {
  return {
    html: nodes
      .map((node) => printHtml([node]))
      .filter(Boolean)
      .join('\n'),
    text: plainText(nodes),
  };
}

/** remark-rehype puts the footnotes at the end, and they come from no place of their own. */
function footnotesOf(hast: Hast): readonly RootContent[] {
  return hast.children.filter((node) => node.type === 'element' && node.tagName === 'section');
}

/** A fragment as on GitHub. Those that start with `rp-` are the theme’s, and footnotes have their own. */
export function fragmentOf(title: string, slugger: GithubSlugger): string {
  const slug = slugger.slug(title);
  if (slug === '') return slugger.slug('section');
  return /^(rp-|user-content-|footnote-label$)/u.test(slug) ? `s-${slug}` : slug;
}

/** Gives headings levels without gaps, whatever the author used, and ids to link to. Every id goes into `anchors`. The nodes are ours: they are changed in place. */
function withHeadings(
  nodes: readonly RootContent[],
  slugger?: GithubSlugger,
  anchors: string[] = [],
  firstLevel: number = firstInnerLevel,
): readonly RootContent[] {
  const above: number[] = [];
  const walk = (node: RootContent): void => {
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    const level = levelOf(tagName);
    if (level === undefined) {
      if (typeof properties.id === 'string') anchors.push(properties.id);
      for (const child of node.children) walk(child);
      return;
    }
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    properties.id ??= slugger && fragmentOf(lineOfText([node]), slugger);
    if (typeof properties.id === 'string') anchors.push(properties.id);
    node.tagName = `h${Math.min(6, firstLevel - 1 + above.length)}`;
  };
  for (const node of nodes) walk(node);
  return nodes;
}

/** The level of a heading; nothing for other elements. */
function levelOf(tagName: string): number | undefined {
  return tagName.length === 2 && /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : undefined;
}
