import { fileStart, type Severity, tally } from '../model/diagnostic.ts';
import { ruleUrl } from '../model/rule-url.ts';
import type { Report } from './reporter.ts';

/** A summary that is longer than this is cut: GitHub takes one MiB for a step. */
const mostRows = 200;

const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<Severity, string>;

/** Turns a report into the Markdown of a GitHub job summary: errors first. */
export function githubSummary({ diagnostics, paths, version }: Report): string {
  const { errors, warnings, infos } = tally(diagnostics);
  const head = `## Rolepress\n\n${paths.length} files checked: ${errors} errors, ${warnings} warnings, ${infos} infos.\n`;
  if (diagnostics.length === 0) return `${head}\n`;
  const sorted = Object.keys(signs).flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const rows = sorted.slice(0, mostRows).map(({ path, place, severity, rule, message, help }) => {
    const where = `${path}:${(place ?? fileStart).start.line}`;
    return `| ${signs[severity]} | ${cell(where)} | ${cell(help === undefined ? message : `${message}. ${help}`)} | [${cell(rule)}](${ruleUrl(rule, version)}) |`;
  });
  const more = diagnostics.length > mostRows ? [`\n${diagnostics.length - mostRows} more are in the log.`] : [];
  return [head, '| | place | finding | rule |', '|---|---|---|---|', ...rows, ...more, ''].join('\n');
}

/** Text of the content must not become markup of the summary. */
function cell(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~@:-]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}
