import { type Build, build, type BuildInput } from '../build.ts';
import { shownPath } from '../io/index.ts';
import { type Content, textsOf, type Theme } from '../model/content.ts';
import { inOrder } from '../model/diagnostic.ts';
import { noSink } from '../model/output-file.ts';
import type { World } from '../model/world.ts';
import type { Scheduler } from '../schedule/index.ts';
import { withoutKnown, writeBaseline } from './shared/baseline.ts';
import { cacheOptions, cachePlace } from './shared/cache.ts';
import { type Command, type OptionValues, UsageError } from './shared/command.ts';
import { checkExternal } from './shared/external.ts';
import { applyFixes, diffOf, writeFixed } from './fix.ts';
import { loadForCheck } from './shared/load.ts';
import {
  baselineOption,
  contentOption,
  formatOption,
  jobsOption,
  maxWarningsOption,
  nowOption,
  quietOption,
  templatesOption,
  textOf,
} from './shared/options.ts';
import { sourcesAt, withSources } from './shared/paths.ts';
import { progressOn, timingOption } from './shared/progress.ts';
import { checkedPaths, exitCodeOf, report } from './shared/report.ts';
import { schedulerFor } from './shared/scheduler.ts';

/** `rolepress check`: everything that a build would find; with `--fix`, what can safely be fixed is. */
export const check: Command = {
  description:
    'Reports everything that a build would find. With paths, the whole site is read but only these files and folders are reported on.',
  argument: { name: '[paths...]', description: 'files and folders to report on (default: everything)' },
  options: [
    contentOption,
    templatesOption,
    nowOption,
    { flags: '--external', description: 'also try the links to other sites' },
    { flags: '--fix', description: 'fix what can safely be fixed, in the files' },
    { flags: '--dry-run', description: 'with --fix: print a diff and change no file' },
    baselineOption,
    { flags: '--update-baseline', description: 'with --baseline: list all findings of now there' },
    jobsOption,
    ...cacheOptions,
    formatOption,
    maxWarningsOption,
    quietOption,
    timingOption,
  ],
  examples: [
    'rolepress check',
    'rolepress check content/roles/engineering --fix',
    'rolepress check --format text --format sarif=rolepress.sarif --max-warnings 0',
  ],
  run: async (paths, options, world) => {
    const mode = modeOf(options);
    const progress = progressOn(options, world);
    progress.at('read');
    const input = await loadForCheck(options, world);
    const { scheduler, roleCache } = await schedulerFor(cachePlace(options, world), options, world);
    const asked = paths.length === 0 ? undefined : sourcesAt(paths, world);
    const content = asked ? withSources(input.content, asked.sources) : input.content;
    const isAsked = (path: string) => !asked || asked.covers(path);
    const checked = await mode.check(
      {
        ...input,
        content,
        onStage: progress.at,
        scope: isDefault(input.theme, world) ? 'first of each template' : 'all',
      },
      scheduler,
      isAsked,
      world,
    );
    const looked = asked ? asked.sources.map((source) => source.path) : checkedPaths(checked.built.content);
    progress.end();
    roleCache?.save({ dropsUnused: false });

    // Settings that are broken are told even when other files were asked for: they decide what is right there.
    const isTold = (path: string) => isAsked(path) || checked.built.brokenSetup.includes(path);
    const external = options['external'] === true ? await checkExternal(checked.built, isAsked, world) : [];
    const found = inOrder([...checked.built.diagnostics.filter(({ path }) => isTold(path)), ...external]);
    const texts = textsOf(checked.content, input.theme);
    const diagnostics = mode.applyBaseline(found, isTold, texts, world);
    if (mode.isDry) world.stdout.write(checked.diff);
    else await report({ ...input, diagnostics, paths: looked, content: checked.content }, options, world);
    const exitCode = exitCodeOf(diagnostics, checked.built, options);
    return exitCode === 0 && checked.isIncomplete ? 1 : exitCode;
  },
};

/** The default theme holds for every role; of another one each page has to be seen. */
function isDefault({ templates }: Theme, { themeFolder, cwd }: World): boolean {
  const shown = shownPath(themeFolder, cwd);
  return Object.values(templates).every(({ path }) => path.startsWith(`${shown}/`));
}

type Checked = {
  readonly content: Content;
  readonly built: Build;
  readonly diff: string;
  /** Whether a fix was asked for and could not be made. */
  readonly isIncomplete: boolean;
};

type Mode = {
  readonly isDry: boolean;
  readonly check: (
    input: BuildInput,
    scheduler: Scheduler,
    isWanted: (path: string) => boolean,
    world: World,
  ) => Promise<Checked>;
  /** Leaves out what a baseline holds. */
  readonly applyBaseline: (
    found: Build['diagnostics'],
    looked: (path: string) => boolean,
    texts: ReturnType<typeof textsOf>,
    world: World,
  ) => Build['diagnostics'];
};

/** What the options make of a check: chosen once. */
function modeOf(options: OptionValues): Mode {
  const isDry = options['dryRun'] === true;
  if (isDry && options['fix'] !== true) throw new UsageError('--dry-run goes with --fix');
  const file = textOf(options, 'baseline');
  const updates = options['updateBaseline'] === true;
  if (updates && file === undefined) throw new UsageError('--update-baseline goes with --baseline <file>');
  return {
    isDry,
    check:
      options['fix'] === true
        ? (input, scheduler, isWanted, world) => fix(input, scheduler, isWanted, isDry, world)
        : look,
    applyBaseline: (found, looked, texts, world) => {
      if (file === undefined) return found;
      if (updates) writeBaseline(found, file, looked, texts, world);
      return withoutKnown(found, file, looked, texts, world);
    },
  };
}

async function look(input: BuildInput, scheduler: Scheduler): Promise<Checked> {
  return { content: input.content, built: await build(input, scheduler, noSink), diff: '', isIncomplete: false };
}

async function fix(
  input: BuildInput,
  scheduler: Scheduler,
  isWanted: (path: string) => boolean,
  isDry: boolean,
  world: World,
): Promise<Checked> {
  const result = await applyFixes(input, scheduler, isWanted, world);
  const unwritten = isDry ? [] : writeFixed(result, world);
  const isUnwritten = (path: string) => unwritten.some((one) => one.path === path);
  const done = result.changed.map(({ after }) => after.path).filter((path) => !isUnwritten(path));
  if (!isDry && done.length > 0) world.stderr.write(`fixed: ${done.join(', ')}\n`);
  const unfixed = [...result.unfixed, ...unwritten];
  for (const { path, reason } of unfixed) world.stderr.write(`${path} was not fixed: ${reason}\n`);
  return { ...result, diff: diffOf(result), isIncomplete: unfixed.length > 0 };
}
