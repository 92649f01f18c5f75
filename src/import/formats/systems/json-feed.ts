import { type Data, isObject, objectsAt, textAt } from '../../data.ts';
import type { Importer, ImportedRole } from '../../imported-role.ts';
import type { Settings } from '../../../model/config.ts';
import { dataFacts } from '../../facts/data-facts.ts';
import { dataRole } from '../data-role.ts';
import { postingRole } from '../posting.ts';

/** A JSON Feed whose items are roles: that of Teamtailor, and our own. The facts are in `_jobposting`, as in pages. */
export const jsonFeed: Importer = {
  summary: 'a JSON Feed of jobs, such as that of Teamtailor or of Rolepress',
  recognises: ({ data }) => isObject(data) && String(data['version']).startsWith('https://jsonfeed.org/version/') && Array.isArray(data['items']),
  read: ({ data }, { settings }) => ({ roles: objectsAt(data, 'items').map((item) => itemRole(item, settings)) }),
}; // prettier-ignore

function itemRole(item: Data, settings: Settings): ImportedRole {
  const posting = item['_jobposting'];
  const text = textAt(item, 'content_html') ?? textAt(item, 'content_text');
  const own = dataFacts(
    [
      { key: 'department', value: textAt(item, '_rolepress.department'), from: '_rolepress.department' },
      { key: 'team', value: textAt(item, '_rolepress.team'), from: '_rolepress.team' },
      { key: 'workplace', value: textAt(item, '_rolepress.workplace'), from: '_rolepress.workplace' },
      { key: 'apply', value: item['external_url'], from: 'external_url' },
      { key: 'language', value: item['language'], from: 'language' },
      { key: 'tags', value: item['tags'], from: 'tags' },
      { key: 'datePosted', value: item['date_published'], from: 'date_published' },
    ],
    settings,
  );
  const role = isObject(posting)
    ? postingRole({ ...posting, description: text ?? posting['description'], title: item['title'] ?? posting['title'] }, settings)
    : dataRole(textAt(item, 'title'), [text], [], settings);
  const known = new Set(role.facts.map(({ key }) => key));
  const more = own.facts.filter(({ key }) => !known.has(key));
  return { ...role, facts: [...role.facts, ...more], notes: [...role.notes, ...own.notes] };
} // prettier-ignore
