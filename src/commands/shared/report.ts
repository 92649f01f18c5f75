import { resolve } from 'node:path';
import type { Build } from '../../build.ts';
import { appendText, writeText } from '../../io/index.ts';
import { compareText } from '../../model/compare.ts';
import { type Content, textSources, textsOf, type Theme } from '../../model/content.ts';
import { type Diagnostic, tally } from '../../model/diagnostic.ts';
import type { Extensions } from '../../model/extensions.ts';
import { ownRulesUrl } from '../../model/rule-url.ts';
import type { ExitCode, World } from '../../model/world.ts';
import type { Exclusion } from '../../outputs/index.ts';
import { githubSummary, readByServers, type Report, reporters } from '../../reporters/index.ts';
import type { OptionValues } from './command.ts';
import { maxWarningsFrom, targetsFrom } from './options.ts';
import { fromRepositoryRoot } from './repository-paths.ts';

/** What a run comes to. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  { brokenSetup }: Pick<Build, 'brokenSetup'>,
  options: OptionValues,
): ExitCode {
  const { errors, warnings } = tally(diagnostics);
  if (brokenSetup.length > 0) return 2;
  return errors > 0 || warnings > maxWarningsFrom(options) ? 1 : 0;
}

/** What was found, and in what. */
export type Found = {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked at. */
  readonly paths: readonly string[];
  readonly content: Content;
  readonly theme: Theme;
  /** Of which rules hints are only counted in text for people; default none. */
  readonly brief?: (rule: string) => boolean;
  readonly exclusions?: readonly Exclusion[];
  /** Rules of the site’s own. */
  readonly extensions?: Extensions;
};

/** Tells what was found in every form that was asked for; under GitHub Actions annotations and a job summary come along with text. */
export async function report(
  { diagnostics, paths, content, theme, brief, exclusions, extensions }: Found,
  options: OptionValues,
  world: World,
): Promise<void> {
  const { stdout, env, cwd } = world;
  const targets = targetsFrom(options, world);
  const isQuiet = options['quiet'] === true;
  const told: Report = {
    diagnostics: isQuiet ? diagnostics.filter((one) => one.severity === 'error') : diagnostics,
    paths: paths.toSorted(compareText),
    textOf: textsOf(content, theme),
    // Only SARIF and the summary of a job tell of rules; without them they need not be loaded.
    rules: targets.some(({ format }) => format === 'sarif' || format === 'github') ? await ruleTexts(extensions) : [],
    ownUrls: ownUrls(extensions, world.version),
    leftOut: exclusions,
    version: world.version,
  };
  let renamed: Report | undefined;
  const fromRoot = () => (renamed ??= fromRepositoryRoot(told, content.root, world));
  for (const { format, file } of targets) {
    const text = reporters[format](readByServers.includes(format) ? fromRoot() : told, {
      color: file === undefined && stdout.hasColor,
      brief,
    });
    if (file !== undefined) writeText(resolve(cwd, file), text);
    else if (!(isQuiet && format === 'text' && told.diagnostics.length === 0)) stdout.write(text);
  }
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary !== undefined && summary !== '' && targets.some(({ format }) => format === 'github')) {
    appendText(summary, githubSummary(fromRoot()));
  }
}

/** Where rules of the site’s own are explained, by id. */
function ownUrls(extensions: Extensions | undefined, version: string): Report['ownUrls'] {
  return extensions && Object.fromEntries(Object.entries(extensions.rules).map(([id, { url = ownRulesUrl(version) }]) => [id, url])); // prettier-ignore
}

async function ruleTexts(extensions: Extensions | undefined): Promise<Report['rules']> {
  const { rules } = await import('../../lint/index.ts');
  const own = Object.entries(extensions?.rules ?? {}).map(
    ([id, { severity = 'warning' as const, summary, why = '' }]) => ({ id, severity, summary, why }),
  );
  return [...Object.entries(rules).map(([id, { severity, summary, why }]) => ({ id, severity, summary, why })), ...own];
}

/** The files of a content folder that a check looks at. */
export function checkedPaths(content: Content): readonly string[] {
  return textSources(content).map(({ path }) => path);
}
