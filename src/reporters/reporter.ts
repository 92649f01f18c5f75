import type { Diagnostic } from '../model/diagnostic.ts';

/** Everything that a check or a build has to say of the content. */
export type Report = {
  /** By path, line, column, rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at. */
  readonly files: number;
  /** The text of a file that diagnostics name, when it is known. */
  readonly textOf: (path: string) => string | undefined;
};

/** Turns a report into text. Text for people has colours when it may. */
export type Reporter = (report: Report, look: { readonly color: boolean }) => string;
