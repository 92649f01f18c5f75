import { fileStart, type Severity } from '../model/diagnostic.ts';
import { type Fold, folded, moreLines } from './folding.ts';
import { onOneLine, withoutCommands } from './harmless.ts';
import type { Reporter } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** GitHub shows so many annotations of each kind for a step, and leaves out the rest without a word. https://docs.github.com/en/rest/checks/runs */
const mostOfAKind = 10;

/**
 * For GitHub Actions: a workflow command for each finding, which becomes an annotation on its line, errors first; those of a file that say
 * the same are one, and what is too much for annotations is in a group of the log.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = ({ diagnostics }) => {
  const folds = folded(diagnostics);
  const kinds = Object.keys(commands).map((severity) => folds.filter(({ first }) => first.severity === severity));
  const shown = kinds.flatMap((of) => of.slice(0, mostOfAKind)).map(annotation);
  const others = kinds.flatMap((of) => of.slice(mostOfAKind)).map(line);
  const rest = others.length === 0 ? [] : [`::group::${others.length} more findings, without annotations`, ...others, '::endgroup::'];
  return [...shown, ...rest].map((one) => `${one}\n`).join('');
}; // prettier-ignore

function line(fold: Fold): string {
  const { path, place, severity, message, rule } = fold.first;
  const { start } = place ?? fileStart;
  const told = [`${path}:${start.line}:${start.column}`, severity, message, rule, moreLines(fold) ?? []].flat();
  return withoutCommands(onOneLine(told.join('  ')));
}

function annotation(fold: Fold): string {
  const { path, place, severity, rule, message, help } = fold.first;
  const { start, end } = place ?? fileStart;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: rule,
  };
  const told = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, help ?? [], moreLines(fold) ?? []].flat().join('\n');
  return `::${commands[severity]} ${told.join(',')}::${escapeData(text)}`;
}

/** The message of a workflow command. */
export function escapeData(text: string): string {
  return text
    .replace(/%/gu, '%25')
    .replace(/\r/gu, '%0D')
    .replace(/\n/gu, '%0A')
    .replace(/\p{Cc}/gu, '�');
}

/** A value in front of the message, which `:` and `,` would end. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
