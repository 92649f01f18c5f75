import type { Heading, List, Paragraph, Root, RootContent } from 'mdast';
import type { Settings } from '../model/config.ts';
import { asPlainHeading, normalTitle, type RoleDocument, readRole, titleReader } from '../parse/index.ts';
import { printMarkdown, textOf } from './tree.ts';

/** What a text is asked with: its title and its language. */
export type Setting = { readonly title: string; readonly language: string; readonly settings: Settings };

/**
 * Turns lines that were meant as headings and lists into such, in the way in which Rolepress reads a role file: what it would take for
 * a section is a heading of the second level afterwards, and no word changes. Nothing when the text asks for too much.
 */
export function structured(body: Root, { title, language, settings }: Setting): Root | undefined {
  const readTitle = titleReader(settings.sections, language);
  const isKnown = (line: string) => readTitle(line).length > 0;
  const isNumbered = body.children.some(
    (node) => node.type === 'list' && node.ordered && node.children.length === 1 && isKnown(textOf(node)),
  );
  const isTitle = (line: Paragraph) => isKnown(textOf(line)) || (isNumbered && asPlainHeading(line) !== undefined);
  const apart = {
    ...body,
    children: body.children.flatMap((node, index) =>
      titlesApart(node, { above: body.children[index - 1], below: body.children[index + 1] }, isTitle),
    ),
  };
  const front = `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---\n\n`;
  const document = readRole({ path: 'import.md', text: front + withHashes(printMarkdown(apart)) }, settings);
  if (document.faults.some(({ kind }) => kind === 'unreadable-file')) return undefined;
  return { type: 'root', children: withHeadings(document, title) };
}

/** Hashes without a blank behind them were meant as a heading; printing takes them for text. */
function withHashes(markdown: string): string {
  return markdown.replace(/^\\(?=#{1,6}[^#\s])/gmu, '');
}

/** What stands around a list. */
type Around = { readonly above: RootContent | undefined; readonly below: RootContent | undefined };

/** Numbered headings are lists to Markdown: one item that is a title with its text below, or items that each are a title and hold theirs. */
function titlesApart(node: RootContent, { above, below }: Around, isTitle: (line: Paragraph) => boolean): readonly RootContent[] {
  if (node.type !== 'list') return [node];
  const titles = node.children.map(({ children: [first, ...inside] }) =>
    first?.type === 'paragraph' && isTitle(first) ? { first, inside } : undefined,
  );
  const [only] = titles;
  const isFollowed = below?.type === 'list' || (node.ordered && below?.type === 'paragraph');
  const isOne = titles.length === 1 && only?.inside.length === 0 && isFollowed && (node.ordered || above?.type !== 'list');
  const holdTheirs = titles.some((one) => one) && node.children.every(({ children: [first, ...inside] }) => inside.length > 0 && first !== undefined && asPlainHeading(first)); // prettier-ignore
  if (!isOne && !holdTheirs) return [node];
  return node.children.flatMap(({ children: [first, ...inside] }, index): readonly RootContent[] => {
    if (first?.type !== 'paragraph') return inside;
    const number = isOne ? numberOf(node, index) : '';
    return [{ ...first, type: 'heading', depth: 2, children: [...(number ? [{ type: 'text' as const, value: number }] : []), ...first.children] }, ...inside];
  });
} // prettier-ignore

/** The number that an item was written with; those that a word processor counted by itself are not known. */
function numberOf({ ordered, start, position }: List, index: number): string {
  return ordered && typeof start === 'number' && position && start > 1 ? `${start + index}. ` : '';
}

function withHeadings({ tree, outline }: RoleDocument, title: string): RootContent[] {
  const sections = new Set(outline.sections.flatMap(({ heading }) => (heading.title === '' ? [] : keyOf(heading.place.start))));
  const headings = new Map(outline.headings.map((heading) => [keyOf(heading.place.start), heading]));
  const made: RootContent[] = [];
  /** The levels of the headings around, below that of the section. */
  let above: number[] = [];
  for (const [index, node] of tree.children.entries()) {
    const key = node.position && keyOf(node.position.start);
    const heading = key === undefined ? undefined : headings.get(key);
    if (index === 0 && node.type === 'heading' && normalTitle(textOf(node)) === normalTitle(title)) continue;
    if (!heading || key === undefined) made.push(node);
    else if (sections.has(key)) {
      above = [];
      made.push(headingOf(node, 2));
    } else if (node.type === 'heading' || isSubHeading(heading.title, tree.children[index + 1])) {
      while ((above.at(-1) ?? 0) >= heading.level) above.pop();
      above.push(heading.level);
      const isInSection = sections.size > 0 && made.some(({ type }) => type === 'heading');
      made.push(headingOf(node, Math.min(6, above.length + (isInSection ? 2 : 1))));
    } else made.push(node);
  }
  return made;
} // prettier-ignore

type Point = { readonly line: number; readonly column: number };

function keyOf({ line, column }: Point): string {
  return `${line}:${column}`;
}

/** A line in bold that leads over to what follows. */
function isSubHeading(title: string, next: RootContent | undefined): boolean {
  const isFollowed = next?.type === 'paragraph' || next?.type === 'list';
  return isFollowed && title.length <= 80 && !/[.!,;]$|[:：]\s*\S/u.test(title);
}

/** A node that is a heading, or a line that was meant as one. */
function headingOf(node: RootContent, level: number): Heading {
  // From 2 to 6, as counted above.
  const depth = level as Heading['depth'];
  const children = node.type === 'paragraph' || node.type === 'heading' ? node.children : [];
  const [first, ...others] = children;
  const isBold = first?.type === 'strong' && others.every((one) => one.type === 'text' && /^[\s:]*$/u.test(one.value));
  const inner = isBold ? [...first.children, ...others] : children;
  const [start, ...rest] = inner.filter((one) => one.type !== 'break' && one.type !== 'html');
  // Hashes without a blank behind them.
  const plain = start?.type === 'text' && node.type === 'paragraph' ? { ...start, value: start.value.replace(/^#{1,6}[\u00a0\u2007\u202f\u200b\ufeff]*/u, '') } : start; // prettier-ignore
  return { type: 'heading', depth, children: plain ? [plain, ...rest] : [] };
}
