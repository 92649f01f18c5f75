import type { Finding } from '../model/diagnostic.ts';
import type { CardPrinter, PlacedCard } from '../model/card.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { PublishedRole, Site, WrittenRole } from '../model/site.ts';
import type { CardFacts, Neighbours } from './neighbours.ts';
import type { RoleRecord } from './role-data.ts';
import type { PageView, Views } from './view.ts';
import type { WordsFor } from './words.ts';

/** What a page says of itself; the rest is filled in for it. */
export type PageFacts = Omit<
  PageView,
  'canonical' | 'direction' | 'wordsMark' | 'alternates' | 'picture' | 'structuredData'
> &
  Partial<Pick<PageView, 'alternates' | 'picture'>> & {
    /** Its file below the site’s folder. */
    readonly path: string;
    /** JSON that is safe inside a script element; made only when it is needed. Default: none. */
    readonly structuredData?: () => string | null;
    /** The file of the content that it shows, as diagnostics show it. */
    readonly shows?: string;
    /** The roles whose cards it is made from, beside these facts and what all pages share; left out where there is more. */
    readonly of?: readonly CardFacts[];
  };

/** A file that is made of the cards of roles, and not made yet. */
export type FileToCome = {
  readonly path: string;
  readonly of: readonly CardFacts[];
  /** Plain data: everything else that it is made from, but for what all files of a site share. */
  readonly from: readonly unknown[];
};

/** What kept files from being made. Each kind is the id of the rule that reports it. */
export type OutputFault = {
  readonly kind: 'template' | 'output-conflict' | 'unreadable-file';
  readonly path: string;
  readonly finding: Finding;
};

/** What all roles of a site share. */
export type SiteLook = Pick<Site, 'config' | 'blocks'>;

/** A file, or that it stays as it was published before, or what kept it from being made. */
export type Rendered = OutputFile | Kept | OutputFault;

/** A file that is known to be the same as it was published before. */
export type Kept = { readonly path: string; readonly isKept: true };

/** What the files of a role are made from, beside the role: nothing here tells of other roles but `neighboursOf`. */
export type Press = {
  readonly site: SiteLook;
  readonly wordsFor: WordsFor;
  /** The address of a path on the site: the path of the site’s own URL and then this one. */
  readonly href: (path: string) => string;
  /** Renders a page template of the theme; the view is made only when it is needed. */
  readonly page: <Name extends keyof Views>(template: Name, facts: PageFacts, view: () => Views[Name]) => Rendered;
  /** A file that is no page; its text is made only when it is needed. */
  readonly file: (path: string, text: () => string, madeFrom?: Omit<FileToCome, 'path'>) => OutputFile | Kept;
  /** What the files of a role show of others. Remembered until another role is asked for. */
  readonly neighboursOf: (role: PublishedRole) => Neighbours;
  /** What a role is to machines. Dear to make: it is remembered until another role is asked for. */
  readonly recordOf: (role: WrittenRole) => RoleRecord;
  /** The address of a file of the theme’s assets, fingerprint and all; the site’s own favicon.svg comes before the theme’s. */
  readonly asset: (name: string) => string;
  /** Claims that a role gets a picture for social networks. */
  readonly hasCard: (role: PublishedRole) => boolean;
};

/** What the files of the site as a whole are made from, too. */
export type SitePress = Omit<Press, 'site'> & {
  readonly site: Site;
  /** What cards can be written in; nothing where none are drawn. */
  readonly cardFont?: Pick<CardPrinter, 'covers'>;
  /** The theme’s assets under their fingerprinted paths. */
  readonly assets: readonly OutputFile[];
  readonly publicFiles: readonly OutputFile[];
  /** The file that holds the site’s redirects, as diagnostics show it. */
  readonly settingsFile: string;
};

/** One kind of file that a site is made of. */
export type Output = {
  /** The files that show the site as a whole. */
  readonly files?: (press: SitePress) => readonly Rendered[];
  /** The files of one role. They show nothing that changes with the order of the roles. */
  readonly filesOf?: (role: WrittenRole, press: Press) => readonly Rendered[];
  /** The paths of these files. */
  readonly pathsOf?: (role: PublishedRole) => readonly string[];
  /** Pictures, which are drawn when every other file is made. */
  readonly cards?: (press: SitePress) => readonly PlacedCard[];
  /** A file with an entry for each role. */
  readonly list?: RoleList;
  /** Files of the site as a whole that show something of each role’s text. */
  readonly digest?: Digest;
  /** For an output that lists roles: why a role that has a page is not in it. */
  readonly leavesOut?: (role: PublishedRole, site: SiteLook) => string | undefined;
  /** What a role is missing from then, when it is not the output as a whole. Default: the output’s name. */
  readonly listName?: string;
};

/** What is taken from each open role’s text, and the files that are made when all have gone by. */
export type Digest = {
  readonly isWanted: (site: Site) => boolean;
  readonly of: (role: WrittenRole) => string;
  /** Of the open roles, in the site’s order. */
  readonly files: (digests: readonly string[], press: SitePress) => readonly Rendered[];
};

/** A file that lists roles, newest first, on one page or several. It is written while the roles go by. */
export type RoleList = {
  /** Whether the site has it; every site has when this is left out. */
  readonly isWanted?: (site: SiteLook) => boolean;
  /** How many roles stand on one page at most. */
  readonly pageSize: (site: SiteLook) => number;
  /** What stands for a role. */
  readonly entryOf: (role: WrittenRole, press: Press) => string;
  /** What stands around the entries of a page. */
  readonly pageOf: (page: ListPage, press: SitePress) => ListFrame;
};

/** One of the pages of a list. */
export type ListPage = {
  /** 0-based */
  readonly index: number;
  /** At least one: a list without roles has an empty page. */
  readonly count: number;
  readonly roles: readonly PublishedRole[];
};

/** The files that a page of a list is published as, all the same, and what stands before, between and after the entries. */
export type ListFrame = {
  readonly paths: readonly string[];
  readonly head: string;
  readonly between: string;
  readonly tail: string;
};
