import { oneLine } from '../clean-text.ts';
import type { PlannedRole, State } from '../plan-import.ts';
import { type ImportReport, leftOut, summaryOf, toDo } from './report.ts';

const words: Readonly<Record<State, string>> = {
  new: 'imported',
  replaced: 'replaced',
  unchanged: 'unchanged',
  kept: 'left alone',
  duplicate: 'duplicate',
};

/** Longer lines are cut; the other forms have them whole. */
const mostCharacters = 160;

/** An import as text for a terminal. */
export function textReport(report: ImportReport): string {
  const lines = [
    ...report.roles.flatMap((role) => roleLines(role, report)),
    ...report.dropped.map(({ source, text, why }) => cut(`${oneLine(source)}: left out: “${oneLine(text)}”, because ${why}`)),
    ...report.refused.map(({ source, why }) => `${'refused'.padEnd(11)}${oneLine(source)}: ${oneLine(why)}`),
    summaryOf(report),
  ];
  return `${lines.join('\n')}\n`;
} // prettier-ignore

function roleLines(role: PlannedRole, { folder }: ImportReport): readonly string[] {
  const file = `${folder}/${role.file}`;
  const head = `${words[role.state].padEnd(11)}${oneLine(role.source)} ${role.state === 'duplicate' ? 'says the same as' : '->'} ${file}`; // prettier-ignore
  return [head, ...[...toDo(role), ...leftOut(role)].map((line) => cut(`${' '.repeat(11)}${line}`))];
}

function cut(line: string): string {
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1)}…` : line;
}
