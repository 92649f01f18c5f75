import type { Scalar } from 'yaml';
import type { Slip } from './slips.ts';

/** Marks that open, each with those that close. Some languages use them the other way round. */
const closing: Readonly<Record<string, string>> = { '“': '”“', '„': '“”', '”': '”', '‘': '’‘', '‚': '‘’', '’': '’', '«': '»', '»': '«', '‹': '›', '›': '‹' }; // prettier-ignore

/** Quotation marks that YAML takes for a part of a text. */
export function quoteSlip(node: Scalar, text: string): Slip | undefined {
  const { range, value } = node;
  if (!range || node.type !== 'PLAIN' || typeof value !== 'string') return undefined;
  const inside = insideMarks(value);
  if (inside === undefined) return lastQuoteSlip(range, value, text);
  const typed = quoted(inside);
  return {
    kind: 'typographic-quotes',
    message: `\`${value}\` stands in typographic quotation marks, which would be published; expected straight ones or none`,
    from: range[0],
    to: range[1],
    replacement: { from: range[0], to: range[0] + text.slice(range[0], range[1]).trimEnd().length, text: typed },
    pieces: [],
    isSafe: true,
  };
}

/** A text without a last quotation mark that nothing opens; behind a digit in front of words it is a sign for inches. */
export function withoutLastQuote(text: string): string {
  return /^[^"]*[^"\d]"$|^#[^"\s]*"$/u.test(text) ? text.slice(0, -1) : text;
}

/** A text that ends with a quotation mark which nothing opens. Behind a digit it is a sign for inches. */
function lastQuoteSlip([from, to]: readonly number[], value: string, text: string): Slip | undefined {
  if (from === undefined || to === undefined || !/^[^"]*[^"\d\s]"$/u.test(value)) return undefined;
  return {
    kind: 'typographic-quotes',
    message: `\`${value}\` ends with a quotation mark that nothing opens, which would be published; expected one at both ends, or none`,
    from,
    to,
    replacement: { from, to: from + text.slice(from, to).trimEnd().length, text: quoted(value.slice(0, -1)) },
    pieces: [],
  };
}

function insideMarks(value: string): string | undefined {
  const text = value.trim();
  const open = text.slice(0, 1);
  const close = text.length > 1 ? text.slice(-1) : '';
  const closers = Object.hasOwn(closing, open) ? closing[open] : undefined;
  const inside = text.slice(1, -1);
  const hasMarks = inside.includes(open) || inside.includes(close);
  return closers?.includes(close) === true && close !== '' && inside.trim() !== '' && !hasMarks ? inside.trim() : undefined; // prettier-ignore
}

/** A text without typographic marks around it. */
export function withoutMarks(text: string): string {
  return insideMarks(text) ?? text;
}

/** A text in straight quotes. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/gu, String.raw`\$&`)}"`;
}
