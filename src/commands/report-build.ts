import type { SiteInput } from './load.ts';
import type { Outcome } from '../cache/index.ts';
import { shownPath } from '../io/index.ts';
import type { ExitCode, World } from '../model/world.ts';
import type { LeftOut } from '../outputs/index.ts';
import { onOneLine, withoutCommands } from '../reporters/index.ts';
import { type OptionValues, UsageError } from './command.ts';
import type { Made, Numbers } from './made.ts';
import { isTextShown } from './options.ts';
import { checkedPaths, tell } from './report.ts';

/** A site that was made, from what, where, and when that began in milliseconds since the epoch. */
export type Report = {
  readonly made: Made;
  readonly input: SiteInput;
  readonly folder: string;
  readonly started: number;
};

/** Tells what a build found and did. */
export async function report(
  { made, input, folder, started }: Report,
  options: OptionValues,
  world: World,
): Promise<ExitCode> {
  const { outcome, published, exitCode } = made;
  const { diagnostics, leftOut } = outcome;
  await tell({ ...input, diagnostics, paths: checkedPaths(input.content), brief: true, leftOut }, options, world);
  const shown = shownPath(folder, world.cwd);
  if (published.kind !== 'published' && published.kind !== 'withdrawn')
    throw new UsageError(obstacle(published, shown));
  if (options['quiet'] !== true && isTextShown(options, world)) {
    const told =
      published.kind === 'published'
        ? `${leftOutText(leftOut)}${summary(published, outcome, shown)}`
        : `Nothing was written; ${shown} is as it was`;
    world.stdout.write(`${told} (${seconds(world.clock() - started)})\n`);
  }
  return exitCode;
}

function summary({ written, unchanged, removed }: Numbers, outcome: Outcome, folder: string): string {
  const roles = `${outcome.roles} ${outcome.roles === 1 ? 'role' : 'roles'} (${outcome.open} open)`;
  return `Published ${roles} to ${folder}: ${outcome.pages} pages in ${outcome.files} files, ${written} written, ${unchanged} unchanged, ${removed} removed`;
}

/** More lines than this tell a person nothing. */
const mostLines = 40;

/** A line for each role that machines are not told of, or not everywhere. */
function leftOutText(missing: readonly LeftOut[]): string {
  if (missing.length === 0) return '';
  const everywhere = Math.max(...missing.map(({ outputs }) => outputs.length));
  const lines = missing.slice(0, mostLines).map(({ path, reason, outputs }) => {
    const where = outputs.length === everywhere ? '' : ` (only from ${outputs.join(', ')})`;
    return onOneLine(`  ${path}: ${reason}${where}`);
  });
  const more = missing.length > mostLines ? [`  and ${missing.length - mostLines} more; --format json tells all`] : [];
  return withoutCommands(`${['Left out of what machines read:', ...lines, ...more].join('\n')}\n`);
}

/** What kept a site from being published. */
export function obstacle(
  result: Exclude<Made['published'], { kind: 'published' | 'withdrawn' }>,
  folder: string,
): string {
  if (result.kind === 'locked')
    return `another build is writing to ${folder}; wait for it, or delete ${folder}/.rolepress/lock when there is none`;
  if (result.kind === 'blocked')
    return `nothing was written: ${result.file} is a file; delete it, or choose another folder with --out`;
  const listed = result.paths.slice(0, 10).map((path) => `  ${folder}/${path}`);
  const more = result.paths.length > 10 ? [`  and ${result.paths.length - 10} more`] : [];
  return [
    `nothing was written: these are in the way, and Rolepress did not write them`,
    ...listed,
    ...more,
    `Move or delete them, or choose another folder with --out.`,
  ].join('\n');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 0)} s`;
}
