import type { Nodes, Root } from 'mdast';
import type { Fault } from '../fault.ts';

/** No job description needs more; a file that does would only make the build slow for everybody. */
const most = {
  /** characters of a file */ text: 256 * 1024,
  /** characters of the front matter */ header: 64 * 1024,
  /** empty lines of the front matter */ emptyLines: 1000,
  /** quotes and lists inside each other */ containers: 40,
  /** brackets in one paragraph */ brackets: 500,
  /** cells of a table row */ cells: 100,
  /** equal signs of emphasis in a row */ run: 200,
  /** characters of the URLs that references stand for, all in all */ referenced: 1_000_000,
} as const;

const help = 'Shorten it; what was meant for this place can surely be said with less.';

/** The first place where a file asks for more than a job description can need; such a body is not read. */
export function excessOf(text: string): Fault | undefined {
  if (text.length > most.text)
    return fault(
      1,
      1,
      `The file has ${text.length.toLocaleString('en')} characters; expected at most ${most.text.toLocaleString('en')}`,
    );
  return mayExceed(text) ? firstExcess(text) : undefined;
}

/** Claims that one of its lines may ask for too much: the text as a whole has enough of what makes it so. */
function mayExceed(text: string): boolean {
  return (
    count(text, '[') > most.brackets ||
    count(text, '|') > most.cells ||
    ['*', '_', '~', '`'].some((sign) => text.includes(sign.repeat(most.run + 1))) ||
    manyContainers.test(text)
  );
}

function firstExcess(text: string): Fault | undefined {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    brackets = line.trim() === '' ? 0 : brackets + count(line, '[');
    if (containersOf(line) > most.containers)
      return fault(index + 1, line.length, `Quotes and lists are inside each other more than ${most.containers} deep`);
    if (brackets > most.brackets)
      return fault(index + 1, line.length, `A paragraph has more than ${most.brackets} opening brackets`);
    if (count(line, '|') > most.cells)
      return fault(index + 1, line.length, `A line has more than ${most.cells} cells of a table`);
    if (longRun.test(line))
      return fault(index + 1, line.length, `A line has more than ${most.run} signs of emphasis in a row`);
  }
  return undefined;
}

/** What a front matter asks too much of; it is not read then. */
export function headerExcessOf(header: string): Fault | undefined {
  if (header.length > most.header)
    return fault(
      1,
      1,
      `The front matter has ${header.length.toLocaleString('en')} characters; expected at most ${most.header.toLocaleString('en')}`,
    );
  if (header.length <= most.emptyLines) return undefined;
  const empty = count(header.replace(/[ \t\r]/gu, ''), '\n\n');
  return empty > most.emptyLines
    ? fault(1, 1, `The front matter has more than ${most.emptyLines} empty lines`)
    : undefined;
}

/** References to a long URL, each of which is written out. */
export function expansionOf(tree: Root): Fault | undefined {
  const lengths = new Map<string, number>();
  let sum = 0;
  const references: string[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition') lengths.set(node.identifier, node.url.length);
    if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node.identifier);
    if ('children' in node) waiting.push(...node.children);
  }
  for (const identifier of references) sum += lengths.get(identifier) ?? 0;
  return sum > most.referenced ? fault(1, 1, 'The links by reference would make the page far too large') : undefined;
}

/** When the parser gives up on a text all the same. */
export const tooDeep: Fault = fault(1, 1, 'The text is nested too deeply to be read');

const longRun = new RegExp(`([*_~\`])\\1{${most.run}}`, 'u');

function fault(line: number, length: number, message: string): Fault {
  return {
    kind: 'unreadable-file',
    message,
    place: { start: { line, column: 1 }, end: { line, column: length + 1 } },
    help,
  };
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

/** How many markers of quotes and lists a line starts with. */
function containersOf(line: string): number {
  let found = 0;
  let rest = line.slice(0, 4096);
  for (let marker = marked.exec(rest); marker !== null && found <= most.containers; marker = marked.exec(rest)) {
    found++;
    rest = rest.slice(marker[0].length);
  }
  return found;
}

const marker = '[ \\t]*(?:>|[-+*](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$))';
const marked = new RegExp(`^${marker}`, 'u');
const manyContainers = new RegExp(`^(?:${marker}){${most.containers + 1}}`, 'mu');
