import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { barsFor } from './bars.ts';
import { roleFile, rolesOf } from './corpus/index.ts';
import { measured, withMeasured } from './document.ts';
import { machine } from './machine.ts';
import { readOptions } from './options.ts';
import { interleave, type Rounds } from './rounds.ts';
import { ofFolder, scenarios } from './scenarios.ts';
import { isFound, type Project } from './tool.ts';
import { tools } from './tools/index.ts';
import { openWorkshop } from './workshop.ts';

/** `npm run bench`: measures Rolepress and what it is compared with, and tells which promises hold. */

const argv = process.argv.slice(2);
const { rounds, size, only, tools: wanted, folder, isWritten, text: texts } = readOptions(argv);
const project: Project = {
  folder: resolve('.'),
  scripts: dirname(fileURLToPath(import.meta.url)),
};
const given = texts === undefined ? undefined : { isOwn: false, roleAt: rolesOf(resolve(texts)) };
const say = (line: string) => void process.stderr.write(`${line}\n`);
const failures: string[] = [];
const fail = (name: string, error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  say(`${name}: ${reason}`);
  failures.push(`${name}: ${reason.split('\n')[0]}`);
  process.exitCode = 1;
};

const found = tools
  .filter(({ name }) => wanted.includes(name))
  .map(({ name, title, find }) => ({ name, title, tool: find(project) }));
const available = new Map(found.flatMap(({ name, tool }) => (isFound(tool) ? [[name, tool] as const] : [])));
for (const { tool } of found) if (!isFound(tool)) say(tool.missing);

const base = mkdtempSync(join(folder, 'rolepress-bench-'));
try {
  const workshop = openWorkshop(base, available, { isOwn: true, roleAt: roleFile }, say, fail);
  const results = new Map<string, Rounds>();
  const chosen = scenarios.filter(
    ({ name }) => only.includes(name) && (given !== undefined || !ofFolder.includes(name)),
  );
  for (const { name, title, entrants } of chosen) {
    const taking = entrants(workshop, size, project, given);
    say(`${title(size)}: ${rounds} × ${taking.map((entrant) => entrant.name).join(', ')}`);
    results.set(
      name,
      interleave(taking, rounds, (entrant, error) => fail(`${title(size)}, ${entrant}`, error)),
    );
  }
  const text = measured(
    {
      day: new Date().toISOString().slice(0, 10),
      machine: machine(),
      tools: found.map(({ title, tool }) =>
        isFound(tool) ? `${title}: ${tool.version}` : `Left out: ${tool.missing}`,
      ),
      command: ['npm run bench', ...(argv.length > 0 ? ['--', ...argv] : [])].join(' '),
      rounds,
      failures,
    },
    chosen,
    barsFor(size),
    { results, written: workshop.written(), size, titles: new Map(tools.map(({ name, title }) => [name, title])) },
  );
  process.stdout.write(`${text}\n`);
  const document = join(project.folder, 'docs/performance.md');
  if (isWritten) writeFileSync(document, withMeasured(readFileSync(document, 'utf8'), text));
} finally {
  rmSync(base, { recursive: true, force: true });
}
