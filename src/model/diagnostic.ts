import { compareText } from './compare.ts';

/** A point in a text file. */
export type Point = {
  /** 1-based */
  readonly line: number;
  /** 1-based, in UTF-16 units */
  readonly column: number;
};

/** A stretch of a text file; `end` is just behind the last character. */
export type Place = { readonly start: Point; readonly end: Point };

export type Severity = 'error' | 'warning' | 'info';

/** Another place that explains a finding, such as the first of two duplicates. */
export type Related = { readonly path: string; readonly place?: Place; readonly message: string };

/** A change of a text that mends a finding: what stands from `start` to `end` becomes `text`. */
export type TextEdit = {
  /** 0-based, in UTF-16 units of the text without its byte order mark */
  readonly start: number;
  /** just behind the last unit */
  readonly end: number;
  readonly text: string;
};

/** Whole lines to type in place of those that stand there, made of nothing but what the author wrote. */
export type Suggestion = {
  /** 1-based: the first line that is replaced */
  readonly line: number;
  /** the last one, where several are replaced */
  readonly endLine?: number;
  /** without a line end behind it; it may hold several lines */
  readonly text: string;
};

/** What a check found: not yet signed with file, rule and severity. */
export type Finding = {
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  readonly place?: Place;
  /** What to type. */
  readonly help?: string;
  /** The same as data, where there is one thing to type and it follows from what was written. */
  readonly suggestion?: Suggestion;
  readonly related?: readonly Related[];
  /** Whether a name is most likely a slip of a known one: what was meant has no effect, so nothing bears it. */
  readonly isMisspelt?: boolean;
  /** What `--fix` does about it, where that is safe: the meaning of the text stays. */
  readonly fix?: TextEdit;
};

/** A finding, signed with file, rule and severity. Plain data: it crosses threads and caches. */
export type Diagnostic = Finding & {
  /** As the user would name the file: relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
};

/** How many diagnostics there are of each severity. */
export type Tally = { readonly errors: number; readonly warnings: number; readonly infos: number };

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** A place of no width at the very start of a file: where a finding about the whole file points. */
export const fileStart: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** The diagnostics by path, line, column, rule: the order of every report. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareText(a.path, b.path) ||
      startOf(a).line - startOf(b).line ||
      startOf(a).column - startOf(b).column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

function startOf(diagnostic: Diagnostic): Point {
  return (diagnostic.place ?? fileStart).start;
}
