import type { Element, ElementContent, Root as Hast, RootContent, Text } from 'hast';
import type { Root as Mdast } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { controls } from './controls.ts';

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
  .use(() => ownOriginOnly)
  .use(rehypeSanitize, schema)
  .use(() => validAsHtml)
  .freeze();
const printer = unified().use(rehypeStringify).freeze();

/** Turns Markdown (CommonMark and GitHub’s tables, footnotes, strikethrough, task lists) into a tree with places. */
export function parseMarkdown(text: string): Mdast {
  return parser.parse(text);
}

/** Turns a Markdown tree into an HTML tree that is safe to publish. Nodes keep the places of what they were made from. */
export function toHast(tree: Mdast): Hast {
  return compiler.runSync(tree);
}

/** Prints nodes of a safe HTML tree. */
export function printHtml(nodes: readonly RootContent[]): string {
  return printer.stringify({ type: 'root', children: [...nodes] }).trim();
}

/** An image of another origin would tell that origin of each reader: it becomes a link. Links out do not hand over the window. */
function ownOriginOnly(tree: Hast): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    // A picture in a link cannot become a link of its own.
    visit(node, 'element', (inner, index, parent) => {
      if (parent && index !== undefined && isPicture(inner) && isExternal(inner.properties.src))
        parent.children[index] = altOf(inner);
    });
  });
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a' && isExternal(node.properties.href)) node.properties.rel = ['noopener'];
    if (node.tagName === 'img' && isExternal(node.properties.src)) {
      const { src, alt } = node.properties;
      node.tagName = 'a';
      node.properties = { href: src, rel: ['noopener'] };
      node.children = [{ type: 'text', value: String(alt || src) }];
    }
  });
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
function validAsHtml(tree: Hast): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(controls, '');
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.align) {
      node.properties.className = [`align-${node.properties.align}`];
      delete node.properties.align;
    }
    // The sanitiser took away an address that is not allowed; the words stay.
    if (parent && index !== undefined && node.tagName === 'a' && node.properties.href === undefined) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (parent && index !== undefined && isPicture(node) && node.properties.src === undefined)
      parent.children[index] = altOf(node);
    if (node.tagName === 'input' && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
    }
    return undefined;
  });
}

export type { Element, ElementContent, Hast, Mdast, RootContent };
