import { type Content, listFolders } from '../model/content.ts';
import type { Settings } from '../model/config.ts';
import type { ListText, Page } from '../model/page.ts';
import { folderOf, readListText, readPage, type TextDocument } from '../parse/index.ts';

/** The pages and the texts of lists, as read. */
export type ReadTexts = {
  /** All files, in the order of the content. */
  readonly documents: readonly TextDocument<Page | ListText>[];
  /** By path of the file. */
  readonly pages: readonly Page[];
  readonly lists: readonly ListText[];
  /** The folders on the site of the pages whose files are there but could not be read. */
  readonly unread: readonly string[];
  readonly disables: readonly { readonly path: string; readonly disables: TextDocument<Page>['disables'] }[];
};

/** Reads what content/pages, departments, teams and locations hold. */
export function readTexts({ root, pages, lists, unreadable }: Pick<Content, 'root' | 'pages' | 'lists' | 'unreadable'>, settings: Settings): ReadTexts {
  const ofPages = pages.map((source) => readPage(source, `${root}/pages`, settings));
  const ofLists = lists.map((source) => {
    const folder = source.path.slice(root.length + 1).split('/')[0] ?? '';
    // Only such files are read as lists.
    const kind = listFolders[folder as keyof typeof listFolders];
    return readListText(source, kind, settings);
  });
  const unread = [...ofPages.flatMap(({ read, document }) => (read ? [] : [document.source])), ...unreadable].map(({ path }) => path);
  const documents = [...ofPages, ...ofLists];
  return {
    documents,
    pages: ofPages.flatMap(({ read }) => read ?? []),
    lists: ofLists.flatMap(({ read }) => read ?? []),
    unread: unread.flatMap((path) => (path.endsWith('.md') && path.startsWith(`${root}/pages/`) ? [folderOf(path.slice(root.length + 7))] : [])),
    disables: documents.map(({ document, disables }) => ({ path: document.source.path, disables })),
  };
} // prettier-ignore
