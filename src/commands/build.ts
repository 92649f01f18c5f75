import type { Outcome } from '../cache/index.ts';
import { shownPath } from '../io/index.ts';
import type { LeftOut } from '../outputs/index.ts';
import { onOneLine, withoutCommands } from '../reporters/index.ts';
import { cacheFor, cacheOptions } from './cache.ts';
import { type Command, UsageError } from './command.ts';
import { loadForBuild, outFolder } from './load.ts';
import { type Made, make, type Numbers, recall } from './make-site.ts';
import {
  baseUrlOption,
  contentOption,
  draftsOption,
  formatOption,
  isTextShown,
  jobsOption,
  maxWarningsOption,
  nowOption,
  quietOption,
  templatesOption,
} from './options.ts';
import { progressOn } from './progress.ts';
import { checkedPaths, tell } from './report.ts';

/** `rolepress build`: content becomes a site in a folder, or findings and nothing is changed. */
export const build: Command = {
  description:
    'Checks every role and writes the whole site. When anything is wrong, every fault is reported and the site stays as it was.',
  options: [
    contentOption,
    templatesOption,
    { flags: '--out <folder>', description: 'where the site is written', default: 'dist' },
    baseUrlOption,
    nowOption,
    draftsOption,
    jobsOption,
    ...cacheOptions,
    formatOption,
    maxWarningsOption,
    quietOption,
  ],
  examples: [
    'rolepress build',
    'rolepress build --out public --base-url https://example.github.io/careers/',
    'rolepress build --drafts --now 2027-01-04',
  ],
  run: async (_, options, world) => {
    const started = world.clock();
    const progress = progressOn(world, options['quiet'] === true);
    const folder = outFolder(options, world);
    progress.say('Reading');
    const cache = cacheFor(options, world, folder);
    const input = await loadForBuild(options, world, cache);
    const say = (what: string) => progress.say(what);
    const { outcome, published, exitCode } = recall({ input, cache }, options) ?? (await make({ input, cache, folder, say }, options, world)); // prettier-ignore
    progress.end();
    const { diagnostics, leftOut } = outcome;
    tell({ ...input, diagnostics, paths: checkedPaths(input.content), brief: true, leftOut }, options, world);
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
  },
};

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

function obstacle(result: Exclude<Made['published'], { kind: 'published' | 'withdrawn' }>, folder: string): string {
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
