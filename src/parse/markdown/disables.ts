import type { Root } from 'mdast';
import type { Disable } from '../../model/checked-role.ts';
import { eachNode } from './each-node.ts';
import type { LineFeeds } from './line-ends.ts';

const inMarkdown = /^<!--\s*rolepress-disable-next-line\b([^>]*?)-->$/u;
const inYaml = /^[ \t]*#[ \t]*rolepress-disable-next-line\b(.*)$/u;

/** Finds `<!-- rolepress-disable-next-line rule -->` in the body, and `# rolepress-disable-next-line rule` in the front matter. */
export function disablesOf(tree: Root, text: string, toSource: LineFeeds['toSource']): readonly Disable[] {
  const spanOf = (lines: readonly string[], line: number) => {
    const { start, end } = toSource({ ...lineSpan(lines, line), text: '' });
    return { start, end };
  };
  if (!text.includes('rolepress-disable-next-line')) return [];
  const lines = text.split('\n');
  const bodyStart = tree.children[0]?.position?.start.line ?? lines.length + 1;
  const found: Disable[] = lines.slice(0, bodyStart - 1).flatMap((line, index) => {
    const words = inYaml.exec(line.replace(/\r$/u, ''))?.[1];
    if (words === undefined) return [];
    const place = {
      start: { line: index + 1, column: line.indexOf('#') + 1 },
      end: { line: index + 1, column: line.length + 1 },
    };
    return [{ place, line: nextLine(lines, index + 1), rules: namesIn(words), ownLine: spanOf(lines, index + 1) }];
  });
  eachNode(tree, (node) => {
    if (node.type !== 'html' || !node.position) return;
    const { value, position } = node;
    const words = inMarkdown.exec(value)?.[1];
    if (words === undefined) return;
    const { line } = position.end;
    const standsAlone = isBlank(lines[line - 2]) && isBlank(lines[line]) && (lines[line - 1] ?? '').trim() === value;
    found.push({
      place: position,
      line: nextLine(lines, line),
      rules: namesIn(words),
      ...(standsAlone ? { ownLine: spanOf(lines, line) } : {}),
    });
  });
  return found;
}

function namesIn(words: string): readonly string[] {
  return words.split(/[\s,]+/u).filter((word) => word !== '');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function nextLine(lines: readonly string[], line: number): number {
  const below = lines.findIndex((text, index) => index >= line && !isBlank(text));
  return below === -1 ? line + 1 : below + 1;
}

function lineSpan(lines: readonly string[], line: number): { start: number; end: number } {
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return { start, end: start + (lines[line - 1] ?? '').length + (line < lines.length ? 1 : 0) };
}
