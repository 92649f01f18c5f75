import type { Diagnostic } from './diagnostic.ts';
import type { History } from './history.ts';
import type { Source } from './source.ts';
import { pictureEnding } from './pictures/picture.ts';

/** A file that is copied or shown as it is. */
export type Asset = {
  /** Below its folder, with forward slashes. */
  readonly path: string;
  readonly contents: Uint8Array;
  /** SHA-256 of the file, and its size in bytes; they may be known where the file has not even been read. */
  readonly digest?: string;
  readonly size?: number;
};

/** The files at the top of the content folder. */
export const settingsFiles = ['site.yml', 'locations.yml', 'pay.yml'] as const;

/** The content folder as read: every file in the part that it plays. Sources are ordered by path. */
export type Content = {
  /** The folder, as the user would name it. */
  readonly root: string;
  readonly site: Source | undefined;
  readonly locations: Source | undefined;
  readonly pay: Source | undefined;
  readonly roles: readonly Source[];
  readonly shared: readonly Source[];
  /** The files of pages/. */
  readonly pages: readonly Source[];
  /** The files of departments/, teams/ and locations/: what the owner says of a list of roles. */
  readonly lists: readonly Source[];
  readonly publicFiles: readonly Asset[];
  /** Pictures that stand beside texts, by their path below the content folder. */
  readonly pictures: readonly Asset[];
  /** Files that play no part, by path. */
  readonly unknown: readonly string[];
  /** Files of pages/ whose name starts with `_`, which keeps them from being read, by path. Default none. */
  readonly setAside?: readonly string[];
  /** When the files were last changed; nothing when nobody asked, or the folder is in no repository. */
  readonly history?: History;
  /** Files that are there but were not read, by path, and why. */
  readonly unreadable: readonly Pick<Diagnostic, 'path' | 'message' | 'help'>[];
};

/** The folders whose files say something of a list of roles, by what the roles have in common. */
export const listFolders = { departments: 'department', teams: 'team', locations: 'location' } as const;

/** Every text file of a content folder that plays a part. */
export function textSources(content: Omit<Content, 'root' | 'publicFiles' | 'unknown' | 'setAside' | 'unreadable' | 'history'>): readonly Source[] {
  const { site, locations, pay, roles, shared, pages, lists } = content;
  return [site, locations, pay, ...roles, ...shared, ...pages, ...lists].flatMap((source) => source ?? []);
} // prettier-ignore

/** Every file of a content folder that is published as it is, by its path below that folder. */
export function contentAssets({ publicFiles, pictures }: Pick<Content, 'publicFiles' | 'pictures'>): readonly ContentAsset[] {
  return [
    ...publicFiles.map((file) => ({ file, below: `public/${file.path}` })),
    ...pictures.map((file) => ({ file, below: file.path })),
  ];
} // prettier-ignore

/** The pictures among them, whether or not a text shows them. */
export function contentPictures(content: Pick<Content, 'publicFiles' | 'pictures'>): readonly ContentAsset[] {
  return contentAssets(content).filter(({ below }) => pictureEnding.test(below));
}

export type ContentAsset = { readonly file: Asset; readonly below: string };

/** What git is asked of the files of a content folder, by their paths. */
export type DatedFiles = {
  /** The files whose changes are changes of roles and pages. */
  readonly paths: readonly string[];
  /** Those of which each line has a date of its own. */
  readonly lineDated: readonly string[];
  /** The role files that say that they were closed by hand. */
  readonly closed: readonly string[];
};

/** How the front matter of a role says so: a pattern of JavaScript and of POSIX, for a line. */
export const closedLine = `^status:[ \t]*["']?closed`;
const closedLineInText = new RegExp(closedLine, 'mu');

export function datedFiles({ locations, pay, roles, shared, pages }: Content): DatedFiles {
  const pathsOf = (sources: readonly (Source | undefined)[]) => sources.flatMap((source) => source?.path ?? []);
  return {
    paths: pathsOf([locations, pay, ...roles, ...shared, ...pages]),
    lineDated: pathsOf([locations, pay]),
    closed: pathsOf(roles.filter(({ text }) => closedLineInText.test(text))),
  };
}

/** The default theme with the site's own files laid over it. */
export type Theme = {
  /** Templates by their path in the theme. */
  readonly templates: Readonly<Record<string, Source>>;
  /** The files `words/<language>.json`, a later one over an earlier one of the same language. */
  readonly words: readonly Source[];
  readonly assets: readonly Asset[];
  /** The site's own files that replace none of the default theme, by name: something else has to name them, or they have no effect. */
  readonly added: readonly ThemeFile[];
};

/** A file of a theme. */
export type ThemeFile = {
  /** Below the folder of the theme, with forward slashes. */
  readonly name: string;
  /** As diagnostics show it. */
  readonly path: string;
};

/** The texts of the files that diagnostics name, by path. */
export function textsOf(content: Content, theme: Theme): (path: string) => string | undefined {
  const sources = [...textSources(content), ...Object.values(theme.templates), ...theme.words];
  const byPath = new Map(sources.map((source) => [source.path, source] as const));
  return (path) => byPath.get(path)?.text;
}
