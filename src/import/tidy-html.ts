import type { Element, ElementContent, RootContent } from 'hast';
import { labelled, wordItem, wordLevel } from './word-lists.ts';
import { readUrl } from '../model/read-url.ts';

/**
 * Turns what word processors and editors write into plain HTML: bold and italics that are styles, lists whose depth is a class, links that
 * lead over a tracker, tables that only lay out a page.
 */
export function tidyHtml(nodes: readonly RootContent[]): RootContent[] {
  const styles = stylesIn(nodes);
  return tidied(nodes, styles);
}

/** What the classes of a page look like. */
type Styles = ReadonlyMap<string, string>;

/** Google Docs and LibreOffice say in a style sheet what is bold. */
function stylesIn(nodes: readonly RootContent[]): Styles {
  const styles = new Map<string, string>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'style')
      for (const child of node.children)
        if (child.type === 'text')
          for (const [, name = '', rules = ''] of child.value.slice(0, mostStyle).matchAll(/\.([\w-]{1,80})\s*\{([^{}]{0,2000})\}/gu))
            styles.set(name, `${styles.get(name) ?? ''};${rules}`);
    waiting.push(...node.children);
  }
  return styles;
} // prettier-ignore

const mostStyle = 200_000;

function tidied(nodes: readonly RootContent[], styles: Styles): RootContent[] {
  return nestedLists(
    nodes.flatMap((node): RootContent[] =>
      node.type === 'element' ? tidyElement(node, styles) : node.type === 'comment' ? [] : [node],
    ),
  );
}

const gone = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'object', 'canvas']);

