import { type Data, isObject, objectsAt, textAt, valueAt } from '../../data.ts';
import type { Importer } from '../../imported-role.ts';
import { dataRole, type DataText } from '../data-role.ts';

/** The postings of Lever: `api.lever.co/v0/postings/NAME?mode=json`. */
export const lever: Importer = {
  summary: 'the postings of Lever',
  recognises: ({ data }) => postingsIn(data).some((one) => 'text' in one && 'hostedUrl' in one && 'categories' in one),
  read: ({ data }, { settings }) => ({
    roles: postingsIn(data).map((posting) =>
      dataRole(textAt(posting, 'text'), textsOf(posting), [
        { key: 'location', value: valueAt(posting, 'categories.allLocations') ?? valueAt(posting, 'categories.location'), from: 'categories.allLocations' },
        { key: 'department', value: textAt(posting, 'categories.department'), from: 'categories.department' },
        { key: 'team', value: textAt(posting, 'categories.team'), from: 'categories.team' },
        { key: 'terms', value: textAt(posting, 'categories.commitment'), from: 'categories.commitment' },
        { key: 'workplace', value: posting['workplaceType'] === 'unspecified' ? undefined : posting['workplaceType'], from: 'workplaceType' },
        { key: 'salary', value: payOf(posting), from: 'salaryRange' },
        { key: 'datePosted', value: posting['createdAt'], from: 'createdAt' },
        { key: 'apply', value: posting['applyUrl'] ?? posting['hostedUrl'], from: 'applyUrl' },
      ], settings),
    ),
  }),
}; // prettier-ignore

function postingsIn(data: unknown): readonly Data[] {
  return (Array.isArray(data) ? data : [data]).filter(isObject);
}

/** The opening, the lists with their titles, and what stands below them. */
function textsOf(posting: Data): readonly DataText[] {
  return [
    textAt(posting, 'description') ?? textAt(posting, 'descriptionPlain'),
    ...objectsAt(posting, 'lists').map((list) => [textAt(list, 'text'), `<ul>${textAt(list, 'content') ?? ''}</ul>`] as const),
    textAt(posting, 'salaryDescription'),
    textAt(posting, 'additional') ?? textAt(posting, 'additionalPlain'),
  ];
} // prettier-ignore

const periods: Readonly<Record<string, string>> = { 'per-year-salary': 'year', 'per-month-salary': 'month', 'per-week-salary': 'week', 'per-day-wage': 'day', 'per-hour-wage': 'hour' }; // prettier-ignore

function payOf(posting: Data): unknown {
  const range = valueAt(posting, 'salaryRange');
  if (!isObject(range)) return undefined;
  return { min: range['min'], max: range['max'], currency: range['currency'], per: periods[String(range['interval'])] };
}
