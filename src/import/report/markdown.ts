import { oneLine } from '../clean-text.ts';
import { type ImportReport, leftOut, summaryOf, toDo } from './report.ts';

/** An import as a list in Markdown that people tick off. */
export function markdownReport(report: ImportReport): string {
  const { roles, refused, dropped, folder } = report;
  const shown = roles.filter(({ state }) => state !== 'duplicate');
  const [open, done] = [shown.filter((role) => toDo(role).length > 0), shown.filter((role) => toDo(role).length === 0)];
  const line = (role: (typeof roles)[number]) =>
    `- [ ] **${plain(role.title ?? 'A role without a title')}**: ${coded(`${folder}/${role.file}`)}, from ${coded(role.source)}`;
  const withParts = (role: (typeof roles)[number]) => [line(role), ...toDo(role).map((one) => `  - [ ] ${plain(one)}`), ...leftOut(role).map((one) => `  - ${plain(one)}`)].join('\n');
  const parts = [
    '# Imported roles',
    summaryOf(report),
    ...part('To review', open.map((role) => withParts(role))),
    ...part('Nothing to decide', done.map(withParts)),
    ...part('Refused', refused.map(({ source, why }) => `- [ ] ${coded(source)}: ${plain(why)}`)),
    ...part('Duplicates', roles.filter(({ state }) => state === 'duplicate').map((role) => `- [ ] ${coded(role.source)} says the same as ${coded(`${folder}/${role.file}`)}`)),
    ...part('Left out', dropped.map(({ source, text, why }) => `- [ ] ${coded(source)}: “${plain(text)}”, because ${plain(why)}`)),
  ];
  return `${parts.join('\n\n')}\n`;
} // prettier-ignore

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

/** Text of others: no mark in it counts. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>~|#]/gu, '\\$&'); // prettier-ignore
}

function coded(text: string): string {
  return `\`${oneLine(text).replaceAll('`', 'ˋ')}\``;
}
