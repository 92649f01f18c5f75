import type { ParseMarkdown } from '../../model/markdown.ts';
import { hasMask } from './masked-signs.ts';
import { inOneForm } from './one-form.ts';

/**
 * Turns a fast parser into one whose trees are those of the reference in every detail: a text with something that the two read
 * differently goes to the reference. What differs was found by comparing them on a million generated texts, whose kinds are in
 * `tests/parse/markdown/native-markdown.test.ts`.
 */
export function withReference(native: ParseMarkdown, reference: ParseMarkdown): ParseMarkdown {
  const fast = inOneForm(native);
  return (text) => (isReadTheSame(text) ? fast(text) : reference(text));
}

/** Claims that every parser makes the same of a text. */
function isReadTheSame(text: string): boolean {
  return !hasMask(text) && !readDifferently.some(({ signs, construct }) => hasAny(text, signs) && construct.test(text));
}

function hasAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}

type Construct = {
  /** What it cannot be without. Most texts have none of them, and looking for them is quick. */
  readonly signs: readonly string[];
  readonly construct: RegExp;
};

/** Constructs that are rare in job descriptions, and whose corners the two parsers read differently. */
const readDifferently: readonly Construct[] = [
  // A check box at the start of a list item: places, and whether an empty one is one.
  {
    signs: ['[ ]', '[\t]', '[x]', '[X]'],
    construct: /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ \txX]\]/mu,
  },
  // Footnotes and definitions, above all inside each other and in front of lists.
  { signs: ['[^', ']:'], construct: /\[\^|^[ \t>]*\[[^\]\n]*\]:/mu },
  // Raw HTML whose end is not that of a paragraph; comments over several lines, but at the start of a line.
  { signs: ['<'], construct: /<(?:[?!](?!--)|\/?(?:script|style|pre|textarea)\b)/iu },
  { signs: ['<!--'], construct: /^[^\n<][^\n]*<!--(?![^\n]*-->)/mu },
  // A tag over several lines, and beside tabs, which stand for a number of spaces.
  { signs: ['<'], construct: /<[A-Za-z/][^>\n]*$/mu },
  { signs: ['\t'], construct: /<[A-Za-z/!?]/u },
  // A block of raw HTML in a list or a quote.
  {
    signs: ['<'],
    construct: /^(?:[ >]|[-+*] |\d{1,9}[.)] )+<(?!(?:a|b|br|code|em|i|span|strong|u)\b[^\n]*>[^\n]*[^\s>])[A-Za-z/!]/mu,
  },
  // Fenced code in containers, and code over several lines.
  { signs: ['`', '~~~'], construct: /```|~~~|^[^`\n]*`(?:[^`\n]*`[^`\n]*`)*[^`\n]*$/mu },
  // Tables without a bar at the start of each line.
  { signs: ['|', ':-', '-:'], construct: /^[ \t>]*[^| \t\n>][^\n]*\||^[ \t>]*(?::-+:?|-+:)[ \t]*$/mu },
  // A tag at the start of a line below a table: for the reference it ends the table.
  {
    signs: ['|-', '| -', '|:', '| :'],
    construct: /^[ \t>]*\|[ \t]*:?-+[^\n]*\n(?:[^\n]*\S[^\S\n]*\n)*?[ \t>]*<[A-Za-z/!?]/mu,
  },
  // Brackets in a row of a table that are no link.
  {
    signs: ['|'],
    construct: /^[ \t>]*\|(?:[^[\]\n]|\[[^[\]\n|]*\]\([^()\s|]*\))*(?!\[[^[\]\n|]*\]\([^()\s|]*\))[[\]]/mu,
  },
  // Runs of both signs of emphasis, or of three.
  { signs: ['***', '___', '*_', '_*'], construct: /[*_]{3}|\*_|_\*/u },
  // Emphasis beside a character outside the basic plane, of which the reference sees a half.
  { signs: ['*', '_', '~'], construct: /[\u{10000}-\u{10ffff}][*_~]|[*_~][\u{10000}-\u{10ffff}]/u },
  // Signs that are neither text nor white space of Markdown.
  { signs: ['\0', '\v', '\f', '\u0085', '\u2028', '\u2029', '\ufeff'], construct: /[\0\v\f\u0085\u2028\u2029\ufeff]/u },
  // Escapes of brackets, of the end of a line, of what makes an address or strikes, and of a mark beside another.
  { signs: ['\\'], construct: /\\(?:$|[<[\]@:.~]|\*\*|__)/mu },
  // Character references for what makes an address.
  { signs: ['&'], construct: /&(?:#0*(?:46|58|64);|#x0*(?:2e|3a|40);|commat;|colon;|period;)/iu },
];
