import type { Config, NamedLink } from '../../model/config.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = (rest: string) =>
  `title: Jobs\nurl: https://inn.example/\norganization: {name: Example, location: {locality: Graz, country: AT}}\n${rest}`;

/** Reports sites of countries that ask for an imprint, where no link of the menu or the footer leads to one. */
export const missingImprint: SetupRule = {
  on: 'setup',
  severity: 'info',
  summary: 'The country of the organisation asks websites for an imprint, and neither the menu nor the footer leads to one.',
  why: 'Readers must find out with one click who is behind a site; a missing imprint can be fined there.',
  bad: { 'site.yml': site('') },
  good: {
    'site.yml': site('footer: {legal: [{title: Imprint, link: /imprint/}]}\n'),
    'pages/imprint.md': '---\ntitle: Imprint\n---\nExample, Graz\n',
  },
}; // prettier-ignore

/** What asks for it. The sites of organisations elsewhere are not judged. */
const laws: Readonly<Record<string, string>> = {
  // https://www.gesetze-im-internet.de/ddg/__5.html
  DE: 'Germany (§ 5 DDG)',
  // https://www.ris.bka.gv.at/eli/bgbl/i/2001/152/P5/NOR40025766
  AT: 'Austria (§ 5 ECG)',
  // https://www.fedlex.admin.ch/eli/cc/1988/223_223_223/de#art_3
  CH: 'Switzerland (Art. 3 Abs. 1 lit. s UWG)',
};

/** How an imprint is called, in the languages of these countries and in English. */
const names =
  /impress?um|imprint|legal[- ]?notice|mentions[- ]?l[ée]gales|note?[- ]?legali|anbieterkennzeichnung|offenlegung/iu;

/** What is told of a site; nothing where it has an imprint, or its country is not known or asks for none. */
export function imprintFindings({ organization, nav, footer }: Pick<Config, 'organization' | 'nav' | 'footer'>): readonly Finding[] {
  const { location } = organization;
  const law = location && Object.hasOwn(laws, location.country) ? laws[location.country] : undefined;
  const links: readonly NamedLink[] = [...nav, ...footer.columns.flatMap((column) => column.links), ...footer.legal];
  if (law === undefined || links.some(({ title, link }) => names.test(title) || names.test(link))) return [];
  return [
    {
      message: `The organisation is in ${law}, and no link of \`nav\` or \`footer\` leads to an imprint`,
      help: 'Write the page `pages/imprint.md`, and add to site.yml: `footer: {legal: [{title: Imprint, link: /imprint/}]}`. An imprint on another site may be linked to as `https://…`.',
    },
  ];
} // prettier-ignore
