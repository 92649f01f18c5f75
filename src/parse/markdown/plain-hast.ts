import type { ElementContent, Element, Properties, Root as Hast } from 'hast';
import type { List, ListItem, Nodes, Parents, Root as Mdast, Table, TableRow } from 'mdast';
import { controls } from './controls.ts';

/**
 * Turns a Markdown tree of plain nodes into the HTML tree that remark-rehype, rehype-sanitize and our own steps behind them make of it,
 * many times as fast. A tree with anything else in it, such as a footnote or a picture, is for them: then there is none.
 */
export function plainHast(tree: Mdast): Hast | undefined {
  const children = childrenOf(tree, 0);
  return children && { type: 'root', children: apart(children, false), position: tree.position };
}

/** What is deeper is left to the pipeline, which may refuse it. */
const deepest = 60;

/** Nothing when one of them is not plain. */
function childrenOf(parent: Parents, depth: number): ElementContent[] | undefined {
  const made: ElementContent[] = [];
  let isBehindBreak = false;
  for (const node of parent.children) {
    const before = made.length;
    if (!add(node, parent, depth + 1, made)) return undefined;
    if (isBehindBreak && node.type !== 'break') withoutIndent(made[before]);
    isBehindBreak = node.type === 'break';
  }
  return made;
}

/** Adds what a node becomes; false when it is not plain. */
function add(node: Nodes, parent: Nodes, depth: number, made: ElementContent[]): boolean {
  if (node.data !== undefined || depth > deepest) return false;
  switch (node.type) {
    case 'text':
      if (!isPlain(node.value)) return false;
      made.push({ type: 'text', value: linesTrimmed(node.value), position: node.position });
      return true;
    case 'paragraph':
      return addElement('p', node, depth, made);
    case 'strong':
      return addElement('strong', node, depth, made);
    case 'emphasis':
      return addElement('em', node, depth, made);
    case 'delete':
      return addElement('del', node, depth, made);
    case 'heading':
      return addElement(`h${node.depth}`, node, depth, made);
    case 'link': {
      const properties = linkProperties(node.url, node.title);
      return properties !== undefined && addElement('a', node, depth, made, properties);
    }
    case 'list':
      return addList(node, depth, made);
    case 'listItem':
      return addItem(node, parent, depth, made);
    case 'blockquote': {
      const children = childrenOf(node, depth);
      if (children) made.push(element('blockquote', apart(children, true), node.position));
      return children !== undefined;
    }
    case 'inlineCode': {
      const value = node.value.replaceAll('\n', ' ');
      made.push(element('code', [{ type: 'text', value, position: node.position }], node.position));
      return isPlain(value);
    }
    case 'code': {
      const value = node.value === '' ? '' : `${node.value}\n`;
      const code = element('code', [{ type: 'text', value }], node.position);
      made.push(element('pre', [code], node.position));
      return isPlain(value) && !node.lang && !node.meta;
    }
    case 'table':
      return addTable(node, depth, made);
    case 'break':
      made.push(element('br', [], node.position), { type: 'text', value: '\n' });
      return true;
    case 'thematicBreak':
      made.push(element('hr', [], node.position));
      return true;
    case 'html':
      // Raw HTML is not published.
      return true;
    default:
      return false;
  }
}

type Position = Nodes['position'];

function element(
  tagName: string,
  children: ElementContent[],
  position: Position,
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children, position };
}

function addElement(
  tagName: string,
  node: Parents,
  depth: number,
  made: ElementContent[],
  properties?: Properties,
): boolean {
  const children = childrenOf(node, depth);
  if (children) made.push(element(tagName, children, node.position, properties));
  return children !== undefined;
}

/** Blocks stand on lines of their own. */
function apart(nodes: readonly ElementContent[], isInside: boolean): ElementContent[] {
  const lines: ElementContent[] = isInside ? [lineEnd()] : [];
  for (const [index, node] of nodes.entries()) {
    if (index > 0) lines.push(lineEnd());
    lines.push(node);
  }
  if (isInside && nodes.length > 0) lines.push(lineEnd());
  return lines;
}

function lineEnd(): ElementContent {
  return { type: 'text', value: '\n' };
}

function addList(list: List, depth: number, made: ElementContent[]): boolean {
  const items = childrenOf(list, depth);
  if (!items) return false;
  const { start } = list;
  const properties = typeof start === 'number' && start !== 1 ? { start } : {};
  made.push(element(list.ordered ? 'ol' : 'ul', apart(items, true), list.position, properties));
  return true;
}