function tidyElement(node: Element, styles: Styles): RootContent[] {
  const { tagName, properties } = node;
  if (gone.has(tagName) || properties.hidden) return [];
  const style = `${properties.style ?? ''};${classesOf(node).map((name) => styles.get(name) ?? '').join(';')}`; // prettier-ignore
  // Word writes the bullet of an item as text, for programs that know no lists.
  if (/(?:^|;)\s*(?:display\s*:\s*none|mso-list\s*:\s*ignore)/iu.test(style)) return [];
  // Children of an element are elements and texts again.
  const children = tidied(node.children, styles) as ElementContent[];
  switch (tagName) {
    case 'b':
    case 'strong':
      // Google Docs puts all that is copied from it into a `b` that is not bold.
      return isPlain(style) || children.some(isBlock) ? children : [{ ...node, tagName: 'strong', children }];
    case 'dl':
      return labelled(children);
    case 'p':
      if (wordLevel(node) !== undefined) return [wordItem(node, children)];
      // The title of a document, as Google Docs and Word name it.
      return [classesOf(node).some((name) => /^(?:title|MsoTitle)$/u.test(name)) ? { ...node, tagName: 'h1', children } : { ...node, children: inBold(children, style) }]; // prettier-ignore
    case 'span':
    case 'font':
      return inBold(inItalics(children, style), style);
    case 'a':
      return [{ ...node, properties: { ...properties, href: untracked(properties.href ?? '') }, children }];
    case 'table':
      return isLayout({ ...node, children }) ? unfolded({ ...node, children }) : [{ ...node, children }];
    case 'input':
    case 'select':
    case 'textarea':
    case 'button':
      return [];
    default:
      return [{ ...node, children }];
  }
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function isPlain(style: string): boolean {
  return /font-weight\s*:\s*(?:normal|[1-4]00)\b/iu.test(style);
}

function inBold(children: ElementContent[], style: string): ElementContent[] {
  return /font-weight\s*:\s*(?:bold|[6-9]00)\b/iu.test(style) ? wrapped('strong', children) : children;
}

function inItalics(children: ElementContent[], style: string): ElementContent[] {
  return /font-style\s*:\s*italic/iu.test(style) ? wrapped('em', children) : children;
}

function wrapped(tagName: 'strong' | 'em', children: ElementContent[]): ElementContent[] {
  const hasText = children.some((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  const isOnly = children.length === 1 && children[0]?.type === 'element' && (children[0].tagName === tagName || children[0].tagName === 'br');
  if (!hasText || isOnly || children.some(isBlock)) return children;
  return [{ type: 'element', tagName, properties: {}, children }];
} // prettier-ignore

const blockNames = new Set('p div ul ol li h1 h2 h3 h4 h5 h6 table tr td section article blockquote'.split(' '));

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && blockNames.has(node.tagName);
}

/** Google wraps links of documents, to count who follows them. */
function untracked(href: string): string {
  if (!/^https?:\/\/(?:www\.)?google\.com\/url\?/iu.test(href)) return href;
  return readUrl(href)?.searchParams.get('q') ?? href;
}

/** Lists of Google Docs stand beside each other, with their depth in a class: `lst-kix_abc-1` is inside `lst-kix_abc-0`. */
function nestedLists(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  const open: Element[] = [];
  for (const node of nodes) {
    const depth = node.type === 'element' ? depthOf(node) : undefined;
    if (depth === undefined || node.type !== 'element') {
      if (node.type !== 'text' || node.value.trim() !== '') open.length = 0;
      made.push(node);
      continue;
    }
    const same = open[depth];
    while (open.length > depth) open.pop();
    if (same && same.tagName === node.tagName) {
      // What follows an inner list stands in a list of its own.
      same.children.push(...node.children);
      open.push(same);
      continue;
    }
    const last = open.at(-1)?.children.findLast((child) => child.type === 'element');
    if (last?.type === 'element') last.children.push(node);
    else made.push(node);
    open.push(node);
  }
  return made;
}

function depthOf(node: Element): number | undefined {
  if (node.tagName !== 'ul' && node.tagName !== 'ol') return undefined;
  const [, depth] = /\blst-kix_[\w]+-(\d)\b/u.exec(classesOf(node).join(' ')) ?? [];
  return depth === undefined ? undefined : Number(depth);
}

function cellsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  const walk = (node: Element): void => {
    if (node.tagName === 'tr') rows.push(node.children.filter((child) => child.type === 'element'));
    else for (const child of node.children) if (child.type === 'element') walk(child);
  };
  walk(table);
  return rows;
}

/** A table that holds lists or several paragraphs in a cell only lays out a page: Markdown has no such cells. */
function isLayout(table: Element): boolean {
  const rows = cellsOf(table);
  const cells = rows.flat();
  const inner = (cell: Element) => cell.children.filter((child) => isBlock(child) && child.type === 'element' && childText(child) !== '');
  return rows.every((row) => row.length <= 1) || cells.some((cell) => inner(cell).length > 1 || inner(cell).some((child) => child.type === 'element' && !/^(?:p|div|h[1-6])$/u.test(child.tagName)));
} // prettier-ignore

function childText(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  return node.type === 'element' ? node.children.map(childText).join('') : '';
}

/** The cells one after the other; a short one at the start of a row is a title for what stands beside it. */
function unfolded(table: Element): RootContent[] {
  return cellsOf(table).flatMap((row) =>
    row.flatMap((cell, index): RootContent[] => {
      const isTitle = index === 0 && row.length > 1 && !cell.children.some((child) => child.type === 'element' && /^(?:ul|ol|h[1-6]|table)$/u.test(child.tagName)) && childText(cell).length <= 80;
      if (isTitle && childText(cell) !== '') return [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'element', tagName: 'strong', properties: {}, children: cell.children.map(inline) }], ...(cell.position ? { position: cell.position } : {}) }];
      return [{ ...cell, tagName: 'div', properties: {} }];
    }),
  );
} // prettier-ignore

function inline(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(inline);
  return blockNames.has(node.tagName) || node.tagName === 'strong' ? { ...node, tagName: 'span', children } : { ...node, children };
} // prettier-ignore
