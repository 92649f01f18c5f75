import { createHash } from 'node:crypto';
import { type Diagnostic, fileStart } from './diagnostic.ts';

/** How fingerprints name files, and the texts of these files by the path that diagnostics show. */
export type Named = {
  readonly pathOf: (path: string) => string;
  readonly textOf: (path: string) => string | undefined;
};

/**
 * What tells each finding from all others, but for its line; in the order of the findings. It is made of the rule, the file, the words on
 * the line and those of the message. Numbers of the message do not count: many change from day to day. Findings that are alike in all
 * that are told apart by their order. It stays when lines are added above.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[], { pathOf, textOf }: Named): readonly string[] {
  const counts = new Map<string, number>();
  const lines = new Map<string, readonly string[]>();
  const linesOf = (path: string) => {
    const known = lines.get(path) ?? (textOf(path) ?? '').split(/\r?\n/u);
    lines.set(path, known);
    return known;
  };
  return diagnostics.map(({ path, rule, place, message }) => {
    const line = linesOf(path)[(place ?? fileStart).start.line - 1] ?? '';
    const parts = [rule, pathOf(path), withOneSpace(line), message.replace(/\d+/gu, '#')];
    const digest = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 20);
    const count = (counts.get(digest) ?? 0) + 1;
    counts.set(digest, count);
    return `${digest}:${count}`;
  });
}

function withOneSpace(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
