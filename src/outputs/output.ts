import type { Finding } from '../model/diagnostic.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { PublishedRole, Site } from '../model/site.ts';
import type { RoleRecord } from './role-data.ts';
import type { PageView, Views } from './view.ts';
import type { WordsFor } from './words.ts';

/** What a page says of itself; the rest is filled in for it. */
export type PageFacts = Omit<PageView, 'canonical' | 'direction'> & {
  /** Its file below the site’s folder. */
  readonly path: string;
  /** The file of the content that it shows, as diagnostics show it. */
  readonly shows?: string;
};

/** What kept files from being made. Each kind is the id of the rule that reports it. */
export type OutputFault = {
  readonly kind: 'template' | 'output-conflict';
  readonly path: string;
  readonly finding: Finding;
};

/** A file, or what kept it from being made. */
export type Rendered = OutputFile | OutputFault;

/** What an output makes its files from. */
export type Press = {
  readonly site: Site;
  readonly wordsFor: WordsFor;
  /** The address of a path on the site: the path of the site’s own URL and then this one. */
  readonly href: (path: string) => string;
  /** Renders a page template of the theme; the view is made only when it is needed. */
  readonly page: <Name extends keyof Views>(template: Name, facts: PageFacts, view: () => Views[Name]) => Rendered;
  /** What a role is to machines; made once for all outputs. */
  readonly recordOf: (role: PublishedRole) => RoleRecord;
  /** The theme’s assets under their fingerprinted paths. */
  readonly assets: readonly OutputFile[];
  readonly publicFiles: readonly OutputFile[];
  /** The file that holds the site’s redirects, as diagnostics show it. */
  readonly settingsFile: string;
};

/** One kind of file that a site is made of. */
export type Output = {
  readonly files: (press: Press) => readonly Rendered[];
  /** For an output that lists roles: why a role that has a page is not in it. */
  readonly leavesOut?: (role: PublishedRole, site: Site) => string | undefined;
};
