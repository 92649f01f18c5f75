import { type Data, isObject, objectsAt, textAt, valueAt } from '../../data.ts';
import type { GivenPlace } from '../../facts/data-facts.ts';
import type { Dropped, Importer } from '../../imported-role.ts';
import { dataRole } from '../data-role.ts';

/**
 * The jobs of Workable: those of the widget (`apply.workable.com/api/v1/widget/accounts/NAME?details=true`), whose places are parts beside each
 * other, and those of the API of the account, which have the place as an object and the text in three parts.
 */
export const workable: Importer = {
  summary: 'the jobs of Workable',
  recognises: ({ data }) => jobsIn(data).some((job) => 'shortcode' in job && 'title' in job),
  read: ({ data }, { settings }) => ({
    roles: jobsIn(data).map((job) => ({
      ...dataRole(textAt(job, 'title') ?? textAt(job, 'full_title'), textsOf(job), [
        { key: 'location', value: placesOf(job), from: 'locations' },
        { key: 'workplace', value: workplaceOf(job), from: 'telecommuting' },
        { key: 'department', value: textAt(job, 'department'), from: 'department' },
        { key: 'terms', value: textAt(job, 'employment_type'), from: 'employment_type' },
        { key: 'salary', value: payOf(job), from: 'salary' },
        { key: 'datePosted', value: job['published_on'] ?? job['published'] ?? job['created_at'], from: 'published_on' },
        { key: 'identifier', value: textAt(job, 'code') ?? textAt(job, 'shortcode'), from: 'shortcode' },
        { key: 'industry', value: textAt(job, 'industry'), from: 'industry' },
        { key: 'apply', value: job['application_url'] ?? job['url'], from: 'application_url' },
      ], settings),
      dropped: droppedOf(job),
    })),
  }),
}; // prettier-ignore

function jobsIn(data: unknown): readonly Data[] {
  const lists = ['jobs', 'results'].flatMap((key) => objectsAt(data, key));
  return lists.length > 0 || !isObject(data) ? lists : [data];
}

function textsOf(job: Data): readonly (string | readonly [string, string | undefined])[] {
  return [
    textAt(job, 'description') ?? textAt(job, 'full_description') ?? '',
    ['Requirements', textAt(job, 'requirements')],
    ['Benefits', textAt(job, 'benefits')],
  ];
}

/** Of the widget, what has no key here. Readers of the page see it. */
function droppedOf(job: Data): readonly Dropped[] {
  return ['function', 'experience', 'education'].flatMap((key) => {
    const text = textAt(job, key);
    return text === undefined ? [] : [{ text: `${key}: ${text}`, why: 'Rolepress has no key for it' }];
  });
}

/** `state` is a region in the widget; where the place is an object, it is the state of the job. */
function placesOf(job: Data): readonly (GivenPlace | string)[] {
  const place = valueAt(job, 'location');
  const all = [...objectsAt(job, 'locations'), ...(isObject(place) ? [place] : [])];
  const places = all.length > 0 ? all : [{ city: job['city'], region: job['state'], country: job['country'] }];
  return [...new Map(places.flatMap((one) => placeOf(one).map((found) => [JSON.stringify(found), found] as const))).values()]; // prettier-ignore
}

function placeOf(place: Data): readonly (GivenPlace | string)[] {
  const locality = textAt(place, 'city');
  const region = textAt(place, 'region') ?? textAt(place, 'subregion');
  if (locality === undefined && region === undefined) return [];
  const country = textAt(place, 'countryCode') ?? textAt(place, 'country_code') ?? textAt(place, 'country');
  return [{ locality, region: region === locality ? undefined : region, country }];
}

const workplaces: Readonly<Record<string, string>> = { remote: 'remote', hybrid: 'hybrid', on_site: 'on-site', onsite: 'on-site' }; // prettier-ignore

/** That somebody may not telecommute is no place of work yet: it may be hybrid. */
function workplaceOf(job: Data): string | undefined {
  const said = textAt(job, 'location.workplace_type') ?? textAt(job, 'workplace_type') ?? textAt(job, 'workplace');
  const isRemote = job['telecommuting'] === true || job['remote'] === true || valueAt(job, 'location.telecommuting') === true; // prettier-ignore
  return (said === undefined ? undefined : workplaces[said.toLowerCase()]) ?? (isRemote ? 'remote' : undefined);
}

/** It does not say for which period. */
function payOf(job: Data): unknown {
  const pay = valueAt(job, 'salary');
  const [min, max] = [valueAt(pay, 'salary_from'), valueAt(pay, 'salary_to')];
  if (!isObject(pay) || (min ?? max ?? undefined) === undefined) return undefined;
  return { min, max, currency: textAt(pay, 'salary_currency')?.toUpperCase() };
}
