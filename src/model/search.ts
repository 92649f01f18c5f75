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
  readonly title: string;
  readonly language: string;
  /** The department, which a list by department would have in its heading; empty when there is none. */
  readonly eyebrow: string;
  /** Place, workplace and employment. */
  readonly meta: readonly string[];
  /** What it may be filtered by: `name=value`, separated by spaces. */
  readonly facets: string;
  /** Further words that find it, such as its skills. */
  readonly words: string;
};

/** Cards, column by column: what is alike stands together, and compresses to two thirds of what a list of cards does. */
export type SearchColumns = { readonly [Key in keyof SearchCard]: readonly SearchCard[Key][] };

export function columnsOf(cards: readonly SearchCard[]): SearchColumns {
  return {
    id: cards.map(({ id }) => id),
    title: cards.map(({ title }) => title),
    language: cards.map(({ language }) => language),
    eyebrow: cards.map(({ eyebrow }) => eyebrow),
    meta: cards.map(({ meta }) => meta),
    facets: cards.map(({ facets }) => facets),
    words: cards.map(({ words }) => words),
  };
}

export function cardsOf({ id, title, language, eyebrow, meta, facets, words }: SearchColumns): readonly SearchCard[] {
  return id.map((one, at) => ({
    id: one,
    title: title[at] ?? '',
    language: language[at] ?? '',
    eyebrow: eyebrow[at] ?? '',
    meta: meta[at] ?? [],
    facets: facets[at] ?? '',
    words: words[at] ?? '',
  }));
}

/** search.json: what the front page’s search fetches when it is first used. */
export type SearchFile =
  | {
      /** Of all texts, where the front page shows every role: a serialised MiniSearch index. https://lucaong.github.io/minisearch/ */
      readonly index: ReturnType<MiniSearch['toJSON']>;
    }
  | {
      /** Every open role, newest first, where they are too many for the front page. */
      readonly cards: SearchColumns;
      /** The address before the slug of each. */
      readonly roles: string;
    };

/** Tells which roles fit a question, the best first. Every word counts; its end may be missing, and a letter may be wrong. */
export type Rank = (question: string) => readonly string[];

/** How texts become words. Both sides, the build and the page, must read alike. */
const options: Options<SearchDocument> = {
  fields: ['title', 'facts', 'text'],
  tokenize: wordsOf,
  processTerm: (word) => word,
};

/** Makes the index of documents; the same documents in the same order give the same index. */
export function searchIndex(documents: readonly SearchDocument[]): ReturnType<MiniSearch['toJSON']> {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return index.toJSON();
}

/** Opens an index that the build made. */
export function openIndex(index: ReturnType<MiniSearch['toJSON']>): Rank {
  return rankIn(MiniSearch.loadJS<SearchDocument>(index, options));
}

/** Makes an index of cards, little by little: the page stays alive meanwhile. To fetch one would take longer than to make it. */
export async function growIndex(cards: readonly SearchCard[]): Promise<Rank> {
  const index = new MiniSearch(options);
  const documents = cards.map(({ id, title, eyebrow, meta, words }) => ({
    id,
    title,
    facts: [eyebrow, ...meta, words].join(' '),
    text: '',
  }));
  await index.addAllAsync(documents, { chunkSize: 100 });
  return rankIn(index);
}

function rankIn(index: MiniSearch<SearchDocument>): Rank {
  return (question) =>
    index
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
