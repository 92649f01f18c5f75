import type { Element, ElementContent, Root as Hast, RootContent, Text } from 'hast';
import type { Html, Root as Mdast } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { withAsciiHost } from '../../model/address.ts';
import type { ParseMarkdown } from '../../model/markdown.ts';
import { controls } from './controls.ts';
import { inOneForm } from './one-form.ts';

/** Tags that can stand inside a word. Every other one parts what it stands between, also one that nobody knows. */
const tagsInWords = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** An empty list of protocols would allow them all. */
const noProtocol = 'none';

const schema: SanitizeSchema = {
  ...defaultSchema,
  // Raw HTML never gets this far, so the only ids are those that remark-rehype gives to footnotes; they must keep matching their links.
  clobberPrefix: '',
  attributes: { ...defaultSchema.attributes, a: [...(defaultSchema.attributes?.['a'] ?? []), ['rel', 'noopener']] },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: [noProtocol] },
};

/**
 * The whole way from Markdown to HTML, in the order in which it is gone. Its three phases are called one by one, because links,
 * headings and sections are read from the tree in between. Where satteri is installed, `withReference` lets it do the work of the
 * first two steps for the texts that both read alike.
 */
const pipeline = unified()
  // Text to a Markdown tree: CommonMark, and GitHub’s tables, footnotes, strikethrough and task lists.
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutAddresses)
  // Markdown tree to HTML tree. Raw HTML is left out here, but never joins two words.
  .use(remarkRehype, { handlers: { html: partOfRawHtml } })
  .use(() => (tree: Hast) => ownOriginOnly(tree))
  .use(rehypeSanitize, schema)
  .use(() => (tree: Hast) => validAsHtml(tree))
  // HTML tree to text.
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Turns Markdown into a tree with places. */
export const parseMarkdown: ParseMarkdown = inOneForm((text) => pipeline.parse(text));

/** Addresses in running text become links in `inOneForm`, where they get their places. */
function withoutAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(({ transforms: _, ...rest }) => rest);
}

/** Turns a Markdown tree into an HTML tree that is safe to publish. Nodes keep the places of what they were made from. */
export function toHast(tree: Mdast): Hast {
  return pipeline.runSync(tree);
}

/** Prints nodes of a safe HTML tree. */
export function printHtml(nodes: readonly RootContent[]): string {
  return pipeline.stringify({ type: 'root', children: [...nodes] }).trim();
}

/** A line break stays one, and another tag that parts words leaves a space. Nothing else of raw HTML is published; a comment leaves nothing. */
function partOfRawHtml(_: unknown, { value }: Html): ElementContent | undefined {
  const [, name = ''] = /^<\/?([a-z][a-z0-9-]*)/iu.exec(value) ?? [];
  const tagName = name.toLowerCase();
  if (tagName === 'br') return { type: 'element', tagName, properties: {}, children: [] };
  return name === '' || tagsInWords.has(tagName) ? undefined : { type: 'text', value: ' ' };
}

/** An image of another origin would tell that origin of each reader: it becomes a link. Links out do not hand over the window. */
function ownOriginOnly({ children }: Parents, isInLink = false): void {
  for (const [index, node] of children.entries()) {
    if (node.type !== 'element') continue;
    const isLink = node.tagName === 'a';
    if (isLink && isExternal(node.properties.href)) node.properties.rel = ['noopener'];
    if (isPicture(node) && isExternal(node.properties.src))
      // A picture in a link cannot become a link of its own.
      children[index] = isInLink ? altOf(node) : linkTo(node);
    else ownOriginOnly(node, isInLink || isLink);
  }
}

/** A node with nodes inside. Both kinds hold the same ones here: Markdown makes no doctype. */
type Parents = Pick<Hast, 'children'> | Pick<Element, 'children'>;

function linkTo({ properties: { src, alt }, position }: Element): Element {
  const children: Text[] = [{ type: 'text', value: String(alt || src) }];
  return { type: 'element', tagName: 'a', properties: { href: src, rel: ['noopener'] }, children, position };
}

function isPicture(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function altOf({ properties }: Element): Text {
  return { type: 'text', value: typeof properties.alt === 'string' ? properties.alt : '' };
}

/** Returns whether an address leads to another origin, as browsers read it. */
export function isExternal(url: unknown): boolean {
  // Browsers skip white space and control characters in a URL, and read \\ as /.
  return (
    typeof url === 'string' &&
    /^(([a-z][a-z0-9+.-]*:)?[\\/]{2}|https?:)/iu.test(url.replace(/[\p{White_Space}\p{Cc}]/gu, ''))
  );
}

/** What Markdown takes and HTML does not: control characters and noncharacters, links and pictures without an address, `align` on cells, check boxes without a label. */
function validAsHtml(node: Hast | Element): void {
  // A root and an element hold the same nodes here.
  node.children = (node.children as ElementContent[]).flatMap(validNodes);
}

function validNodes(node: ElementContent): ElementContent[] {
  if (node.type === 'text') node.value = node.value.replace(controls, '');
  if (node.type !== 'element') return [node];
  const { tagName, properties } = node;
  if (properties.align) {
    properties.className = [`align-${properties.align}`];
    delete properties.align;
  }
  for (const key of ['title', 'alt']) {
    const text = properties[key];
    if (typeof text === 'string') properties[key] = text.replace(controls, '');
  }
  if (typeof properties.href === 'string') properties.href = withAsciiHost(properties.href);
  if (isPicture(node) && properties.src === undefined) return [altOf(node)];
  if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }];
  validAsHtml(node);
  // The sanitiser took away an address that is not allowed; the words stay.
  return tagName === 'a' && properties.href === undefined ? node.children : [node];
}

export type { Element, ElementContent, Hast, Mdast, RootContent };
