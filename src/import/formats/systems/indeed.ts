import type { Importer } from '../../imported-role.ts';
import { childrenOf, elementAt, readXml, xmlText } from '../../xml.ts';
import { dataRole } from '../data-role.ts';

/** The XML of the Indeed family, which many systems export. */
export const indeed: Importer = {
  summary: 'an XML feed for Indeed and others',
  recognises: ({ text = '' }) => /<source>\s*<|<source[\s>][\s\S]{0,2000}<job>/u.test(text.slice(0, 4000)),
  read: ({ text = '' }, { settings }) => ({
    roles: childrenOf(readXml(text), 'job').map((job) => {
      const at = (name: string) => xmlText(elementAt(job, name)).trim();
      const place = { locality: at('city'), region: at('state'), postalCode: at('postalcode'), country: at('country') };
      return dataRole(at('title'), [at('description')], [
        { key: 'location', value: place.locality === '' ? undefined : place, from: 'city' },
        { key: 'datePosted', value: at('date'), from: 'date' },
        { key: 'validThrough', value: at('expirationdate'), from: 'expirationdate' },
        { key: 'terms', value: at('jobtype'), from: 'jobtype' },
        { key: 'salary', value: at('salary'), from: 'salary' },
        { key: 'identifier', value: at('referencenumber'), from: 'referencenumber' },
        { key: 'apply', value: at('url'), from: 'url' },
      ], settings);
    }),
  }),
}; // prettier-ignore
