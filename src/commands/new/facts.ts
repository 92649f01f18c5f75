import { formOf } from '../../model/blanks.ts';
import { dayOf, isDay } from '../../model/calendar.ts';
import { examplePlaces } from '../../model/examples.ts';
import { suggest } from '../../model/suggest.ts';
import { yamlList, yamlText } from '../../parse/index.ts';
import { type OptionValues, UsageError } from '../shared/command.ts';
import { textOf } from '../shared/options.ts';
import { roleBlanks } from '../shared/role-form.ts';
import type { OpenSite } from './open-site.ts';
import {
  sharedApply,
  type Usual,
  usualArea,
  usualDays,
  usualEmployment,
  usualLanguage,
  usualPlace,
  usualText,
} from './usual.ts';

/** A line of the front matter of a new role, and where its value comes from. */
export type Fact = {
  readonly key: string;
  /** The value as YAML. */
  readonly yaml: string;
  /** The value itself, where it is one text that somebody wrote. */
  readonly text?: string;
  readonly from: string;
};

const isBlank = 'a blank to fill in';

/** The line of a fact. */
export function lineOf({ key, yaml }: Fact): string {
  return `${key}: ${yaml}`;
}

/** The front matter of a new role, from the command line, else from what the site has most, else with blanks. */
export function newFacts(title: string, options: OptionValues, site: OpenSite): readonly Fact[] {
  const { roles } = site;
  const workplace = textFact('workplace', options, usualText(roles, 'workplace'), site, roleBlanks.workplace);
  const isRemote = workplace.yaml === 'remote';
  return [
    ...datedFacts(title, options, site, usualDays(roles)),
    textFact('department', options, usualText(roles, 'department'), site, roleBlanks.department),
    ...(isRemote && given(options, 'location').length === 0 ? [] : [placeFact(options, site)]),
    workplace,
    ...(isRemote ? [areaFact(options, site)] : []),
    textFact('employmentType', options, usualEmployment(roles), site, roleBlanks.employmentType),
    // Of several forms nobody can tell which one is meant; a blank with all of them asks.
    textFact('contract', options, usualText(roles, 'contract'), site, valueOf(formOf('contract'))),
    { key: 'salary', yaml: valueOf(formOf('salary')), from: isBlank },
    textFact('apply', options, sharedApply(roles), site, valueOf(formOf('apply'))),
    ...languageFact(options, site),
  ];
}

/** What the command line says for a role that starts from another one; everything else is that one’s. */
export function factsForCopy(title: string, options: OptionValues, site: OpenSite): readonly Fact[] {
  const texts = ['department', 'workplace', 'employmentType', 'apply', 'language'] as const;
  return [
    ...datedFacts(title, options, site, usualDays(site.roles)),
    ...texts.flatMap((key) => (given(options, key).length > 0 ? [textFact(key, options, undefined, site, '')] : [])),
    ...(given(options, 'location').length > 0 ? [placeFact(options, site)] : []),
    ...(given(options, 'applicantLocation').length > 0 ? [areaFact(options, site)] : []),
  ];
}

function datedFacts(title: string, options: OptionValues, { now, timeZone, roles }: OpenSite, days: Usual<number> | undefined): readonly Fact[] {
  const posted = textOf(options, 'datePosted');
  const datePosted = posted ?? dayOf(now, timeZone);
  return [
    { key: 'title', yaml: yamlText(title), from: 'the command line' },
    { key: 'datePosted', yaml: datePosted, from: posted === undefined ? 'today' : '--date-posted' },
    lastDay(textOf(options, 'validThrough'), datePosted, days, roles.length),
    { key: 'status', yaml: 'draft', from: 'not published until this line is deleted' },
  ];
} // prettier-ignore

function lastDay(said: string | undefined, datePosted: string, days: Usual<number> | undefined, all: number): Fact {
  const key = 'validThrough';
  if (said !== undefined) return { key, yaml: said, from: '--valid-through' };
  if (!days || !isDay(datePosted)) return { key, yaml: roleBlanks.validThrough, from: isBlank };
  const from = `${days.value} days later, as ${days.roles} of ${all} roles have it`;
  return { key, yaml: dayAfter(datePosted, days.value), from };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function textFact(
  key: 'department' | 'workplace' | 'employmentType' | 'contract' | 'apply' | 'language',
  options: OptionValues,
  usual: Usual<string> | undefined,
  { roles }: OpenSite,
  form: string,
): Fact {
  const [said] = given(options, key);
  if (said !== undefined) return { key, yaml: yamlText(said), text: said, from: flagOf(key) };
  if (usual) return { key, yaml: yamlText(usual.value), text: usual.value, from: has(usual, roles.length) };
  return { key, yaml: form, from: isBlank };
}

function placeFact(options: OptionValues, { ids, roles, locationsPath }: OpenSite): Fact {
  const key = 'location';
  const said = given(options, key);
  for (const id of said) {
    if (ids.includes(id)) continue;
    const meant = suggest(id, ids);
    const known = ids.length === 0 ? `${locationsPath} has none` : `${locationsPath} has ${ids.join(', ')}`;
    throw new UsageError(`--location is “${id}”; ${meant === undefined ? known : `did you mean ${meant}? ${known}`}`);
  }
  if (said.length > 0) return { key, yaml: said.length === 1 ? yamlText(said.join('')) : yamlList(said), from: flagOf(key) };
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0 && !examplePlaces.includes(only)) return { key, yaml: yamlText(only), from: `the one place of ${locationsPath}` };
  const usual = usualPlace(roles, ids);
  if (usual) return { key, yaml: yamlText(usual.value), from: `${has(usual, roles.length)}; an id of ${locationsPath}` };
  return { key, yaml: valueOf(formOf(key)), from: isBlank };
} // prettier-ignore

function areaFact(options: OptionValues, { roles }: OpenSite): Fact {
  const key = 'applicantLocation';
  const said = given(options, key);
  if (said.length > 0) return { key, yaml: yamlList(said), from: flagOf(key) };
  const usual = usualArea(roles);
  return usual
    ? { key, yaml: yamlList([usual.value]), from: has(usual, roles.length) }
    : { key, yaml: valueOf(formOf(key)), from: isBlank };
}

/** A role in the language of the site does not name it. */
function languageFact(options: OptionValues, site: OpenSite): readonly Fact[] {
  const fact = textFact('language', options, usualLanguage(site.roles, site.language), site, yamlText(site.language));
  return fact.yaml === yamlText(site.language) ? [] : [fact];
}

function has({ roles }: Usual<unknown>, all: number): string {
  return `${roles} of ${all} ${all === 1 ? 'role has' : 'roles have'} it`;
}

function given(options: OptionValues, key: string): readonly string[] {
  return [options[key] ?? []].flat().filter((one) => typeof one === 'string');
}

function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What stands behind the colon of a line. */
function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}
