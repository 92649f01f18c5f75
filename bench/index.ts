import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { barsFor } from './bars.ts';
import { machine } from './machine.ts';
import type { Rounds } from './rounds.ts';
import { interleave } from './rounds.ts';
import { barTable, losses, scenarioTable, writtenTable } from './report.ts';
import { scenarios, type Size } from './scenarios.ts';
import { isFound, type Project } from './tool.ts';
import { tools } from './tools/index.ts';
import { openWorkshop } from './workshop.ts';

/** `npm run bench`: measures Rolepress and what it is compared with, and tells which promises hold. */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    roles: { type: 'string', default: '5000' },
    sizes: { type: 'string', default: '1000,5000,20000' },
    only: { type: 'string', default: '' },
    tools: { type: 'string', default: '' },
    folder: { type: 'string', default: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() },
  },
});
const list = (text: string) => text.split(',').filter((part) => part !== '');
const project: Project = { folder: resolve('.'), scripts: dirname(fileURLToPath(import.meta.url)) };
const size: Size = { roles: Number(values.roles), growth: list(values.sizes).map(Number) };
const say = (line: string) => void process.stderr.write(`${line}\n`);
const print = (text: string) => void process.stdout.write(`${text}\n\n`);

const base = mkdtempSync(join(values.folder, 'rolepress-bench-'));
try {
  const wanted = list(values.only);
  const chosen = scenarios.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const found = tools.map((tool) => ({ tool, found: tool.find(project) }));
  const available = new Map(found.flatMap((one) => (isFound(one.found) ? [[one.tool.name, one.found] as const] : [])));
  const workshop = openWorkshop(base, available, say);
  const results = new Map<string, Rounds>();
  for (const { name, title, entrants } of chosen) {
    const taking = entrants(workshop, size, project);
    say(`${title(size)}: ${taking.map((entrant) => entrant.name).join(', ')}`);
    results.set(name, interleave(taking, Number(values.rounds)));
  }
  const titles = new Map(tools.map(({ name, title }) => [name, title]));
  const findings = { results, written: workshop.written(), size, titles };
  const bars = barsFor(size);
  print(machine());
  print(barTable(bars, findings));
  for (const scenario of chosen) print(`${scenario.title(size)}\n\n${scenarioTable(scenario, findings)}`);
  print(writtenTable(findings));
  print(losses(chosen, bars, findings).join('\n'));
} finally {
  rmSync(base, { recursive: true, force: true });
}
