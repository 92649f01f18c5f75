import type { Bar } from './bars.ts';
import { barTable, type Findings, losses, scenarioTable, writtenTable } from './report.ts';
import type { Scenario } from './scenarios.ts';

/** Where and how it was measured. */
export type Setting = {
  readonly day: string;
  readonly machine: string;
  /** A line for each tool: its version, or why it was left out. */
  readonly tools: readonly string[];
  /** What to type to measure the same again. */
  readonly command: string;
  readonly rounds: number;
  /** What did not come to its end, and why. */
  readonly failures: readonly string[];
};

/** Everything that was found out, as Markdown. */
export function measured(
  { day, machine, tools, command, rounds, failures }: Setting,
  scenarios: readonly Scenario[],
  bars: readonly Bar[],
  findings: Findings,
): string {
  const lost = losses(scenarios, bars, findings);
  return [
    `Measured on ${day} with \`${command}\`: ${rounds} ${rounds === 1 ? 'round' : 'rounds'} on ${machine}.`,
    bulleted(tools),
    ...(failures.length > 0 ? ['### What failed', bulleted(failures)] : []),
    '### What Rolepress promises',
    ...(findings.size.roles === 5000
      ? []
      : ['The promises are made for 5,000 roles; this was not measured with so many.']),
    barTable(bars, findings),
    ...scenarios.flatMap((scenario) => [`### ${scenario.title(findings.size)}`, scenarioTable(scenario, findings)]),
    ...(findings.written.some(({ roles }) => roles === findings.size.roles)
      ? ['### What each wrote', writtenTable(findings)]
      : []),
    '### Where Rolepress loses',
    lost.length === 0 ? 'Nowhere in what was measured here.' : bulleted(lost),
  ].join('\n\n');
}

const begin = '<!-- measured: npm run bench -- --write -->';
const end = '<!-- /measured -->';

/** Puts what was measured into a document, between its two marks; the rest is people’s. */
export function withMeasured(document: string, found: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the document has no ${begin} … ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${found}\n\n${document.slice(to)}`;
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
