import type { RootContent } from 'hast';

const blocks = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'pre',
  'blockquote',
  'table',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'section',
  'div',
  'thead',
  'tbody',
]);

/** Turns HTML nodes into plain text: blocks on lines of their own, paragraphs apart, list items with `- ` or their number. */
export function plainText(nodes: readonly RootContent[]): string {
  const text = linesTrimmed(textIn(nodes, ''));
  return (text.includes('\n\n\n') ? text.replace(/\n{3,}/gu, '\n\n') : text).trim();
}

function linesTrimmed(text: string): string {
  if (!/[^\S\n]\n/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Turns HTML nodes into plain text on one line. */
export function lineOfText(nodes: readonly RootContent[]): string {
  const text = plainText(nodes);
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

function textIn(nodes: readonly RootContent[], indent: string): string {
  let text = '';
  for (const node of nodes) {
    const part = textOf(node, indent);
    // A line starts with no space, and no space follows another, as in HTML.
    text += node.type === 'text' && /[ \n]$/u.test(text) ? part.trimStart() : part;
  }
  return text;
}

function textOf(node: RootContent, indent: string): string {
  if (node.type === 'text') return onOneLine(node.value);
  if (node.type !== 'element') return '';
  const { tagName, children, properties } = node;
  // The marks of footnotes mean nothing without links.
  if (properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined) return '';
  switch (tagName) {
    case 'br':
      return '\n';
    case 'img':
      return node.properties.alt ?? '';
    case 'pre':
      return `\n\n${children.map(rawText).join('').replace(/\n$/u, '')}\n\n`;
    case 'ul':
    case 'ol': {
      const items = children.filter((child) => child.type === 'element');
      const first = Number(node.properties.start ?? 1);
      const lines = items.map((item, index) =>
        listItem(item.children, tagName === 'ol' ? `${first + index}. ` : '- ', indent),
      );
      return `\n${indent === '' ? '\n' : ''}${lines.join('\n')}\n${indent === '' ? '\n' : ''}`;
    }
    case 'td':
    case 'th':
      return `${textIn(children, indent).replace(/\s+/gu, ' ').trim()}\t`;
    case 'tr':
      return `${children
        .map((cell) => (cell.type === 'element' ? textOf(cell, indent) : ''))
        .join('')
        .replace(/\t$/u, '')}\n`;
    case 'hr':
      return '\n\n';
    default:
      return blocks.has(tagName) ? `\n\n${textIn(children, indent).trim()}\n\n` : textIn(children, indent);
  }
}

/** Line ends in a paragraph are spaces. By lines, since a regular expression would look again and again at long runs of spaces. */
function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, index) => (index === 0 ? line.trimEnd() : index === lines.length - 1 ? line.trimStart() : line.trim()))
    .join(' ');
}

function listItem(children: readonly RootContent[], marker: string, indent: string): string {
  const deeper = `${indent}  `;
  const text = textIn(children, deeper).trim();
  if (!text.includes('\n')) return indent + marker + text;
  return (
    indent +
    marker +
    text
      .replace(/\n{2,}/gu, '\n')
      .split('\n')
      .map((line, index) => (index === 0 || line.startsWith(deeper) ? line : deeper + line))
      .join('\n')
  );
}

function rawText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(rawText).join('') : '';
}
