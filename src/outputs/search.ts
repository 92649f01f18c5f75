import { locationName } from '../model/role.ts';
import {
  columnsOf,
  type SearchCard,
  type SearchDocument,
  type SearchFile,
  searchIndex,
  wordsOf,
} from '../model/search.ts';
import type { PublishedRole, WrittenRole } from '../model/site.ts';
import type { Output, Rendered, SitePress } from './output.ts';
import { cardView } from './role-view.ts';
import { showsAllRoles } from './listings.ts';

/** search.json: the index that the front page’s search fetches when it is first used. */
export const search: Output = {
  files: (press) => (showsAllRoles(press.site) ? [] : [largeSearch(press)]),
  digest: {
    isWanted: (site) => site.open.length > 0 && showsAllRoles(site),
    of: (role) => JSON.stringify(searchDocument(role)),
    // The documents are our own, made above.
    files: (documents, press) => [
      searchFile(press, () => ({ index: searchIndex(documents.map((text) => JSON.parse(text) as SearchDocument)) })),
    ],
  },
};

/** Where the index is, below the site’s folder. */
export const searchPath = 'search.json';

/**
 * The texts of the roles are searched where the front page shows all roles. On larger sites an index of them would be too much to
 * fetch at once; there the file holds what results show, and the words of titles and facts.
 */
function searchFile({ file }: SitePress, contents: () => SearchFile, madeFrom?: MadeFrom): Rendered {
  return file(searchPath, () => JSON.stringify(contents()), madeFrom);
}

type MadeFrom = Parameters<SitePress['file']>[2];

function searchDocument(role: WrittenRole): SearchDocument {
  const { slug, title, department, workplace, employmentTypes, locations, body } = role;
  const facts = [department, ...locations.map(locationName), workplace, ...employmentTypes, ...furtherWords(role)];
  const texts = [body.summary.text, ...body.sections.map(({ text }) => text)];
  return { id: slug, title, facts: onceEach(facts), text: onceEach(texts) };
}

function largeSearch(press: SitePress): Rendered {
  const { open } = press.site;
  const contents = () => ({
    cards: columnsOf(open.map((role) => searchCard(role, press))),
    roles: press.href('roles/'),
  });
  return searchFile(press, contents, { of: open, from: open.map(furtherWords) });
}

function searchCard(role: PublishedRole, press: SitePress): SearchCard {
  const words = press.wordsFor(press.site.config.language);
  const { slug, title, language, department, places, workplace, employment, facets } = cardView(role, words, press);
  const meta = [places, workplace, employment].filter((text) => text !== null);
  return { id: slug, title, language, eyebrow: department ?? '', meta, facets, words: onceEach(furtherWords(role)) };
} // prettier-ignore

/** What a role is also looked for by, and a list does not show of it. */
function furtherWords({ team, locations, skills, tags, identifier }: PublishedRole): readonly (string | undefined)[] {
  return [team, ...locations.flatMap(({ locality, region }) => [locality, region]), ...skills, ...tags, identifier];
}

/** How often a word is said tells little about a role, and would make the index half as large again. */
function onceEach(texts: readonly (string | undefined)[]): string {
  return [...new Set(wordsOf(texts.filter((text) => text !== undefined).join(' ')))].join(' ');
}
