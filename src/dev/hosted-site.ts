import { headerRules, type HostedSite, redirectRules, type ServedFile } from '../host/index.ts';
import type { OutputFault } from '../outputs/index.ts';
import type { DevSite } from './dev-site.ts';
import { html } from './html.ts';
import { ownPage } from './own-pages.ts';
import type { Session } from './session.ts';

/** What a site that is worked on is served with. */
export type HostedParts = {
  readonly session: Session;
  /** Puts the script of the server into a page; of which day it is. */
  readonly mark: (page: Uint8Array, day: string | undefined, site?: DevSite) => ServedFile;
  /** The last good pages, for those that cannot be made now. */
  readonly lastPages: LastPages;
};

/** Keeps the pages that were asked for last, by path, and what is wrong with them now. */
export type LastPages = {
  readonly keep: (path: string, contents: Uint8Array) => void;
  readonly fail: (path: string, faults: readonly OutputFault[]) => Uint8Array | undefined;
  readonly faultsOf: (path: string) => readonly OutputFault[];
};

/** How many are kept. */
const mostPages = 50;

export function lastPages(): LastPages {
  const pages = new Map<string, Uint8Array>();
  const faults = new Map<string, readonly OutputFault[]>();
  return {
    keep: (path, contents) => {
      faults.delete(path);
      pages.delete(path);
      pages.set(path, contents);
      const [oldest] = pages.keys();
      if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
    },
    fail: (path, found) => {
      faults.delete(path);
      faults.set(path, found);
      const [oldest] = faults.keys();
      if (faults.size > mostPages && oldest !== undefined) faults.delete(oldest);
      return pages.get(path);
    },
    faultsOf: (path) => faults.get(path) ?? [],
  };
}

/** The site as it is now, or as of a day, for a host. */
export async function hostedSite({ session, mark, lastPages: last }: HostedParts, day: string | undefined): Promise<HostedSite> {
  const site = await session.site(day);
  const ruleTexts = await Promise.all(['_headers', '_redirects'].map((path) => textAt(path, site)));
  return {
    base: site.base,
    headersFor: headerRules(ruleTexts[0] ?? ''),
    ruleFor: redirectRules(ruleTexts[1] ?? '').ruleFor,
    file: async (path) => {
      const isPage = path.endsWith('.html');
      if (!site.prepared.site) return isPage ? mark(noSite, day, site) : undefined;
      const file = await site.file(path);
      if (!file) return undefined;
      if (!isPage) return 'faults' in file ? undefined : { contents: file.contents };
      // A page of another day is kept as one of its own.
      const key = `${day ?? ''} ${path}`;
      if ('faults' in file) return mark(last.fail(key, file.faults) ?? noPage, day, site);
      last.keep(key, file.contents);
      return mark(file.contents, day, site);
    },
  };
} // prettier-ignore

async function textAt(path: string, site: DevSite): Promise<string> {
  const file = await site.file(path);
  return file && 'contents' in file ? Buffer.from(file.contents).toString('utf8') : '';
}

const noSite = ownPage(
  'No site yet',
  html`<h1>There is no site yet</h1>
    <p>The findings say what it lacks. This page reloads by itself.</p>`,
);
const noPage = ownPage('No page yet', html`<h1>This page cannot be shown</h1>\n<p>The findings say why. It reloads by itself.</p>`); // prettier-ignore
