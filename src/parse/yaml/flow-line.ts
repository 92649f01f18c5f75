import { parseDocument } from 'yaml';
import { quoted } from './quote-slip.ts';

/** A key of a map in braces, and all that stands behind it up to the next key or the end. */
const pair =
  /(?<=[{,]\s*)([\p{L}_][\p{L}\p{N}_-]*: +)([^\s{[].*?)(?=\s*(?:,\s+[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)|\}\s*[\]}]*\s*$))/gu;

/**
 * A line with a map in braces, of which the texts that need quotes have them, where it can be read then. Nothing where it can be read
 * as it is, or not even then.
 */
export function mendedFlow(line: string): string | undefined {
  if (!line.includes('{') || line.includes('\t') || parseDocument(line).errors.length === 0) return undefined;
  const typed = line.replace(pair, (_, key: string, value: string) => key + withQuotes(value));
  return typed !== line && parseDocument(typed).errors.length === 0 ? typed : undefined;
}

function withQuotes(value: string): string {
  const inside = value.replace(/^"|"$/gu, '');
  if (/^"(?:[^"\\]|\\.)*"$/u.test(value)) return value;
  return /["]|: |:$| #/u.test(value) ? quoted(inside.replace(/\\(["\\])/gu, '$1')) : value;
}
