import type { Importer } from '../../imported-role.ts';
import { childrenOf, elementAt, readXml, type XmlElement, xmlText } from '../../xml.ts';
import { dataRole } from '../data-role.ts';

/** The job feed of Personio: `NAME.jobs.personio.de/xml`. */
export const personio: Importer = {
  summary: 'the job feed of Personio',
  recognises: ({ text = '' }) => /<workzag-jobs[\s>]/u.test(text.slice(0, 2000)),
  read: ({ text = '' }, { settings }) => ({
    roles: childrenOf(readXml(text), 'position').map((position) => {
      const at = (name: string) => xmlText(elementAt(position, name)).trim();
      return dataRole(at('name'), textsOf(position), [
        { key: 'location', value: [at('office'), ...childrenOf(elementAt(position, 'additionalOffices') ?? none, 'office').map(xmlText)].filter((office) => office.trim() !== ''), from: 'office' },
        { key: 'department', value: at('department'), from: 'department' },
        { key: 'terms', value: at('schedule') === 'full-or-part-time' ? 'full-time, part-time' : at('schedule'), from: 'schedule' },
        { key: 'terms', value: at('employmentType'), from: 'employmentType' },
        { key: 'datePosted', value: at('createdAt'), from: 'createdAt' },
        { key: 'identifier', value: at('id'), from: 'id' },
      ], settings);
    }),
  }),
}; // prettier-ignore

const none: XmlElement = { name: '', attributes: {}, children: [] };

function textsOf(position: XmlElement): readonly (readonly [string, string])[] {
  const descriptions = childrenOf(elementAt(position, 'jobDescriptions') ?? none, 'jobDescription');
  return descriptions.map((one) => [xmlText(elementAt(one, 'name')).trim(), xmlText(elementAt(one, 'value'))]);
}
