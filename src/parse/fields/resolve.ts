import { publishedEmail, publishedMailto, publishedUrl } from '../../model/address.ts';
import { formOf, hasBlank } from '../../model/blanks.ts';
import type { Settings } from '../../model/config.ts';
import type { Pay } from '../../model/pay.ts';
import type { PayEntry } from '../../model/pay-fields.ts';
import type { RoleFields } from '../../model/role-fields.ts';
import type { ApplicationContact, ApplyTarget, Body, Location, Role } from '../../model/role.ts';
import { slugOf } from '../../model/slug.ts';
import { baseNameOf } from '../../model/source.ts';
import { suggest } from '../../model/suggest.ts';
import type { Fault } from '../fault.ts';
import { aroundOf } from './field-fault.ts';
import type { Fields } from './fields.ts';
import { meantValue } from './meant/index.ts';
import type { YamlText } from '../yaml/yaml.ts';

/** The length of a description taken from the summary: what search engines show of it. */
const descriptionLength = 160;

/** A role whose references to shared values were followed, and the references that lead nowhere. */
export type Resolved = { readonly role: Role; readonly faults: readonly Fault[] };

/** The sound part of a role’s front matter, and where its keys are. */
export type SoundFields = Pick<Fields<RoleFields>, 'keyLines'> & { readonly sound: Partial<RoleFields> };

/** Turns checked fields and a body into a role: every value in its one form, every id replaced by what it stands for. */
export function resolveRole(
  path: string,
  { sound: fields, keyLines }: SoundFields,
  { body, links, anchors }: Pick<Role, 'links' | 'anchors'> & { readonly body: Body },
  yaml: YamlText,
  settings: Settings,
): Resolved {
  const slug = slugOf(baseNameOf({ path }));
  const locations = locationsOf(fields, yaml, settings);
  const salaries = salariesOf(fields, yaml, settings);
  const { applicantLocation, employmentType } = fields;
  // Also the keys that it does not have, and always in this order: engines keep a description of each order of keys, as large as a role.
  const role: Role = {
    path,
    slug,
    id: fields.id ?? slug,
    title: oneLine(fields.title ?? baseNameOf({ path })),
    status: fields.status ?? 'open',
    datePosted: fields.datePosted,
    validThrough: fields.validThrough,
    dateModified: fields.dateModified,
    department: fields.department,
    team: fields.team,
    workplace: fields.workplace,
    contract: fields.contract,
    seniority: fields.seniority,
    bonus: fields.bonus,
    equity: fields.equity,
    negotiable: fields.negotiable,
    identifier: fields.identifier,
    translationKey: fields.translationKey,
    directApply: fields.directApply,
    openings: fields.openings,
    workHours: fields.workHours,
    industry: fields.industry,
    occupationalCategory: fields.occupationalCategory,
    education: fields.education,
    experienceMonths: fields.experienceMonths,
    jobStartDate: fields.jobStartDate,
    locations: locations.found,
    applicantLocations: onceEach(listOf(applicantLocation)),
    employmentTypes: onceEach(listOf(employmentType)),
    salaries: salaries.found,
    apply: fields.apply === undefined ? undefined : applyTargetOf(fields.apply),
    skills: onceEach(listOf(fields.skills).map(oneLine)),
    description: oneLine(fields.description ?? startOfText(body)),
    tags: onceEach(listOf(fields.tags).map(oneLine)),
    language: fields.language ?? settings.language,
    aliases: onceEach(listOf(fields.aliases)),
    takesFrom: [
      ...placeIds([...locations.found, ...salaries.found.map(({ place }) => place)]).map((id) => ({
        file: 'locations.yml' as const,
        id,
      })),
      ...(typeof fields.salary === 'string' ? [{ file: 'pay.yml' as const, id: fields.salary }] : []),
    ],
    applicationContact: fields.applicationContact && contactOf(fields.applicationContact),
    keyLines,
    textLength: textLength(body),
    links,
    anchors,
  };
  return { role, faults: [...locations.faults, ...salaries.faults] };
}

function locationsOf(
  { location }: Partial<RoleFields>,
  yaml: YamlText,
  { locations }: Settings,
): { found: readonly Location[]; faults: readonly Fault[] } {
  const found: Location[] = [];
  const faults: Fault[] = [];
  for (const [index, one] of listOf(location).entries()) {
    const known = typeof one === 'string' ? own(locations, one) : one;
    if (known) found.push(known);
    else if (locations && typeof one === 'string' && !hasBlank(one))
      faults.push(
        unknown(
          'unknown-location',
          one,
          locations,
          'locations.yml',
          yaml,
          Array.isArray(location) ? ['location', index] : ['location'],
        ),
      );
  }
  return { found: onceEachPlace(found), faults };
}

