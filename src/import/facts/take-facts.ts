import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Settings } from '../../model/config.ts';
import type { Fact, ImportedRole, Note } from '../imported-role.ts';
import { oneLine } from '../clean-text.ts';
import { textOf } from '../tree.ts';
import { askedBy } from './labels.ts';
import { saidBy } from './value-fact.ts';

/** A text without the lines at its head that became facts. */
export type Taken = Pick<ImportedRole, 'body' | 'facts' | 'notes'>;

/**
 * Reads facts from lines of a label and a value. Those at the head of the text leave it, for they stand in the front matter then, with what
 * was written in a comment; elsewhere a line stays where its reader looks for it.
 */
export function takeFacts(body: Root, unit: ImportedRole['unit'], settings: Settings): Taken {
  const facts: Fact[] = [];
  const notes: Note[] = [];
  const read = (line: LabelledLine, leaves: boolean): boolean => {
    const from = unit === undefined || line.line === undefined ? `“${line.label}”` : `${unit} ${line.line}`;
    const asked = askedBy(line.label);
    const said = asked && saidBy(asked, line.value, settings);
    const written = `${line.label}: ${line.value}`;
    if (asked && !said) notes.push({ from, message: `“${shortened(written)}” was not understood; add it to the front matter by hand` }); // prettier-ignore
    for (const [key, yaml] of said ?? []) facts.push({ key, yaml, from, ...(leaves ? { written } : {}) });
    return said !== undefined;
  };
  let isHead = true;
  const children = body.children.flatMap((node): RootContent[] => {
    const lines = labelledLines(node);
    const isFacts = lines.length > 0 && lines.every((line) => line !== undefined);
    if (isHead && node.type === 'heading' && node.depth === 1) return [node];
    isHead &&= isFacts;
    if (!isHead || node.type !== 'paragraph') {
      for (const line of lines) if (line) read(line, false);
      return [node];
    }
    const left = linesOf(node).filter((_, index) => {
      const line = lines[index];
      return !line || !read(line, true);
    });
    return left.length === 0 ? [] : [{ ...node, children: left.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line])) }]; // prettier-ignore
  });
  return { body: { ...body, children }, facts, notes };
}

type LabelledLine = { readonly label: string; readonly value: string; readonly line: number | undefined };

/** A label, a colon and a value. */
const labelled = /^([^:：\n]{1,50}?)\s*[:：]\s*(\S.*)$/u;

/** The same as Japanese and Chinese ads write it. */
const bracketed = /^【([^【】]{1,30})】\s*[:：]?\s*(\S.*)$/u;

/** The lines of a node as labels with values; nothing for a line that is none. */
function labelledLines(node: RootContent): readonly (LabelledLine | undefined)[] {
  const first = node.position?.start.line;
  switch (node.type) {
    case 'paragraph':
      return linesOf(node).map((line, index) => labelledLine(textOf(line), line[0]?.position?.start.line ?? (first === undefined ? undefined : first + index))); // prettier-ignore
    case 'list':
      return node.children.map((item) => labelledLine(item.children.length === 1 ? textOf(item) : '', item.position?.start.line)); // prettier-ignore
    case 'table':
      return node.children.map(({ children: [label, value, ...more], position }) =>
        label && value && more.length === 0 ? labelledLine(`${textOf(label).replace(/\s*:\s*$/u, '')}: ${textOf(value)}`, position?.start.line) : undefined,
      );
    default:
      return [];
  }
} // prettier-ignore

function labelledLine(written: string, line: number | undefined): LabelledLine | undefined {
  const plain = oneLine(written);
  const [, label = '', value = ''] = bracketed.exec(plain) ?? labelled.exec(plain) ?? [];
  return label === '' || value.startsWith('//') ? undefined : { label, value, line };
}

/** The nodes of each line of a paragraph. A line end inside emphasis or a link parts no lines. */
function linesOf({ children }: Paragraph): readonly PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type === 'text' && child.value.includes('\n'))
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...child, value, ...lineBelow(child.position, index) });
      }
    else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => textOf(line).trim() !== '');
}

function lineBelow(position: Paragraph['position'], by: number): Pick<Paragraph, 'position'> {
  if (!position) return {};
  const start = { ...position.start, line: position.start.line + by };
  return { position: { start, end: start } };
}

function shortened(written: string): string {
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}
