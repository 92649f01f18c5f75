import { fileStart, type Severity, tally } from '../model/diagnostic.ts';
import { ruleUrl } from '../model/rule-url.ts';
import { folded, moreLines } from './folding.ts';
import type { Report } from './reporter.ts';

/** A summary that is longer than this is cut: GitHub takes one MiB for a step. */
const mostRows = 200;

const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<Severity, string>;

/** Turns a report into the Markdown of a GitHub job summary: errors first, findings of a file that say the same on one row, and what the rules are for. */
export function githubSummary({ diagnostics, paths, rules, ownUrls, version }: Report): string {
  const { errors, warnings, infos } = tally(diagnostics);
  const head = `## Rolepress\n\n${paths.length} files checked: ${errors} errors, ${warnings} warnings, ${infos} infos.\n`;
  if (diagnostics.length === 0) return `${head}\n`;
  const folds = folded(diagnostics);
  const shown = folds.slice(0, mostRows);
  const rows = shown.map((fold) => {
    const { path, place, severity, rule, message, help } = fold.first;
    const where = [`${path}:${(place ?? fileStart).start.line}`, moreLines(fold) ?? []].flat().join(' ');
    return `| ${signs[severity]} | ${cell(where)} | ${cell(help === undefined ? message : `${message}. ${help}`)} | [${cell(rule)}](${ruleUrl(rule, version, ownUrls)}) |`;
  });
  const more = folds.length > mostRows ? [`\n${folds.length - mostRows} more are in the log.`] : [];
  const found = new Set(shown.map(({ first }) => first.rule));
  const why = rules
    .filter(({ id }) => found.has(id))
    .map(({ id, summary, why: reason }) => `- **${cell(id)}**: ${cell(`${summary} ${reason}`)}`);
  const about = why.length === 0 ? [] : ['\n### What these rules are for\n', ...why];
  return [head, '| | place | finding | rule |', '|---|---|---|---|', ...rows, ...more, ...about, ''].join('\n');
} // prettier-ignore

/** Text of the content must not become markup of the summary. */
function cell(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~@:-]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}
