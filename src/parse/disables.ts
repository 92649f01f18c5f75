import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../model/diagnostic.ts';

/** A comment that silences rules on the line below it. */
export type Disable = {
  readonly place: Place;
  /** 1-based: the next line that is not empty */
  readonly line: number;
  /** As written; empty when none is named. */
  readonly rules: readonly string[];
  /** Where the comment stands in the text, with its line end when it has the line for itself. */
  readonly span: { readonly start: number; readonly end: number };
};

const inMarkdown = /^<!--\s*rolepress-disable-next-line\b([^>]*?)-->$/u;
const inYaml = /^[ \t]*#[ \t]*rolepress-disable-next-line\b(.*)$/u;

/** Finds `<!-- rolepress-disable-next-line rule -->` in the body, and `# rolepress-disable-next-line rule` in the front matter. */
export function disablesOf(tree: Root, text: string): readonly Disable[] {
  if (!text.includes('rolepress-disable-next-line')) return [];
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  const found: Disable[] = [];
  const add = (line: number, place: Place, words: string) => {
    const alone =
      (lines[line - 1] ?? '').trim() ===
      (lines[line - 1] ?? '').slice(place.start.column - 1, place.end.column - 1).trim();
    const start = (starts[line - 1] ?? 0) + (alone ? 0 : place.start.column - 1);
    const end = alone ? (starts[line] ?? text.length) : (starts[line - 1] ?? 0) + place.end.column - 1;
    found.push({
      place,
      line: nextLine(lines, line),
      rules: words.split(/[\s,]+/u).filter(Boolean),
      span: { start, end },
    });
  };
  const bodyStart = tree.children[0]?.position?.start.line ?? lines.length + 1;
  for (const [index, line] of lines.entries()) {
    const match = index + 1 < bodyStart ? inYaml.exec(line.replace(/\r$/u, '')) : null;
    if (match)
      add(
        index + 1,
        {
          start: { line: index + 1, column: line.indexOf('#') + 1 },
          end: { line: index + 1, column: match[0].length + 1 },
        },
        match[1] ?? '',
      );
  }
  visit(tree, 'html', ({ value, position }) => {
    const match = inMarkdown.exec(value);
    if (match && position && position.start.line === position.end.line)
      add(position.end.line, position, match[1] ?? '');
  });
  return found;
}

function nextLine(lines: readonly string[], line: number): number {
  const below = lines.findIndex((text, index) => index >= line && text.trim() !== '');
  return below === -1 ? line + 1 : below + 1;
}

function lineStarts(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
