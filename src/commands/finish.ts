import type { Build } from '../build.ts';
import type { Content, Theme } from '../model/content.ts';
import { type Diagnostic, tally } from '../model/diagnostic.ts';
import type { ExitCode, World } from '../model/world.ts';
import { reporters } from '../reporters/index.ts';
import type { OptionValues } from './command.ts';
import { formatFrom, maxWarningsFrom } from './options.ts';

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

/** Prints diagnostics in the form that was asked for; under GitHub Actions annotations come along with text. */
export function print(
  diagnostics: readonly Diagnostic[],
  files: number,
  sources: { content: Content; theme: Theme },
  options: OptionValues,
  { stdout, env }: World,
): void {
  const shown = options['quiet'] === true ? diagnostics.filter((one) => one.severity === 'error') : diagnostics;
  const report = { diagnostics: shown, files, textOf: textsOf(sources) };
  const format = formatFrom(options);
  if (format === 'text' && env['GITHUB_ACTIONS'] === 'true') stdout.write(reporters.github(report, { color: false }));
  if (format === 'text' && options['quiet'] === true && shown.length === 0) return;
  stdout.write(reporters[format](report, { color: stdout.hasColor }));
}

/** How many files of a content folder a check looks at. */
export function fileCount({ site, locations, pay, roles, shared }: Content): number {
  return [site, locations, pay].filter((one) => one !== undefined).length + roles.length + shared.length;
}

function textsOf({ content, theme }: { content: Content; theme: Theme }): (path: string) => string | undefined {
  const { site, locations, pay, roles, shared } = content;
  const sources = [site, locations, pay, ...roles, ...shared, ...Object.values(theme.texts)];
  const texts = new Map(sources.flatMap((source) => (source ? [[source.path, source.text] as const] : [])));
  return (path) => texts.get(path);
}