/** In a list without empty lines a paragraph is no element of its own. */
function addItem(item: ListItem, parent: Nodes, depth: number, made: ElementContent[]): boolean {
  const blocks = typeof item.checked === 'boolean' ? undefined : childrenOf(item, depth);
  if (!blocks) return false;
  const isLoose = parent.type === 'list' ? isLooseList(parent) : isLooseItem(item);
  const children: ElementContent[] = [];
  for (const [index, block] of blocks.entries()) {
    const isParagraph = block.type === 'element' && block.tagName === 'p';
    if (isLoose || index > 0 || !isParagraph) children.push(lineEnd());
    if (isParagraph && !isLoose) for (const child of block.children) children.push(child);
    else children.push(block);
  }
  const last = blocks.at(-1);
  if (last && (isLoose || last.type !== 'element' || last.tagName !== 'p')) children.push(lineEnd());
  made.push(element('li', children, item.position));
  return true;
}

function isLooseList(list: List): boolean {
  return list.spread === true || list.children.some(isLooseItem);
}

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function addTable(table: Table, depth: number, made: ElementContent[]): boolean {
  const rows: Element[] = [];
  for (const row of table.children) {
    const one = row.data === undefined ? rowOf(row, table, rows.length === 0 ? 'th' : 'td', depth + 1) : undefined;
    if (!one) return false;
    rows.push(one);
  }
  const [head, ...others] = rows;
  const [headRow, firstRow] = table.children;
  const parts: Element[] = [];
  if (head) parts.push(element('thead', apart([head], true), headRow?.position));
  if (others.length > 0) {
    const start = firstRow?.position?.start;
    const end = table.children.at(-1)?.position?.end;
    parts.push(element('tbody', apart(others, true), start && end && { start, end }));
  }
  made.push(element('table', apart(parts, true), table.position));
  return true;
}

/** A row has as many cells as the head of its table. */
function rowOf(row: TableRow, { align }: Table, tagName: 'th' | 'td', depth: number): Element | undefined {
  const cells: Element[] = [];
  const count = align?.length ?? row.children.length;
  for (let index = 0; index < count; index++) {
    const cell = row.children[index];
    const side = align?.[index];
    const children = cell?.data === undefined ? (cell ? childrenOf(cell, depth + 1) : []) : undefined;
    if (!children) return undefined;
    cells.push(element(tagName, children, cell?.position, side ? { className: [`align-${side}`] } : {}));
  }
  return element('tr', apart(cells, true), row.position);
}

/** Addresses that need no escapes. */
const plainAddress = /^(?:[!#$&-;=?-Z_a-z~]|%[\dA-Za-z]{2})*$/u;

/** A page of the site, or what we publish links to. */
const safeAddress = /^(?:(?:https?|mailto|tel):|[^:]*$|[^:/?#]*[/?#])/u;

const elsewhere = /^(?:(?:[a-z][a-z\d+.-]*:)?\/\/|https?:)/iu;

/** Nothing for an address that is not plain. */
function linkProperties(url: string, title: string | null | undefined): Properties | undefined {
  if (!plainAddress.test(url) || !safeAddress.test(url)) return undefined;
  const properties: Properties = { href: url };
  if (title !== null && title !== undefined) properties['title'] = title;
  if (elsewhere.test(url)) properties['rel'] = ['noopener'];
  return properties;
}

/** The space behind a line break belongs to the line above. */
function withoutIndent(node: ElementContent | undefined): void {
  const text = node?.type === 'element' ? node.children[0] : node;
  if (text?.type === 'text') text.value = text.value.replace(/^[\t ]+/u, '');
}

/** Without the white space around line ends. A pattern would look again and again at long runs of spaces. */
function linesTrimmed(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index > 0 ? startOf(line) : 0, index < last ? endOf(line) : line.length))
    .join('\n');
}

function startOf(line: string): number {
  let start = 0;
  while (isSpace(line, start)) start++;
  return start;
}

function endOf(line: string): number {
  let end = line.length;
  while (isSpace(line, end - 1)) end--;
  return end;
}

function isSpace(line: string, at: number): boolean {
  return line[at] === ' ' || line[at] === '\t';
}

/** What HTML does not take is taken out by the pipeline. Halves of surrogate pairs are rare: only for them the whole is looked at. */
function isPlain(text: string): boolean {
  return !mayBeOdd.test(text) || (!text.includes('\r') && text.search(controls) === -1);
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const mayBeOdd = /[\0-\x08\v-\x1f\x7f-\x9f\ud800-\udfff]/;
