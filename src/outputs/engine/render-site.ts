import type { Asset, Content, Theme } from '../../model/content.ts';
import { type Contents, contentsOf, type ListItems, outputFile, type OutputFile } from '../../model/output-file.ts';
import type { EncodedPicture, PictureEncoder } from '../../model/pictures/picture-encoder.ts';
import type { Pictures } from '../../model/pictures/picture.ts';
import { isListed, type PublishedRole, type SharedBlock, type Site } from '../../model/site.ts';
import type { SocialImageFile, SocialImageRenderer } from '../../model/social-image.ts';
import type { Source } from '../../model/source.ts';
import { publishedAssets, type PublishedAsset } from '../files/assets.ts';
import type { ListEntry, ListOutput, OutputFault, Rendered, SiteContext } from '../output.ts';
import { outputsOf } from '../table.ts';
import { siteView } from '../views/common-view.ts';
import { withPublishedPictures } from '../views/picture.ts';
import { iconSource, iconsOf, logoFile } from './icons.ts';
import { sitePictures } from './pictures.ts';
import { hrefOn, type RenderContextData, type RenderScope, renderContext } from './render-context.ts';
import { isInList } from './render-role.ts';

/** What the files of a site as a whole are rendered from. */
export type SiteRenderInput = {
  readonly site: Site;
  readonly theme: Theme;
  readonly content: Pick<Content, 'root' | 'publicFiles' | 'pictures'>;
  readonly scope: RenderScope;
  /** What social images can be written in; nothing where none are drawn. */
  readonly imageFont?: Pick<SocialImageRenderer, 'covers'>;
  /** What makes smaller forms of pictures; they are published as they are without it. */
  readonly encoder?: Pick<PictureEncoder, 'version'>;
};

/** What is rendered of a site beside its roles. */
export type SiteRenderer = {
  /** What roles are rendered with. */
  readonly data: RenderContextData | undefined;
  /** What its other files are rendered with; nothing where the theme is broken. */
  readonly context: SiteContext | undefined;
  /** What is broken in the theme. Nothing is rendered then, and nothing is listed here. */
  readonly faults: readonly OutputFault[];
  /** The roles whose files are rendered, in the order of the lists. */
  readonly roles: readonly PublishedRole[];
  /** The pictures that are still to be drawn. */
  readonly images: readonly SocialImageFile[];
  /** The forms of pictures that are still to be made. */
  readonly encoded: readonly EncodedPicture[];
  /** Every file that is not of one role by itself, from what stands for each role in the lists; by the path of the role’s source. */
  readonly files: (items: ReadonlyMap<string, ListItems>) => Iterable<Rendered>;
};

/** Sets up what is rendered of a site. */
export function siteRenderer(input: SiteRenderInput): SiteRenderer {
  const { site, theme, content, scope, imageFont, encoder } = input;
  const href = hrefOn(site);
  const { pictures, files: pictureFiles, encoded: forms } = sitePictures(content, encoder?.version);
  const source = iconSource(content, site.config.organization);
  const encodedIcons = source && encoder ? iconsOf(source, content.root, encoder.version) : [];
  const icons = encodedIcons.map(({ path, width }) => ({ href: href(path), side: width }));
  const encoded = [...forms, ...encodedIcons];
  const logo = logoFile(content, site.config);
  const replaced = new Set(forms.map(({ path }) => path));
  const assets = publishedAssets(theme, site.config, href);
  const data = contextData(input, { assets, pictures, icon: source, icons });
  const { context: shared, faultsOf } = renderContext(data);
  const context: SiteContext = {
    ...shared,
    site,
    ...(imageFont && site.config.theme.cards ? { imageFont } : {}),
    assets: assets.map(({ file }) => file),
    publicFiles: content.publicFiles
      .filter(({ path }) => !replaced.has(path))
      .map((file) => publicFile(file, content.root)),
    pictureFiles,
    icons,
    ...(logo ? { logo } : {}),
    root: content.root,
    settingsFile: `${content.root}/site.yml`,
  };
  const faults = faultsOf();
  if (faults.length > 0)
    return { data: undefined, context: undefined, faults, roles: [], images: [], encoded: [], files: () => [] };
  const missing = scope === 'all' ? undefined : noItem;
  return {
    data,
    context,
    faults,
    roles: scope === 'all' ? inListOrder(site) : firstOfEachTemplate(site),
    images: outputsOf('image').flatMap(([, { imagesOf }]) => imagesOf(context)),
    encoded,
    files: function* (items) {
      for (const [, output] of outputsOf('site')) yield* output.files(context);
      for (const [name, list] of outputsOf('list')) {
        if (!data.lists.includes(name)) continue;
        yield* list.files(listEntries(name, list, site, items, missing), context);
      }
    },
  };
}

