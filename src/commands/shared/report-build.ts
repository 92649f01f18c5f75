import { lineFor } from '../../model/lacking.ts';
import type { SiteInput } from './load.ts';
import type { Outcome } from '../../cache/index.ts';
import { shownPath } from '../../io/index.ts';
import type { Published, PublishResult } from '../../publish/index.ts';
import type { ExitCode, World } from '../../model/world.ts';
import type { Exclusion } from '../../outputs/index.ts';
import { onOneLine, withoutCommands } from '../../reporters/index.ts';
import { type OptionValues, UsageError } from './command.ts';
import { isTextShown } from './options.ts';
import { checkedPaths, exitCodeOf, report } from './report.ts';

/** How many files publishing wrote, left and removed, and how many others are in the folder. */
type Numbers = Omit<Published, 'files'>;

/** What a build came to, and what was done about it. */
export type BuildResult = {
  readonly outcome: Outcome;
  readonly published: ({ readonly kind: 'published' } & Numbers) | Exclude<PublishResult, { kind: 'published' }>;
  readonly exitCode: ExitCode;
  /** What came of the shards that had been built before. */
  readonly shards?: string;
  /** How many social images had to be drawn. Default none. */
  readonly imagesDrawn?: number;
};

/** What making the site would come to, when an earlier run made it and nothing has changed since. */
export function reuseBuild(outcome: Outcome | undefined, options: OptionValues): BuildResult | undefined {
  if (!outcome) return undefined;
  const exitCode = exitCodeOf(outcome.diagnostics, outcome, options);
  const nothing = { kind: 'published', written: 0, unchanged: outcome.files, removed: 0, unknown: 0 } as const;
  return { outcome, published: exitCode === 0 ? nothing : { kind: 'withdrawn' }, exitCode };
}

/** Rules about where a site is built: a check does not look for what they report. */
const ofBuildsOnly: ReadonlySet<string> = new Set(['gone-roles', 'social-cards', 'missing-history']);

/** Returns whether a check reports what a rule finds, so that a build need only count hints of it. */
function isToldByCheck(rule: string): boolean {
  return !ofBuildsOnly.has(rule);
}

/** A build, from what, where, and when that began in milliseconds since the epoch. */
export type BuildReport = {
  readonly result: BuildResult;
  readonly input: SiteInput;
  readonly folder: string;
  readonly started: number;
};

/** Tells what a build found and did. */
export async function reportBuild(
  { result, input, folder, started }: BuildReport,
  options: OptionValues,
  world: World,
): Promise<ExitCode> {
  const { outcome, published, exitCode, shards, imagesDrawn = 0 } = result;
  const { diagnostics, exclusions } = outcome;
  await report(
    { ...input, diagnostics, paths: checkedPaths(input.content), brief: isToldByCheck, exclusions },
    options,
    world,
  );
  const shown = shownPath(folder, world.cwd);
  if (published.kind !== 'published' && published.kind !== 'withdrawn')
    throw new UsageError(obstacle(published, shown));
  if (options['quiet'] !== true && isTextShown(options, world)) {
    if (shards !== undefined) world.stdout.write(`${shards}\n`);
    if (imagesDrawn > manyImages) world.stdout.write(`${imagesText(imagesDrawn)}\n`);
    const told =
      published.kind === 'published'
        ? `${exclusionsText(exclusions)}${unknownText(published, shown)}${summary(published, outcome, shown)}`
        : `Nothing was written; ${shown} is as it was`;
    world.stdout.write(`${told} (${seconds(world.clock() - started)})\n`);
  }
  return exitCode;
}

/** To draw more social images than this takes longer than to make the rest of the site. */
const manyImages = 500;

function imagesText(drawn: number): string {
  return `Drew ${drawn} pictures for social networks; the next build draws only those that changed. To have none, and be done sooner, type \`theme: {cards: false}\` in site.yml`;
}

/** Where it is not known which files an earlier build wrote, none is removed. */
function unknownText({ unknown }: Numbers, folder: string): string {
  if (unknown === 0) return '';
  const files = unknown === 1 ? '1 file' : `${unknown} files`;
  return `${files} in ${folder} ${unknown === 1 ? 'is' : 'are'} not of this site, and whose is not known: nothing was removed. Build into an empty folder for a clean site.\n`;
}

function summary({ written, unchanged, removed }: Numbers, outcome: Outcome, folder: string): string {
  const roles = `${outcome.roles} ${outcome.roles === 1 ? 'role' : 'roles'} (${outcome.open} open)`;
  return `Published ${roles} to ${folder}: ${outcome.pages} pages in ${outcome.files} files, ${written} written, ${unchanged} unchanged, ${removed} removed`;
}

/** More lines than this tell a person nothing. */
const mostLines = 40;

/** So many roles that lack the same are told on one line. */
const mostAlike = 3;

/** A line for each role that machines are not told of, or not everywhere. */
function exclusionsText(missing: readonly Exclusion[]): string {
  if (missing.length === 0) return '';
  const everywhere = Math.max(...missing.map(({ outputs }) => outputs.length));
  const lacks = new Map<string, string[]>();
  for (const { path, why, reason, outputs } of missing) {
    const isPart = why === 'incomplete' || outputs.length < everywhere;
    const line = lineFor(reason);
    const lack = `${reason}${isPart ? ` (only from ${outputs.join(', ')})` : ''}${line === undefined ? '' : `; type \`${line}\``}`;
    const key = why === 'incomplete' ? lack : `${lack}\n${path}`;
    lacks.set(key, [...(lacks.get(key) ?? []), `  ${path}: ${lack}`]);
  }
  const all = [...lacks].flatMap(([lack, of]) => (of.length > mostAlike ? [`  ${of.length} roles: ${lack}`] : of));
  const lines = all.slice(0, mostLines).map((line) => onOneLine(line));
  const more = all.length > mostLines ? [`  and ${all.length - mostLines} more; --format json tells all`] : [];
  return withoutCommands(`${['Left out of what machines read:', ...lines, ...more].join('\n')}\n`);
}

/** What kept a site from being published. */
export function obstacle(
  result: Exclude<BuildResult['published'], { kind: 'published' | 'withdrawn' }>,
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
