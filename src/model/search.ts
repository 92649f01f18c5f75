import MiniSearch, { type Options } from 'minisearch';

/** A role as the search looks at it; `id` is its slug. */
export type SearchDocument = {
  readonly id: string;
  readonly title: string;
  /** Department, team, places, kind of work and skills. */
  readonly facts: string;
  /** The words of its text, each once; empty on sites too large for it. */
  readonly text: string;
};

/** A role as a result of the search shows it, where the front page does not hold it already. */
export type SearchCard = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly language: string;
  /** The department, which a list by department would have in its heading; empty when there is none. */
  readonly eyebrow: string;
  /** Place, workplace and employment. */
  readonly meta: readonly string[];
  /** What it may be filtered by: `name=value`, separated by spaces. */
  readonly facets: string;
};

/** search.json: what the front page’s search fetches when it is first used. */
export type SearchFile = {
  /** Every open role, newest first; nothing where the front page shows all of them. */
  readonly cards?: readonly SearchCard[];
  /** A serialised MiniSearch index. https://lucaong.github.io/minisearch/ */
  readonly index: ReturnType<MiniSearch['toJSON']>;
};

/** How texts become words. Both sides, the build and the page, must read alike. */
const options: Options<SearchDocument> = {
  fields: ['title', 'facts', 'text'],
  tokenize: wordsOf,
  processTerm: (word) => word,
};

/** Makes the index of documents; the same documents in the same order give the same index. */
export function searchIndex(documents: readonly SearchDocument[]): SearchFile['index'] {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return index.toJSON();
}

/** Opens an index; what is returned tells which roles fit a question, the best first. Every word counts, its end may be missing. */
export function openIndex(index: SearchFile['index']): (question: string) => readonly string[] {
  const search = MiniSearch.loadJS<SearchDocument>(index, options);
  return (question) =>
    search
      .search(question, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (word) => (word.length > 4 ? 1 : false),
        boost: { title: 6, facts: 3 },
      })
      .map(({ id }) => String(id));
}

/** The words of a text, in lower case and without accents: what is typed as “developpeur” finds “Développeur”. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/ß/gu, 'ss')
      .match(/[\p{L}\p{N}]+(?:[+#]+(?![\p{L}\p{N}]))?/gu) ?? []
  );
}
