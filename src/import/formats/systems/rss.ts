import type { Importer } from '../../imported-role.ts';
import { childrenOf, elementAt, readXml, type XmlElement, xmlText } from '../../xml.ts';
import { dataRole } from '../data-role.ts';

/** An RSS feed of jobs with the words of Teamtailor, which Rolepress writes too. */
export const rss: Importer = {
  summary: 'an RSS feed of jobs, such as that of Teamtailor or of Rolepress',
  recognises: ({ text = '' }) => /<rss[\s>]/u.test(text.slice(0, 2000)),
  read: ({ text = '' }, { settings }) => ({
    roles: childrenOf(elementAt(readXml(text), 'channel') ?? none, 'item').map((item) => {
      const at = (name: string) => xmlText(elementAt(item, name)).trim();
      return dataRole(at('title'), [at('description')], [
        { key: 'datePosted', value: at('pubDate'), from: 'pubDate' },
        { key: 'location', value: placesOf(item), from: 'tt:locations' },
        { key: 'workplace', value: workplaces[at('remoteStatus')] ?? '', from: 'remoteStatus' },
        { key: 'department', value: at('tt:department'), from: 'tt:department' },
        { key: 'apply', value: at('link'), from: 'link' },
      ], settings);
    }),
  }),
}; // prettier-ignore

const none: XmlElement = { name: '', attributes: {}, children: [] };

const workplaces: Readonly<Record<string, string>> = { fully: 'remote', hybrid: 'hybrid' };

function placesOf(item: XmlElement): readonly unknown[] {
  return childrenOf(elementAt(item, 'tt:locations') ?? none, 'tt:location').map((place) => {
    const at = (name: string) => xmlText(elementAt(place, `tt:${name}`)).trim();
    const locality = at('city');
    return { name: at('name') === locality ? '' : at('name'), street: at('address'), postalCode: at('zip'), locality, country: at('country') }; // prettier-ignore
  });
}
