import { parseDocument, type YAMLError } from 'yaml';
import type { Place, Suggestion } from '../../model/diagnostic.ts';
import type { Fault } from '../fault.ts';

/** The first value that starts with a quote and does not end with it on its line, from its quote to the end of the line. */
export function unclosedQuote(text: string): readonly [number, number] | undefined {
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = /^[ \t]*(?:- +)*(?:[^\s#"'][^"'#]*: +)?(?=["'])/u.exec(line)?.[0].length;
    const quote = start === undefined ? undefined : line[start];
    if (start !== undefined && quote !== undefined && (quote === '"' || quote === "'")) {
      const rest = line
        .slice(start + 1)
        .replaceAll('\\"', '')
        .replaceAll("''", '');
      if (!rest.includes(quote)) return [offset + start, offset + line.trimEnd().length];
    }
    offset += line.length + 1;
  }
  return undefined;
}

/** A value without its quotes where they stand around it, or where only the first is there; quotes around a part of it stay. */
export function withoutOpenQuote(value: string): string {
  const [quote = ''] = /^["']/u.exec(value) ?? [];
  // A last quote that nothing opens goes, too.
  if (quote === '') return /^[^"]*[^"\d]"$/u.test(value) ? value.slice(0, -1) : value;
  const rest = value.slice(1);
  const inside = rest.endsWith(quote) ? rest.slice(0, -1) : rest;
  if (!inside.includes(quote)) return inside;
  // Quotes in a quoted text: those around it stay out of it. `"Yes" and "no"` has none around it.
  const plain = quote === '"' ? inside.replace(/\\(["\\])/gu, '$1') : inside;
  const isOdd = value.split(quote).length % 2 === 0;
  return rest.endsWith(quote) && (isOdd || /^[^"']*(?<![^\s(])["'](?=\S)/u.test(plain)) ? plain : value;
}

/** A line with the brackets that it lacks at its end, where it can be read then; nothing where a `#` hides the end. */
export function withBrackets(line: string): string | undefined {
  const open: string[] = [];
  for (const sign of line.replace(/"(?:[^"\\]|\\.)*"/gu, '')) {
    if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if ((sign === '}' || sign === ']') && open.pop() !== sign) return undefined;
  }
  if (open.length === 0 || /(?:^|\s)#/u.test(line)) return undefined;
  const typed = line.trimEnd().replace(/,$/u, '') + open.toReversed().join('');
  return parseDocument(typed).errors.length === 0 ? typed : undefined;
}

/** What is wrong with a text that is no YAML, and what to type. */
export function syntaxFault(error: YAMLError, place: Place, suggestion: Suggestion | undefined): Fault {
  const [said] =
    error.code === 'MULTIPLE_DOCS'
      ? ['A line `---` starts a second part; expected one']
      : error.message
          .replace('closing "quote', 'closing " quote')
          .replace("closing 'quote", "closing ' quote")
          .split(/ at line \d+|:\n/u);
  return {
    kind: 'front-matter',
    message: `This YAML cannot be read: ${said}`,
    place,
    help: suggestion
      ? `${isOpenBracket(error) ? 'Close the bracket' : 'Put the text in quotes'}: \`${suggestion.text.trim()}\`.`
      : isOpenBracket(error)
        ? 'Close the bracket at the end of the value, and put a text in quotes that has a `#` or a bracket in it.'
        : (helpFor[error.code] ?? 'Check the indentation, the colons and the quotes of this line.'),
    ...(suggestion ? { suggestion } : {}),
  };
}

function isOpenBracket({ code, message }: YAMLError): boolean {
  return /end with a [}\]]/u.test(message) || (code === 'MISSING_CHAR' && /[}\]]/u.test(message));
}

const quoted = 'Put the text behind the key in quotes.';

/** What to type, by the code of the fault. https://eemeli.org/yaml/#errors */
const helpFor: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: quoted,
  MULTILINE_IMPLICIT_KEY: 'Write `key: value` on one line, with a colon and a space between them.',
  MISSING_CHAR: 'Close the quote or the bracket, and write a colon and a space behind each key.',
  DUPLICATE_KEY: 'Keep one of the two and delete the other.',
  TAB_AS_INDENT: 'Indent with spaces; YAML does not allow tabs there.',
  BAD_INDENT: 'Indent all keys that belong together by the same number of spaces.',
  BAD_SCALAR_START: 'Put the text in quotes: it starts with a sign that means something in YAML.',
  UNEXPECTED_TOKEN: quoted,
  BAD_DQ_ESCAPE: 'Write \\\\ for a backslash in double quotes, or use single quotes.',
};
