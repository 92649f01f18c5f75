import type { Element, ElementContent, Root as Hast, RootContent, Text } from 'hast';
import type { Root as Mdast } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { ParseMarkdown } from '../../model/markdown.ts';
import { controls } from './controls.ts';
import { plainHast } from './plain-hast.ts';
import { plainHtml } from './plain-html.ts';
import { withoutDetours } from './plain-markdown.ts';

/** An empty list of protocols would allow them all. */
const noProtocol = 'none';

const schema: SanitizeSchema = {
  ...defaultSchema,
  // Raw HTML never gets this far, so the only ids are those that remark-rehype gives to footnotes; they must keep matching their links.
  clobberPrefix: '',
  attributes: { ...defaultSchema.attributes, a: [...(defaultSchema.attributes?.['a'] ?? []), ['rel', 'noopener']] },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: [noProtocol] },
};

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const compiler = unified()
  .use(remarkRehype)
  .use(() => (tree: Hast) => ownOriginOnly(tree))
  .use(rehypeSanitize, schema)
  .use(() => (tree: Hast) => validAsHtml(tree))
  .freeze();
const printer = unified().use(rehypeStringify).freeze();

/** Turns Markdown (CommonMark and GitHub’s tables, footnotes, strikethrough, task lists) into a tree with places. */
export const parseMarkdown: ParseMarkdown = withoutDetours(referenceTree);

/** What every parser is held against: any text, as a whole. */
export function referenceTree(text: string): Mdast {
  return parser.parse(text);
}

/** Turns a Markdown tree into an HTML tree that is safe to publish. Nodes keep the places of what they were made from. */
export function toHast(tree: Mdast): Hast {
  return plainHast(tree) ?? referenceHast(tree);
}

/** What `toHast` is held against: any tree, through every step. */
export function referenceHast(tree: Mdast): Hast {
  return compiler.runSync(tree);
}

/** Prints nodes of a safe HTML tree. */
export function printHtml(nodes: readonly RootContent[]): string {
  return (plainHtml(nodes) ?? referenceHtml(nodes)).trim();
}

/** What `printHtml` is held against: any nodes. */
export function referenceHtml(nodes: readonly RootContent[]): string {
  return printer.stringify({ type: 'root', children: [...nodes] });
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

function isExternal(url: unknown): boolean {
  // Browsers skip white space and control characters in a URL, and read \\ as /.
  return (
    typeof url === 'string' &&
    /^(([a-z][a-z0-9+.-]*:)?[\\/]{2}|https?:)/iu.test(url.replace(/[\p{White_Space}\p{Cc}]/gu, ''))
  );
}

/** What Markdown takes and HTML does not: control characters, links and pictures without an address, `align` on cells, check boxes without a label. */
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
  if (isPicture(node) && properties.src === undefined) return [altOf(node)];
  if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }];
  validAsHtml(node);
  // The sanitiser took away an address that is not allowed; the words stay.
  return tagName === 'a' && properties.href === undefined ? node.children : [node];
}

export type { Element, ElementContent, Hast, Mdast, RootContent };
