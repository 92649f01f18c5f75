import { createHash } from 'node:crypto';
import { type Diagnostic, fileStart } from './diagnostic.ts';

/**
 * What tells a finding from others, but for its line: its rule, its file and the words on its line. It stays when lines are
 * added above it. In hexadecimal.
 */
export function fingerprintOf({ path, rule, place }: Diagnostic, text: string | undefined): string {
  const { line } = (place ?? fileStart).start;
  const words = (text?.split(/\r?\n/u)[line - 1] ?? '').trim().replace(/\s+/gu, ' ');
  return createHash('sha256').update([rule, path, words].join('\0')).digest('hex').slice(0, 20);
}
