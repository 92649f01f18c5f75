import { type FileRecords, openFileDigests, readContent, readTheme, type ThemeFolder } from '../io/index.ts';
import type { Content, Theme } from '../model/content.ts';
import { digestOf } from '../model/key.ts';
import type { Source } from '../model/source.ts';

/** Where a site is read from. */
export type SourceFolders = {
  /** The content folder, as the user named it. */
  readonly content: string;
  /** Absolute. */
  readonly cwd: string;
  readonly theme: readonly ThemeFolder[];
};

/** The content and the theme as they are on the disk. */
export type Sources = { readonly content: Content; readonly theme: Theme };

/**
 * Reads a site again and again. A file is read when its times or its size say that it may be another one; what holds the same stays the
 * same object, with its text in memory, so that nothing is mixed from two moments.
 */
export function sourceReader(
  { content: folder, cwd, theme: folders }: SourceFolders,
  clock: () => number,
): () => Sources {
  let records: FileRecords | undefined;
  let known = new Map<string, Source>();
  return () => {
    const digests = openFileDigests(records, clock());
    const found = new Map<string, Source>();
    const steady = (source: Source): Source => {
      const before = known.get(source.path);
      const same = before?.digest === source.digest ? before : undefined;
      const kept = same ?? inMemory(source);
      found.set(source.path, kept);
      return kept;
    };
    const content = readContent(folder, cwd, digests);
    const theme = readTheme(folders, digests);
    const read: Sources = {
      content: {
        ...content,
        site: content.site && steady(content.site),
        locations: content.locations && steady(content.locations),
        pay: content.pay && steady(content.pay),
        roles: content.roles.map(steady),
        shared: content.shared.map(steady),
        pages: content.pages.map(steady),
        lists: content.lists.map(steady),
      },
      theme: {
        templates: Object.fromEntries(Object.entries(theme.templates).map(([name, source]) => [name, steady(source)])),
        words: theme.words.map(steady),
        assets: theme.assets,
        added: theme.added,
      },
    };
    records = digests.records();
    known = found;
    return read;
  };
}

/** A source is read when its text is asked for, and its digest is then that of the text. */
function inMemory(source: Source): Source {
  const { path, text } = source;
  return { path, text, digest: source.digest ?? digestOf(text) };
}
