import type { Finding } from '../model/diagnostic.ts';
import type { Contents, OutputFile } from '../model/output-file.ts';
import type { Pictures } from '../model/pictures/picture.ts';
import type { PublishedRole, Site, WrittenRole } from '../model/site.ts';
import type { SocialImageFile, SocialImageRenderer } from '../model/social-image.ts';
import type { RelatedRoles } from './engine/related-roles.ts';
import type { RoleRecord } from './feeds/role-data.ts';
import type { PictureRequest } from './views/picture.ts';
import type { TranslationsFor } from './views/translations.ts';
import type { PictureView } from './views/picture-view-types.ts';
import type { PageView, Views } from './views/view.ts';

/** One kind of file that a site is made of. */
export type Output = SiteOutput | RoleOutput | ListOutput | ImageOutput;

/** What an output for machines leaves out. */
type Excluding = {
  /** For an output that lists roles for machines: why a role that has a page is not in it. */
  readonly exclusionOf?: (role: PublishedRole, site: SiteLook) => string | undefined;
  /** What a role is missing from then, when it is not the output as a whole. Default: the output’s name. */
  readonly listName?: string;
};

/** Files that show the site as a whole, and nothing of the text of a role. */
export type SiteOutput = Excluding & {
  readonly kind: 'site';
  readonly files: (context: SiteContext) => readonly Rendered[];
};

/** Files of one role. They show nothing that changes with the order of the roles. */
export type RoleOutput = Excluding & {
  readonly kind: 'role';
  readonly filesOf: (role: WrittenRole, context: RoleContext) => readonly Rendered[];
  /** The paths of these files. */
  readonly pathsOf: (role: PublishedRole) => readonly string[];
};

/** Files with an item for each open role, in the site’s order. */
export type ListOutput = Excluding & {
  readonly kind: 'list';
  /** Whether the site has it; every site has when this is left out. */
  readonly isWanted?: (site: Site) => boolean;
  /** What stands for a role. */
  readonly itemOf: (role: WrittenRole, context: RoleContext) => string;
  /** The files, from the items of all roles in it. */
  readonly files: (entries: readonly ListEntry[], context: SiteContext) => readonly Rendered[];
};

/** Pictures, which are drawn when every other file is made. */
export type ImageOutput = Excluding & {
  readonly kind: 'image';
  readonly imagesOf: (context: SiteContext) => readonly SocialImageFile[];
};

/** A role in a list, and what stands for it there. */
export type ListEntry = { readonly role: PublishedRole; readonly item: Contents };

/** What a page says of itself; the rest is filled in for it. */
export type PageFacts = Omit<
  PageView,
  'canonical' | 'direction' | 'wordsMark' | 'ownMark' | 'hasBlocks' | 'alternates' | 'picture' | 'structuredData'
> &
  Partial<Pick<PageView, 'hasBlocks' | 'alternates' | 'picture'>> & {
    /** Its file below the site’s folder. */
    readonly path: string;
    /** JSON that is safe inside a script element; made only when it is needed. Default: none. */
    readonly structuredData?: () => string | null;
    /** The file of the content that it shows, as diagnostics show it. */
    readonly shows?: string;
  };

/** What kept files from being made. Each kind is the id of the rule that reports it. */
export type OutputFault = {
  readonly kind: 'template' | 'output-conflict' | 'unreadable-file';
  readonly path: string;
  readonly finding: Finding;
};

/** A file, or what kept it from being made. */
export type Rendered = OutputFile | OutputFault;

/** Returns whether a file could not be made. */
export function isFault(rendered: Rendered): rendered is OutputFault {
  return 'kind' in rendered;
}

/** What all roles of a site share. */
export type SiteLook = Pick<Site, 'config' | 'blocks' | 'names'>;

/** What files are made with. */
export type RenderContext = {
  readonly site: SiteLook;
  readonly translationsFor: TranslationsFor;
  /** The address of a path on the site: the path of the site’s own URL and then this one. */
  readonly href: (path: string) => string;
  /** Renders a page template of the theme; the view is made only when it is needed. */
  readonly page: <Name extends keyof Views>(template: Name, facts: PageFacts, view: () => Views[Name]) => Rendered;
  /** A file that is no page; its text is made only when it is needed. */
  readonly file: (path: string, text: () => string) => OutputFile;
  /** The pictures of the content. */
  readonly pictures: Pictures;
  /** A picture of the content for `partials/picture.eta`; `null` where there is no such file. */
  readonly picture: (request: PictureRequest) => PictureView | null;
  /** The address of a file of the theme’s assets, fingerprint and all; the site’s own favicon.svg comes before the theme’s. */
  readonly asset: (name: string) => string;
};

/** What the files of a role are made with. Of other roles they show `relatedRoles` and nothing else. */
export type RoleContext = RenderContext & {
  readonly relatedRoles: RelatedRoles;
  readonly hasSocialImage: boolean;
  /** What the role is to machines. Expensive to make: several files ask for it, and it is made once. */
  readonly recordOf: (role: WrittenRole) => RoleRecord;
};

/** What the files of the site as a whole are made with. */
export type SiteContext = Omit<RenderContext, 'site'> & {
  readonly site: Site;
  /** What social images can be written in; nothing where none are drawn. */
  readonly imageFont?: Pick<SocialImageRenderer, 'covers'>;
  /** The theme’s assets under their fingerprinted paths. */
  readonly assets: readonly OutputFile[];
  readonly publicFiles: readonly OutputFile[];
  /** The pictures beside texts, under the paths that they are published at. */
  readonly pictureFiles: readonly OutputFile[];
  /** The content folder, as diagnostics show it. */
  readonly root: string;
  /** The file that holds the site’s redirects, as diagnostics show it. */
  readonly settingsFile: string;
};
