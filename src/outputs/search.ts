import type { OutputFile } from '../model/output-file.ts';
import { locationName } from '../model/role.ts';
import { type SearchCard, type SearchDocument, type SearchFile, searchIndex, wordsOf } from '../model/search.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Output, Press } from './output.ts';
import { cardView } from './role-view.ts';
import { showsAllRoles } from './listings.ts';

/** search.json: the index that the front page’s search fetches when it is first used. */
export const search: Output = { files: (press) => (press.site.open.length > 0 ? [searchFile(press)] : []) };

/** Where the index is, below the site’s folder. */
export const searchPath = 'search.json';

/**
 * The texts of the roles are searched where the front page shows all roles. On larger sites an index of them would be too much to
 * fetch at once; there the titles and facts are searched, and the file holds what results show.
 */
function searchFile(press: Press): OutputFile {
  const { site, wordsFor } = press;
  const words = wordsFor(site.config.language);
  const isWhole = showsAllRoles(site);
  return press.file(searchPath, () => {
    const index = searchIndex(site.open.map((role) => documentOf(role, isWhole)));
    const cards = isWhole ? undefined : site.open.map((role) => searchCard(role));
    return JSON.stringify({ cards, index } satisfies SearchFile);
  });

  function searchCard(role: PublishedRole): SearchCard {
    const { slug, href, title, language, department, places, workplace, employment, facets } = cardView(role, words, press); // prettier-ignore
    const meta = [places, workplace, employment].filter((text) => text !== null);
    return { id: slug, href, title, language, eyebrow: department ?? '', meta, facets };
  }
}

function documentOf(role: PublishedRole, withText: boolean): SearchDocument {
  const { slug, title, department, team, locations, skills, tags, identifier, workplace, employmentTypes, body } = role;
  const places = locations.flatMap((location) => [locationName(location), location.locality, location.region]);
  const facts = [department, team, ...places, workplace, ...employmentTypes, ...skills, ...tags, identifier];
  const texts = withText ? [body.summary.text, ...body.sections.map(({ text }) => text)] : [];
  return { id: slug, title, facts: onceEach(facts), text: onceEach(texts) };
}

/** How often a word is said tells little about a role, and would make the index half as large again. */
function onceEach(texts: readonly (string | undefined)[]): string {
  return [...new Set(wordsOf(texts.filter((text) => text !== undefined).join(' ')))].join(' ');
}
