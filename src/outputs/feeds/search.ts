import { locationName } from '../../model/role.ts';
import {
  columnsOf,
  type SearchCard,
  type SearchDocument,
  type SearchFile,
  searchIndex,
  wordsOf,
} from '../../model/search.ts';
import type { PublishedRole, WrittenRole } from '../../model/site.ts';
import { bytesOf } from '../../model/output-file.ts';
import type { ListOutput, Rendered, SiteContext, SiteOutput } from '../output.ts';
import { cardView } from '../views/role-view.ts';
import { showsAllRoles } from '../pages/listing.ts';

/** search.json: the index of all texts that the front page’s search fetches when it is first used, where that page shows all roles. */
export const textSearch: ListOutput = {
  kind: 'list',
  isWanted: (site) => site.open.length > 0 && showsAllRoles(site),
  itemOf: (role) => JSON.stringify(searchExtract(role)),
  files: (entries, { file }) => [
    // The extracts are our own, made above.
    searchFile(file, () => ({
      index: searchIndex(entries.map(({ item }) => JSON.parse(bytesOf(item).toString()) as SearchDocument)),
    })),
  ],
};

/**
 * search.json on larger sites, where an index of the texts would be too much to fetch at once: what results show, and the words of
 * titles and facts.
 */
export const factSearch: SiteOutput = {
  kind: 'site',
  files: (context) => (showsAllRoles(context.site) ? [] : [searchByFacts(context)]),
};

/** Where the index is, below the site’s folder. */
export const searchPath = 'search.json';

function searchFile(file: SiteContext['file'], contents: () => SearchFile): Rendered {
  return file(searchPath, () => JSON.stringify(contents()));
}

function searchExtract(role: WrittenRole): SearchDocument {
  const { slug, title, department, workplace, employmentTypes, locations, body } = role;
  const facts = [department, ...locations.map(locationName), workplace, ...employmentTypes, ...furtherWords(role)];
  const texts = [body.summary.text, ...body.sections.map(({ text }) => text)];
  return { id: slug, title, facts: onceEach(facts), text: onceEach(texts) };
}

function searchByFacts(context: SiteContext): Rendered {
  return searchFile(context.file, () => ({
    cards: columnsOf(context.site.open.map((role) => searchCard(role, context))),
    roles: context.href('roles/'),
  }));
}

function searchCard(role: PublishedRole, context: SiteContext): SearchCard {
  const words = context.translationsFor(context.site.config.language);
  const { slug, title, language, department, places, workplace, employment, facets } = cardView(role, words, context);
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
