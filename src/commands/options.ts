import { type DateValue, isDay, isInstant } from '../model/calendar.ts';
import { isHttpUrl } from '../model/fields.ts';
import type { World } from '../model/world.ts';
import { type Format, reporters } from '../reporters/index.ts';
import { type OptionSpec, type OptionValues, UsageError } from './command.ts';

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
  flags: '--format <format>',
  description: 'the form of the findings',
  choices: Object.keys(reporters),
  default: 'text',
};
export const maxWarningsOption: OptionSpec = {
  flags: '--max-warnings <number>',
  description: 'fail when there are more warnings than this',
  refuse: (value) => (/^\d+$/u.test(value) ? undefined : 'expected a whole number'),
};
export const quietOption: OptionSpec = { flags: '--quiet', description: 'report errors only, and no summary' };
export const baseUrlOption: OptionSpec = {
  flags: '--base-url <url>',
  description: 'where the site will be published, in place of the url in site.yml',
  refuse: (value) =>
    isHttpUrl(value) && !/[?#]/u.test(value) ? undefined : 'expected a full URL such as https://careers.example.com/',
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

export function formatFrom(options: OptionValues): Format {
  const said = textOf(options, 'format') ?? 'text';
  const known = Object.keys(reporters).find((name): name is Format => name === said);
  return known ?? 'text';
}

export function maxWarningsFrom(options: OptionValues): number {
  return Number(textOf(options, 'maxWarnings') ?? Infinity);
}