/** The roles that a list holds, each with what stands for it there. */
export function listEntries(
  name: string,
  list: ListOutput,
  site: Site,
  items: ReadonlyMap<string, ListItems>,
  missing?: Contents,
): readonly ListEntry[] {
  return site.open.flatMap((role): readonly ListEntry[] => {
    const item = items.get(role.path)?.[name] ?? missing;
    return item && isInList(list, role, site) ? [{ role, item }] : [];
  });
}

/** Stands for roles that are not rendered where not all are: the paths of lists are made all the same. */
const noItem = contentsOf('');

/** What was found out about the pictures and assets of a site. */
type Found = {
  readonly assets: readonly PublishedAsset[];
  readonly pictures: Pictures;
  /** What stands for the site itself: it comes before the theme’s. */
  readonly icon: Asset | undefined;
  readonly icons: SiteContext['icons'];
};

function contextData({ site, theme, content, scope }: SiteRenderInput, { assets, pictures, icon, icons }: Found): RenderContextData {
  const href = hrefOn(site);
  const favicon = icon ? [['favicon.svg', href(icon.path)] as const] : [];
  const named = [...assets.map(({ name, file }) => [name, href(file.path)] as const), ...favicon];
  const byName: Readonly<Record<string, string>> = Object.fromEntries(named);
  const templates = Object.entries(theme.templates).map(([name, template]) => [name, asData(template)] as const);
  return {
    site: { config: site.config, blocks: site.blocks.map((block) => inPlace(block, pictures)), names: site.names },
    theme: { templates: Object.fromEntries(templates), words: theme.words.map(asData) },
    view: siteView(site, pictures, icons, href, (name) => (Object.hasOwn(byName, name) ? byName[name] : undefined)),
    pictures,
    root: content.root,
    assets: byName,
    lists: outputsOf('list').flatMap(([name, { isWanted }]) => (isWanted?.(site) === false ? [] : [name])),
    scope,
  };
} // prettier-ignore

/** A shared block stands on the page of every role. */
function inPlace(block: SharedBlock, pictures: Pictures): SharedBlock {
  return { ...block, html: withPublishedPictures(block.html, `shared/${block.name}.md`, 'roles/role/', pictures) };
}

/** A source without what ties it to its file. */
function asData({ path, text }: Source): Source {
  return { path, text };
}

/** A file of content/public. Where its digest is known, it is not read unless it has to be written. */
function publicFile(file: Content['publicFiles'][number], root: string): OutputFile {
  const { path, digest, size } = file;
  const from = { path: `${root}/public/${path}` };
  return digest === undefined || size === undefined
    ? { ...outputFile(path, file.contents), from }
    : { path, digest, size, chunks: () => [file.contents], from };
}

/** The roles of the lists first, in the lists’ order. */
function inListOrder({ open, roles }: Site): readonly PublishedRole[] {
  return [...open, ...roles.filter((role) => !isListed(role))];
}

/** A closed role has a template of its own. */
function firstOfEachTemplate(site: Site): readonly PublishedRole[] {
  const roles = inListOrder(site);
  return [roles.find(isListed), roles.find((role) => !isListed(role))].filter((role) => role !== undefined);
}

/** One fault of a template shows on every page that uses it: the first page is told, and how many more there are. */
export function onceEach(faults: readonly OutputFault[]): readonly OutputFault[] {
  const groups = new Map<string, OutputFault[]>();
  for (const fault of faults) {
    const key = `${fault.path}:${fault.finding.place?.start.line}:${fault.finding.message.replace(/\[\d+\]/gu, '[]')}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more =
      others.length === 0
        ? []
        : [{ path: first.path, message: `and on ${others.length} more ${others.length === 1 ? 'page' : 'pages'}` }];
    return [{ ...first, finding: { ...first.finding, related: [...(first.finding.related ?? []), ...more] } }];
  });
}
