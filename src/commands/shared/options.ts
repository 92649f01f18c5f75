import { type DateValue, isDay, isInstant } from '../../model/calendar.ts';
import { isHttpUrl } from '../../model/fields.ts';
import type { World } from '../../model/world.ts';
import { type Format, reporters } from '../../reporters/index.ts';
import { type OptionSpec, type OptionValues, UsageError } from './command.ts';
import { type Shard, shardOf } from './shards.ts';

/** The options that commands share. */
export const contentOption: OptionSpec = {
  flags: '--content <folder>',
  description: 'where site.yml and the roles are',
  default: 'content',
};
export const templatesOption: OptionSpec = {
  flags: '--templates <folder>',
  description: 'templates that replace those of the default theme, by name',
  default: 'templates',
};
export const nowOption: OptionSpec = {
  flags: '--now <date>',
  description:
    'the day, or the instant with an offset, that counts as now (default: SOURCE_DATE_EPOCH, else the clock)',
  refuse: (value) =>
    isDay(value) || isInstant(value) ? undefined : 'expected a date such as 2026-11-23, or 2026-11-23T09:00:00+01:00',
};
export const draftsOption: OptionSpec = {
  flags: '--drafts',
  description: 'publish drafts and scheduled roles too, marked as such',
};
export const formatOption: OptionSpec = {
  flags: '--format <format[=file]>',
  description: `the form of the findings: ${Object.keys(reporters).join(', ')}; with =file it is written there (may be given several times; default: text)`,
  repeatable: true,
  refuse: (value) => (formatOf(value) ? undefined : `expected one of ${Object.keys(reporters).join(', ')}`),
};
export const maxWarningsOption: OptionSpec = {
  flags: '--max-warnings <number>',
  description: 'fail when there are more warnings than this',
  refuse: (value) => (/^\d+$/u.test(value) ? undefined : 'expected a whole number'),
};
export const baselineOption: OptionSpec = {
  flags: '--baseline <file>',
  description: 'leave out the findings that are listed there; report new ones',
};

export const jobsOption: OptionSpec = {
  flags: '--jobs <number>',
  description: 'how many threads work (default: as many as the machine has room for, when there are enough roles)',
  refuse: (value) => (/^[1-9]\d{0,2}$/u.test(value) ? undefined : 'expected a whole number from 1 to 999'),
};
export const outOption: OptionSpec = {
  flags: '--out <folder>',
  description: 'where the site is written',
  default: 'dist',
};
export const compressOption: OptionSpec = {
  flags: '--compress',
  description: 'write .gz and .br files beside text files, for servers that send them as they are',
};
export const shardOption: OptionSpec = {
  flags: '--shard <part>',
  description: 'render one part of the roles, such as 2/5, into the cache, and publish nothing',
  refuse: (value) => (shardOf(value) ? undefined : 'expected which part of how many, such as 2/5'),
};
export const quietOption: OptionSpec = { flags: '--quiet', description: 'report errors only, and no summary' };
export const baseUrlOption: OptionSpec = {
  flags: '--base-url <url>',
  description: 'where the site will be published, in place of the url in site.yml',
  refuse: (value) =>
    isHttpUrl(value) && !/[?#]/u.test(value) ? undefined : 'expected a full URL that starts with https://',
};

/** A text option; one with a default always has a value. */
export function textOf(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The date that counts as now: the option, else SOURCE_DATE_EPOCH, else the clock. */
export function nowFrom(options: OptionValues, { env, clock }: World): DateValue {
  const said = textOf(options, 'now');
  if (said !== undefined) return said;
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date(clock()).toISOString();
  if (!/^\d{1,11}$/u.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is “${epoch}”; expected whole seconds since 1970, such as 1795392000`);
  return new Date(Number(epoch) * 1000).toISOString();
}

/** A form of report, and the file that it goes to; without one it goes to standard output. */
export type Target = { readonly format: Format; readonly file?: string };

/** Where the findings go. Text for people comes with annotations under GitHub Actions. */
export function targetsFrom(options: OptionValues, { env }: World): readonly Target[] {
  const said = [options['format'] ?? 'text'].flat().filter((one) => typeof one === 'string');
  const targets = said.flatMap((value) => {
    const format = formatOf(value);
    const file = value.split('=').slice(1).join('=');
    return format ? [{ format, ...(file === '' ? {} : { file }) }] : [];
  });
  const shown = targets.filter(({ file, format }) => file === undefined && format !== 'github');
  if (shown.length > 1) {
    const [first, second] = shown.map(({ format }) => format);
    throw new UsageError(
      `--format ${first} and --format ${second} cannot both go to standard output; write one to a file: --format ${second}=findings.${second}`,
    );
  }
  const isText = targets.some(({ format, file }) => format === 'text' && file === undefined);
  const hasGithub = targets.some(({ format }) => format === 'github');
  return env['GITHUB_ACTIONS'] === 'true' && isText && !hasGithub ? [{ format: 'github' }, ...targets] : targets;
}

/** Whether text for people goes to standard output, so that a sentence may follow it. */
export function isTextShown(options: OptionValues, world: World): boolean {
  return targetsFrom(options, world).some(({ format, file }) => format === 'text' && file === undefined);
}

function formatOf(value: string): Format | undefined {
  const name = value.split('=')[0];
  return Object.keys(reporters).find((known): known is Format => known === name);
}

export function maxWarningsFrom(options: OptionValues): number {
  return Number(textOf(options, 'maxWarnings') ?? Infinity);
}

/** The shard that is asked for, when only one is. */
export function shardFrom(options: OptionValues): Shard | undefined {
  return shardOf(textOf(options, 'shard') ?? '');
}

/** How many threads are to work; nothing when that was not said. */
export function jobsFrom(options: OptionValues): number | undefined {
  const said = textOf(options, 'jobs');
  return said === undefined ? undefined : Number(said);
}
