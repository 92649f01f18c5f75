import { resolve } from 'node:path';
import { type Content, textsOf, type Theme } from '../model/content.ts';
import { type Diagnostic, fileStart, tally } from '../model/diagnostic.ts';
import { keyOf } from '../model/key.ts';
import { codeFrame } from '../reporters/index.ts';
import type { EditorPlace } from './editor-links.ts';

/** A finding as the browser gets it: texts only. */
export type ToldFinding = Pick<Diagnostic, 'severity' | 'rule' | 'message' | 'help' | 'path'> & {
  readonly line: number;
  readonly column: number;
  /** The lines around it, with carets below the place; empty where it is about the whole file. */
  readonly frame: string;
  /** The address that opens the file in an editor. */
  readonly editor?: string;
};

/** What was found, as the browser gets it. */
export type ToldFindings = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Stands for the errors: who has put them aside does not want to see them again. */
  readonly key: string;
  /** The first ones; those of the page first, then errors before others. */
  readonly findings: readonly ToldFinding[];
};

/** What the findings are told with. */
export type Telling = {
  readonly cwd: string;
  readonly content: Content;
  readonly theme: Theme;
  readonly editorLink: (place: EditorPlace) => string | undefined;
};

const order = ['error', 'warning', 'info'];

/** Turns findings into data for the browser: at most so many, those of one file first. */
export function tellFindings(
  diagnostics: readonly Diagnostic[],
  telling: Telling,
  { most, first }: { readonly most: number; readonly first?: string | undefined },
): ToldFindings {
  const rank = (one: Diagnostic) => (one.path === first ? 0 : 10) + order.indexOf(one.severity);
  const shown = diagnostics.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    ...tally(diagnostics),
    key: keyOf(errors.map(({ path, rule, message, place }) => [path, rule, message, place?.start.line])),
    findings: tellEach(shown, telling),
  };
}

function tellEach(diagnostics: readonly Diagnostic[], { cwd, content, theme, editorLink }: Telling): readonly ToldFinding[] {
  const textOf = textsOf(content, theme);
  const linesOf = new Map<string, readonly string[]>();
  return diagnostics.map(({ severity, rule, message, help, path, place }) => {
    const lines = linesOf.get(path) ?? textOf(path)?.split(/\r\n|\r|\n/u) ?? [];
    linesOf.set(path, lines);
    const { start } = place ?? fileStart;
    return {
      severity,
      rule,
      message,
      help,
      path,
      ...start,
      frame: place ? codeFrame(lines, place) : '',
      editor: editorLink({ file: resolve(cwd, path), ...start }),
    };
  });
} // prettier-ignore
