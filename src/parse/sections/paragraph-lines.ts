import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

export type Point = NonNullable<RootContent['position']>['start'];

/** The inline nodes of one line of a paragraph, and what ends the line above it. */
export type Line = {
  readonly above: PhrasingContent;
  readonly children: readonly PhrasingContent[];
  /** 0-based, among the lines of the paragraph as written */
  readonly index: number;
};

/** Where a line starts and ends, without the white space around it. */
export type Bounds = { readonly start: Point; readonly end: Point };

/** A paragraph taken apart: its lines, and where each line that was written starts and ends. */
export type ParagraphLines = { readonly lines: readonly Line[]; readonly bounds: readonly Bounds[] };

/** Takes a paragraph apart at its line ends. A line that inline markup runs across is one with the next. */
export function linesIn(paragraph: Paragraph, source: string): ParagraphLines {
  const { start, end } = paragraph.position ?? {};
  if (start?.offset === undefined || end === undefined) return { lines: [], bounds: [] };
  const bounds = boundsOf(source.slice(start.offset, end.offset), start);
  return { lines: linesOf(paragraph, bounds), bounds };
}

/** The opposite of `linesIn`: a paragraph of some of the lines. */
export function paragraphOf(lines: readonly Line[], bounds: readonly Bounds[]): Paragraph {
  const children: PhrasingContent[] = [];
  for (const [index, line] of lines.entries()) {
    for (const child of index === 0 ? line.children : [line.above, ...line.children]) {
      const last = children.at(-1);
      if (last?.type === 'text' && child.type === 'text') children[children.length - 1] = joined(last, child);
      else children.push(child);
    }
  }
  const start = bounds[lines[0]?.index ?? 0]?.start;
  const end = lines.at(-1)?.children.at(-1)?.position?.end;
  return { type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) };
}

function boundsOf(text: string, start: Point): readonly Bounds[] {
  let offset = start.offset ?? 0;
  return text.split('\n').map((written, index) => {
    const column = index === 0 ? start.column : 1;
    const from = offset;
    const at = (character: number): Point => ({
      line: start.line + index,
      column: column + character,
      offset: from + character,
    });
    offset += written.length + 1;
    return { start: at(written.length - written.trimStart().length), end: at(written.trimEnd().length) };
  });
}

function linesOf({ children }: Paragraph, bounds: readonly Bounds[]): readonly Line[] {
  const firstLine = bounds[0]?.start.line ?? 1;
  const lineOf = (point: Point | undefined): number => (point?.line ?? firstLine) - firstLine;
  const lines: { above: PhrasingContent; children: PhrasingContent[]; index: number }[] = [
    { above: newLine, children: [], index: 0 },
  ];
  for (const child of children) {
    if (child.type === 'break') lines.push({ above: child, children: [], index: lineOf(child.position?.end) });
    else if (child.type === 'text') {
      const first = lineOf(child.position?.start);
      const values = child.value.split('\n');
      for (const [index, value] of values.entries()) {
        if (index > 0) lines.push({ above: newLine, children: [], index: first + index });
        const start = index === 0 ? child.position?.start : bounds[first + index]?.start;
        const end = index === values.length - 1 ? child.position?.end : bounds[first + index]?.end;
        if (value !== '' && start && end)
          lines.at(-1)?.children.push({ type: 'text', value, position: { start, end } });
      }
    } else lines.at(-1)?.children.push(child);
  }
  return lines.filter((line) => line.children.length > 0);
}

const newLine: PhrasingContent = { type: 'text', value: '\n' };

/** A line end has no place of its own: it takes that of the text around it. */
function joined(one: Text, other: Text): Text {
  const [start, end] = [one.position?.start ?? other.position?.start, other.position?.end ?? one.position?.end];
  return { type: 'text', value: one.value + other.value, ...(start && end ? { position: { start, end } } : {}) };
}
