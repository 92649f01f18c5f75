import { type Diagnostic, fileStart, type Severity } from '../model/diagnostic.ts';

/** Findings of one file that say the same: the first of them, and the others. */
export type Fold = { readonly first: Diagnostic; readonly alike: readonly Diagnostic[] };

const bySeverity = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Findings by severity, errors first; those of one file and one rule that say the same are together. */
export function folded(diagnostics: readonly Diagnostic[]): readonly Fold[] {
  const folds = new Map<string, { first: Diagnostic; alike: Diagnostic[] }>();
  for (const severity of bySeverity)
    for (const one of diagnostics) {
      if (one.severity !== severity) continue;
      const key = [one.path, severity, one.rule, one.message, one.related?.length ?? 0].join('\0');
      const fold = folds.get(key);
      if (fold) fold.alike.push(one);
      else folds.set(key, { first: one, alike: [] });
    }
  return [...folds.values()];
}

/** More lines than this are counted. */
const mostLines = 9;

/** Names the lines of the others; nothing where there are none. */
export function moreLines({ alike }: Fold): string | undefined {
  if (alike.length === 0) return undefined;
  const lines = alike.map(({ place }) => (place ?? fileStart).start.line);
  const shown = lines.slice(0, mostLines).join(', ');
  const count = alike.length === 1 ? '1 more line' : `${alike.length} more lines`;
  return `and ${count}: ${shown}${lines.length > mostLines ? ', …' : ''}`;
}
