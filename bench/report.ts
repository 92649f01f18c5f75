import type { Bar, Results } from './bars.ts';
import type { Measurement } from './measure.ts';
import { count, emptyProcess, type Scenario, type Size } from './scenarios.ts';
import { difference, median, paired, ratio, type Spread } from './statistics.ts';
import type { Written } from './workshop.ts';

/** What a benchmark found out. */
export type Findings = {
  readonly results: Results;
  readonly written: readonly Written[];
  readonly size: Size;
  /** Titles of tools by name. */
  readonly titles: ReadonlyMap<string, string>;
};

/** A line for each bar of the scenarios that were measured: the limit, what was found, whether it holds. */
export function barTable(bars: readonly Bar[], { results }: Findings): string {
  const told = bars.filter(({ scenario }) => results.has(scenario));
  const rows = told.map(({ title, limit, unit, value }) => {
    const found = value(results);
    if (!found) return [title, amount(limit, unit), '', '', 'not measured'];
    const range = `${amount(found.low, unit)} to ${amount(found.high, unit)}`;
    return [
      title,
      amount(limit, unit),
      amount(found.median, unit),
      range,
      found.median <= limit ? 'holds' : '**missed**',
    ];
  });
  return table(['bar', 'at most', 'median', 'rounds', ''], rows);
}

/** What each entrant of a scenario took. */
export function scenarioTable({ name }: Scenario, { results, titles }: Findings): string {
  const rounds = results.get(name);
  if (!rounds) return '';
  const [ours, empty] = [rounds.get('rolepress'), rounds.get(emptyProcess)];
  const most = Math.max(...[...rounds.values()].map(({ length }) => length));
  const rows = [...rounds].map(([entrant, measured]) => {
    const { tool, roles } = named(entrant);
    const others = ours && entrant !== 'rolepress' ? paired(ours.map(wall), measured.map(wall), ratio) : undefined;
    const over =
      empty && entrant !== emptyProcess ? paired(measured.map(wall), empty.map(wall), difference) : undefined;
    return [
      `${titles.get(tool) ?? `\`${entrant}\``}${roles === undefined ? '' : `, ${count(roles)} roles`}${measured.length < most ? ' (fewer rounds)' : ''}`,
      seconds(median(measured.map(wall))),
      ours ? (others ? spread(others) : '1') : empty ? (over ? seconds(over.median) : '') : perRole(measured, roles),
      seconds(median(measured.map(({ cpuMs }) => cpuMs))),
      bytes(median(measured.map(({ peakBytes }) => peakBytes))),
    ];
  });
  return table(
    [
      '',
      'time',
      ours ? 'Rolepress took, of it' : empty ? `over \`${emptyProcess}\`` : 'a role',
      'user + system',
      'peak memory',
    ],
    rows,
  );
}

/** What each tool wrote. */
export function writtenTable({ written, titles, size }: Findings): string {
  const rows = written
    .filter(({ roles }) => roles === size.roles)
    .map(({ tool, census }) => [
      titles.get(tool) ?? tool,
      ...[census.files, census.pages, census.postings, census.feedItems, census.rssItems, census.sitemapUrls].map(
        count,
      ),
      bytes(census.bytes),
    ]);
  return table(
    ['', 'files', 'pages', 'with a JobPosting', 'JSON Feed items', 'RSS items', 'sitemap entries', 'bytes'],
    rows,
  );
}

/** Where somebody else is faster, and the bars that are missed. */
export function losses(scenarios: readonly Scenario[], bars: readonly Bar[], findings: Findings): readonly string[] {
  const { results, titles, size } = findings;
  const slower = scenarios.flatMap(({ name, title }) => {
    const rounds = results.get(name);
    const ours = rounds?.get('rolepress');
    if (!rounds || !ours) return [];
    return [...rounds]
      .filter(([entrant]) => !entrant.startsWith('rolepress') && entrant !== 'floor' && entrant !== emptyProcess)
      .map(([entrant, measured]) => ({ entrant, by: paired(ours.map(wall), measured.map(wall), ratio) }))
      .filter(({ by }) => by.median > 1)
      .map(
        ({ entrant, by }) =>
          `${title(size)}: ${titles.get(entrant) ?? entrant} is faster, Rolepress takes ${times(by.median)} its time.`,
      );
  });
  const missed = bars.flatMap(({ title, unit, limit, value }) => {
    const found = value(results);
    return found && found.median > limit
      ? [`${title}: ${amount(found.median, unit)}, and it should be at most ${amount(limit, unit)}.`]
      : [];
  });
  return [...slower, ...missed];
}

/** A Markdown table whose columns are straight as text too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function wall({ wallMs }: Measurement): number {
  return wallMs;
}

/** In growth, one tool takes part several times, with a count of roles after its name. */
function named(entrant: string): { readonly tool: string; readonly roles?: number } {
  const [, tool, roles] = /^(\S+) (\d+)$/u.exec(entrant) ?? [];
  return tool === undefined ? { tool: entrant } : { tool, roles: Number(roles) };
}

function perRole(measured: readonly Measurement[], roles: number | undefined): string {
  return roles === undefined ? '' : `${(median(measured.map(wall)) / roles).toFixed(3)} ms`;
}

function spread({ median: middle, low, high }: Spread): string {
  return `${times(middle)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function amount(value: number, unit: Bar['unit']): string {
  if (unit === 'times') return times(value);
  return unit === 'ms' ? `${value.toFixed(0)} ms` : bytes(value);
}

function times(value: number): string {
  return `${value.toFixed(2)}×`;
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

function bytes(value: number): string {
  if (value < 1e6) return `${(value / 1e3).toFixed(1)} kB`;
  return value < 1e9 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e9).toFixed(2)} GB`;
}