function salariesOf(
  { salary }: Partial<RoleFields>,
  yaml: YamlText,
  { pay, locations }: Settings,
): { found: readonly Pay[]; faults: readonly Fault[] } {
  if (typeof salary !== 'string') return { found: listOf(salary).map((one) => payOf(one, locations)), faults: [] };
  const found = own(pay, salary);
  if (found) return { found: [found], faults: [] };
  return {
    found: [],
    faults: pay && !hasBlank(salary) ? [unknown('invalid-field', salary, pay, 'pay.yml', yaml, ['salary'])] : [],
  };
}

/** The ids of the places that come from locations.yml, each once. */
function placeIds(places: readonly (Location | undefined)[]): readonly string[] {
  return [...new Set(places.flatMap((place) => place?.id ?? []))];
}

/** What is no id of a place is the name of a grade. */
function payOf({ for: whom, ...band }: PayEntry, locations: Settings['locations']): Pay {
  if (whom === undefined) return band;
  const place = own(locations, whom);
  return place ? { ...band, place } : { ...band, grade: oneLine(whom) };
}

function unknown(
  kind: Fault['kind'],
  id: string,
  known: Readonly<Record<string, unknown>>,
  file: string,
  yaml: YamlText,
  path: readonly (string | number)[],
): Fault {
  const ids = Object.keys(known);
  const meant = suggest(id, ids);
  const key = kind === 'unknown-location' ? 'location' : 'salary';
  const typed = meant === undefined || key === 'salary' ? meantValue(key, id, aroundOf(yaml)) : undefined;
  const [value] = typed?.texts ?? [];
  const form = formOf(key);
  const isPay = key === 'salary' && /\d/u.test(id);
  if (value !== undefined || isPay) {
    const suggestion = value === undefined ? undefined : yaml.withValue(path, value);
    const assumed = typed?.assumed === undefined ? '' : `, if ${typed.assumed}`;
    const expected = key === 'salary' ? 'and pay.yml has no such band; expected a map of min, max, currency and per' : 'and locations.yml has no such place; expected a map of locality and country'; // prettier-ignore
    return {
      kind,
      message: `\`${key}\` is \`${id}\`, ${expected}`,
      place: yaml.placeOf(path),
      help:
        value === undefined
          ? `Write it out: \`${form}\`.`
          : `Type \`${path.length > 1 ? '' : `${key}: `}${value}\`${assumed}.`,
      ...(suggestion ? { suggestion } : {}),
    };
  }
  return {
    kind,
    message: `${file} has no \`${id}\`${meant ? `; did you mean \`${meant}\`?` : ''}`,
    place: yaml.placeOf(path),
    help: meant
      ? `Write \`${meant}\`, or add \`${id}\` to ${file}.`
      : `Use one of: ${ids.join(', ') || '(none yet)'}. Or add \`${id}\` to ${file}, or write it out: \`${form}\`.`,
  };
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function applyTargetOf(apply: string): ApplyTarget {
  if (/^https?:/iu.test(apply)) return { kind: 'url', href: publishedUrl(apply) };
  return { kind: 'email', href: publishedMailto(apply) ?? apply };
}

function contactOf({ email, ...contact }: ApplicationContact): ApplicationContact {
  return email === undefined ? contact : { ...contact, email: publishedEmail(email) ?? email };
}

/** The start of the summary, cut between words. */
function startOfText({ summary, sections, closing }: Body): string {
  return asDescription(summary.text || (sections[0]?.text ?? closing.text));
}

/** The start of a text on one line, as long as search engines show it. */
export function asDescription(written: string): string {
  const text = oneLine(written);
  if (text.length <= descriptionLength) return text;
  const cut = text.slice(0, descriptionLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), descriptionLength / 2)).replace(/[\s,;:.–-]+$/u, '')}…`;
}

export function oneLine(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

function listOf<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  // Array.isArray does not narrow readonly arrays.
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
}

/** Equal entries of a list count once. */
function onceEach<Value extends string>(values: readonly Value[]): readonly Value[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** A place is the same whether it comes from locations.yml or is written out: the first one stays. */
function onceEachPlace(places: readonly Location[]): readonly Location[] {
  if (places.length < 2) return places;
  const keyOf = ({ name, street, locality, region, postalCode, country }: Location) =>
    JSON.stringify([name, street, locality, region, postalCode, country]);
  const keys = places.map(keyOf);
  return places.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Han, Kana and Hangul: a sign says about as much as two letters. */
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Where those scripts are; most texts have nothing from there. */
const mayBeDense = /[\u1100-\u11ff\u2e80-\uffff]/;

function textLength({ summary, sections, closing }: Body): number {
  const texts = [summary.text, ...sections.map((section) => section.text), closing.text];
  return texts.reduce((sum, text) => sum + text.length + denseSigns(text), 0);
}

function denseSigns(text: string): number {
  return mayBeDense.test(text) ? (text.match(denseScript)?.length ?? 0) : 0;
}
