import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../src/build.ts';
import { defaultThemeFolders, loadNativeParser, readContent, readTheme } from '../src/io/index.ts';
import { rules } from '../src/lint/index.ts';
import { outputs } from '../src/outputs/table.ts';
import { publish } from '../src/publish/index.ts';
import { inProcess, roleWorker, type RoleWorker } from '../src/schedule/index.ts';
import { corpusDay, writeCorpus } from './corpus/index.ts';
import { machine } from './machine.ts';
import { table as markdownTable } from './report.ts';
import { interleave } from './rounds.ts';
import { startOf } from './scenarios.ts';
import { median } from './statistics.ts';

/**
 * `npm run bench:costs`: prints what each step of a build costs for a role, in one thread: on the average of the first roles, and when
 * the engine knows the code; and what starting costs. The functions are those of a build; each is wrapped in one that looks at the clock.
 */

const early = 300;
const warm = 1000;
const count = Number(process.argv[2] ?? 3000);
/** How many rules, the most expensive ones, have a row of their own. */
const rulesTold = 6;
const started = performance.now();

/** Milliseconds by step, for each role in the order in which roles come. */
type Costs = Map<string, number>[];
const read: Costs = [];
const rendered: Costs = [];
let costs = new Map<string, number>();

function timed<Given extends readonly unknown[], Result>(
  step: string,
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  return (...given) => {
    const start = performance.now();
    try {
      return work(...given);
    } finally {
      costs.set(step, (costs.get(step) ?? 0) + performance.now() - start);
    }
  };
}

/** A function of one of our tables, which nothing but this script replaces. */
function wrap(entry: object, name: string, step: string): void {
  const record = entry as Record<string, unknown>;
  const work = record[name];
  if (typeof work === 'function') record[name] = timed(step, work as (...given: readonly unknown[]) => unknown);
}

for (const [id, rule] of Object.entries(rules)) if (rule.on === 'role') wrap(rule, 'check', `rule ${id}`);
for (const output of Object.values(outputs)) {
  if (output.kind === 'role')
    wrap(output, 'filesOf', output === outputs['role-pages'] ? 'its page' : 'its own JSON file');
  if (output.kind === 'list') wrap(output, 'itemOf', 'its items of feeds and search');
}

/** A worker that keeps a record of each role. */
function recorded({ readHeader, start }: RoleWorker): RoleWorker {
  const header = timed('reading its front matter', readHeader);
  return {
    readHeader: (...given) => {
      read.push((costs = new Map<string, number>()));
      return header(...given);
    },
    start: (job) => {
      const render = timed('all', start(job));
      return (task) => {
        rendered.push((costs = new Map<string, number>()));
        return render(task);
      };
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'rolepress-costs-'));
try {
  writeCorpus(folder, count);
  const content = readContent('content', folder);
  const theme = readTheme(defaultThemeFolders(resolve('templates'), 'templates'));
  const scheduler = inProcess(recorded(roleWorker(await loadNativeParser())));
  const input = { content, theme, now: corpusDay, drafts: false };
  const target = { folder: join(folder, 'dist'), before: () => undefined, record: () => {}, processes: { id: process.pid, isRunning: () => true } }; // prettier-ignore
  const make = async (sink: Parameters<Parameters<typeof publish>[0]>[0]) => {
    await build(input, scheduler, { write: timed('writing its files', sink.write) });
    return true;
  };
  await publish(make, target);
  process.stdout.write(`${table(performance.now() - started)}\n${startTable()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function table(total: number): string {
  const [first, later] = [averages(0, early), averages(warm, count)];
  const told = new Set(ruleSteps(later).slice(0, rulesTold));
  const steps = [...later.keys()].filter((step) => !step.startsWith('rule ') || told.has(step));
  const width = Math.max(...steps.map((step) => step.length));
  const row = (...cells: readonly string[]) => `| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(width) : cell.padStart(9))).join(' | ')} |`; // prettier-ignore
  const of = (costsOf: ReadonlyMap<string, number>, step: string) => costsOf.get(step) ?? 0;
  const share = (step: string) => `${((of(later, step) / of(later, 'all')) * 100).toFixed(1)} %`;
  return [
    `${count} roles in ${(total / 1000).toFixed(1)} s on one thread; ${machine()}, Node ${process.versions.node}`,
    '',
    row('a role, on the average', `first ${early}`, `from ${warm}`, 'share'),
    `| ${'-'.repeat(width)} | --------: | --------: | --------: |`,
    ...steps.map((step) =>
      row(step, `${of(first, step).toFixed(2)} ms`, `${of(later, step).toFixed(2)} ms`, share(step)),
    ),
    '',
  ].join('\n');
}

function ruleSteps(costsOf: ReadonlyMap<string, number>): readonly string[] {
  return [...costsOf.keys()].filter((step) => step.startsWith('rule '));
}

/** What each step costs on the average of some roles, with what is left of the whole as a step of its own. */
function averages(from: number, to: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const costsOf of [...read.slice(from, to), ...rendered.slice(from, to)])
    for (const [step, cost] of costsOf) sums.set(step, (sums.get(step) ?? 0) + cost / (to - from));
  const of = (step: string) => sums.get(step) ?? 0;
  const sum = (steps: readonly string[]) => steps.reduce((all, step) => all + of(step), 0);
  const single = ruleSteps(sums).toSorted((a, b) => of(b) - of(a));
  const output = [...sums.keys()].filter((step) => step.startsWith('its '));
  const [header, work, files] = [of('reading its front matter'), of('all'), of('writing its files')];
  return new Map([
    ['reading its front matter', header],
    ['parsing its text, and what is left', work - sum(single) - sum(output)],
    ['all rules', sum(single)],
    ...single.map((rule) => [rule, of(rule)] as const),
    ...output.map((step) => [step, of(step)] as const),
    ['writing its files', files],
    ['all', header + work + files],
  ]);
}

/** What starting costs: medians of whole processes, beside one that does nothing. */
function startTable(): string {
  const site = join(folder, 'one');
  writeCorpus(site, 1);
  const project = { folder: resolve('.'), scripts: '' };
  const runs = interleave(startOf([site], project), 9, (_, error) => {
    throw error;
  });
  const rows = [...runs].map(([name, measured]) => {
    const [wall, processor] = [measured.map(({ wallMs }) => wallMs), measured.map(({ cpuMs }) => cpuMs)];
    return [`\`${name}\``, `${median(wall).toFixed(0)} ms`, `${median(processor).toFixed(0)} ms`];
  });
  return `${markdownTable(['start, the whole process', 'time', 'user + system'], rows)}\n`;
}
