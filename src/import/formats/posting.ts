import type { Settings } from '../../model/config.ts';
import { type Data, isObject, textAt, valueAt } from '../data.ts';
import { dataFacts, type Given, type GivenPlace } from '../facts/data-facts.ts';
import { treeOfHtml, unescapedOnce, withLines } from '../html-tree.ts';
import type { ImportedRole } from '../imported-role.ts';
import { piecesNotIn } from '../words.ts';

/** The JobPostings in data of schema.org. */
export function postingsOf(value: unknown, depth = 0): readonly Data[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return value.flatMap((one) => postingsOf(one, depth + 1));
  if (!isObject(value)) return [];
  if ([value['@type']].flat().includes('JobPosting')) return [value];
  return postingsOf(value['@graph'] ?? value['mainEntity'], depth + 1);
}

/** Turns a JobPosting of schema.org into a role. */
export function postingRole(posting: Data, settings: Settings): ImportedRole {
  const description = withLines(unescapedOnce(textAt(posting, 'description') ?? ''));
  const described = treeOfHtml(description).visible.join('\n');
  const texts = sections.flatMap(([key, title]) => sectionHtml(title, valueAt(posting, key), described));
  const { tree, visible } = treeOfHtml([description, ...texts].join('\n'));
  const { facts, notes } = dataFacts(givenBy(posting), settings);
  return { title: plainTitle(textAt(posting, 'title') ?? textAt(posting, 'name')), body: tree, facts, notes, dropped: [], visible }; // prettier-ignore
}

/** Titles in data are escaped now and then, too. */
export function plainTitle(title: string | undefined): string | undefined {
  return title === undefined ? undefined : treeOfHtml(title.replace(/</gu, '&lt;')).visible.join(' ');
}

/** Texts that may stand beside the description, and what they are called. */
const sections = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['jobBenefits', 'Benefits'],
  ['incentiveCompensation', 'Incentives'],
] as const;

/** A text that is in the description already is not told twice. */
function sectionHtml(title: string, value: unknown, described: string): readonly string[] {
  const texts = [value].flat().filter((text) => typeof text === 'string').map((text) => withLines(unescapedOnce(text)));
  const pieces = texts.flatMap((text) => treeOfHtml(text.replace(/\n/gu, '<br>')).visible);
  if (piecesNotIn(pieces, described).length === 0) return [];
  return [`<h2>${title}</h2>`, texts.length > 1 ? `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>` : texts.join('')];
} // prettier-ignore

/** Words of Google and schema.org for forms of employment. */
const employmentTypes: Readonly<Record<string, string>> = { FULL_TIME: 'full-time', PART_TIME: 'part-time', CONTRACTOR: 'contractor', TEMPORARY: 'temporary', INTERN: 'intern', VOLUNTEER: 'volunteer', PER_DIEM: 'per-diem', OTHER: 'other' }; // prettier-ignore

const periods: Readonly<Record<string, string>> = {
  HOUR: 'hour',
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  YEAR: 'year',
};

function givenBy(posting: Data): readonly Given[] {
  const types = [valueAt(posting, 'employmentType')].flat().map((type) => (typeof type === 'string' ? (employmentTypes[type.toUpperCase().replace(/[ -]/gu, '_')] ?? type) : type)); // prettier-ignore
  const [type, ...more] = types;
  const places = [valueAt(posting, 'jobLocation')].flat().flatMap(placeOf);
  const isRemote = textAt(posting, 'jobLocationType')?.toUpperCase() === 'TELECOMMUTE';
  const areas = [valueAt(posting, 'applicantLocationRequirements')].flat().flatMap((area) => textAt(area, 'name') ?? []);
  return [
    { key: 'datePosted', value: posting['datePosted'], from: 'datePosted' },
    { key: 'validThrough', value: posting['validThrough'], from: 'validThrough' },
    { key: 'employmentType', value: more.length > 0 ? types : type, from: 'employmentType' },
    { key: 'location', value: places, from: 'jobLocation' },
    { key: 'workplace', value: isRemote ? 'remote' : undefined, from: 'jobLocationType' },
    { key: 'applicantLocation', value: areas, from: 'applicantLocationRequirements' },
    { key: 'salary', value: payOf(posting), from: 'baseSalary' },
    { key: 'identifier', value: identifierOf(posting), from: 'identifier' },
    { key: 'directApply', value: posting['directApply'], from: 'directApply' },
    { key: 'industry', value: textAt(posting, 'industry'), from: 'industry' },
    { key: 'occupationalCategory', value: textAt(posting, 'occupationalCategory'), from: 'occupationalCategory' },
    { key: 'workHours', value: textAt(posting, 'workHours'), from: 'workHours' },
    { key: 'openings', value: valueAt(posting, 'totalJobOpenings'), from: 'totalJobOpenings' },
    { key: 'jobStartDate', value: posting['jobStartDate'], from: 'jobStartDate' },
  ];
} // prettier-ignore

function identifierOf(posting: Data): string | undefined {
  return textAt(posting, 'identifier.value') ?? textAt(posting, 'identifier');
}

function placeOf(place: unknown): readonly (GivenPlace | string)[] {
  if (typeof place === 'string') return [place];
  const address = valueAt(place, 'address');
  if (typeof address === 'string') return [address];
  if (!isObject(address)) return [];
  const country = textAt(address, 'addressCountry') ?? textAt(address, 'addressCountry.name');
  return [
    {
      street: textAt(address, 'streetAddress'),
      locality: textAt(address, 'addressLocality'),
      region: textAt(address, 'addressRegion'),
      postalCode: textAt(address, 'postalCode'),
      country,
    },
  ];
}

function payOf(posting: Data): unknown {
  const pay = valueAt(posting, 'baseSalary');
  if (!isObject(pay)) return pay;
  const value = valueAt(pay, 'value');
  const single = isObject(value) ? value['value'] : value;
  const unit = textAt(pay, 'value.unitText') ?? textAt(pay, 'unitText') ?? '';
  return {
    min: valueAt(pay, 'value.minValue') ?? single,
    max: valueAt(pay, 'value.maxValue') ?? single,
    currency: textAt(pay, 'currency'),
    per: periods[unit.toUpperCase()],
  };
}
