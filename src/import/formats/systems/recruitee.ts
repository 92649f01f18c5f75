import { type Data, isObject, objectsAt, textAt, valueAt } from '../../data.ts';
import type { Importer } from '../../imported-role.ts';
import { dataRole } from '../data-role.ts';

/** The offers of Recruitee: `NAME.recruitee.com/api/offers/`. The text is in two parts. */
export const recruitee: Importer = {
  summary: 'the offers of Recruitee',
  recognises: ({ data }) => objectsAt(data, 'offers').some((offer) => 'careers_url' in offer || 'careers_apply_url' in offer),
  read: ({ data }, { settings }) => ({
    roles: objectsAt(data, 'offers').map((offer) =>
      dataRole(textAt(offer, 'title'), [textAt(offer, 'description'), textAt(offer, 'requirements')], [
        { key: 'location', value: placeOf(offer), from: 'city' },
        { key: 'workplace', value: workplaceOf(offer), from: 'remote' },
        { key: 'department', value: textAt(offer, 'department'), from: 'department' },
        { key: 'terms', value: textAt(offer, 'employment_type_code')?.replace('_', ', '), from: 'employment_type_code' },
        { key: 'salary', value: payOf(offer), from: 'salary' },
        { key: 'datePosted', value: withZone(offer['published_at']), from: 'published_at' },
        { key: 'validThrough', value: withZone(offer['close_at']), from: 'close_at' },
        { key: 'apply', value: offer['careers_apply_url'] ?? offer['careers_url'], from: 'careers_apply_url' },
      ], settings),
    ),
  }),
}; // prettier-ignore

/** Dates are written as `2026-11-02 10:00:00 UTC`. */
function withZone(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^(\S+) (\S+) UTC$/u, '$1T$2Z') : value;
}

function placeOf(offer: Data): unknown {
  const locality = textAt(offer, 'city');
  return locality === undefined ? textAt(offer, 'location') : { locality, country: textAt(offer, 'country_code') ?? textAt(offer, 'country') }; // prettier-ignore
}

/** Several may be true. */
function workplaceOf(offer: Data): unknown {
  const said = [['remote', 'remote'], ['hybrid', 'hybrid'], ['on_site', 'on-site']].filter(([key]) => offer[key ?? ''] === true); // prettier-ignore
  return said.length === 1 ? said[0]?.[1] : said.length > 1 ? said.map(([, word]) => word).join(', ') : undefined;
}

function payOf(offer: Data): unknown {
  const pay = valueAt(offer, 'salary');
  if (!isObject(pay) || (pay['min'] ?? pay['max'] ?? undefined) === undefined) return undefined;
  return { min: pay['min'], max: pay['max'], currency: pay['currency'], per: pay['period'] };
}
