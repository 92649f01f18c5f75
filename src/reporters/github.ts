import { type Diagnostic, fileStart, type Severity } from '../model/diagnostic.ts';
import type { Reporter } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** For GitHub Actions: a workflow command for each finding, which becomes an annotation on its line. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
export const github: Reporter = ({ diagnostics }) => diagnostics.map((one) => `${annotation(one)}\n`).join('');

function annotation({ path, place, severity, rule, message, help }: Diagnostic): string {
  const { start, end } = place ?? fileStart;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: rule,
  };
  const told = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${told.join(',')}::${escapeData(help === undefined ? message : `${message}\n${help}`)}`;
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
