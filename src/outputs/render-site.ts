import type { PlacedCard } from '../model/card.ts';
import type { Content, Theme } from '../model/content.ts';
import type { OutputFile, Take } from '../model/output-file.ts';
import { isListed, type PublishedRole, type Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { siteView } from './common-view.ts';
import { conflicts } from './conflicts.ts';
import { type PublishedAsset, publishedAssets } from './assets.ts';
import type { Output, OutputFault, Rendered, SitePress } from './output.ts';
import { neighboursOf } from './neighbours.ts';
import { hrefOn, type KeepsFile, type Plates, type PressScope, pressOf } from './press.ts';
import { eachPrinted, type PrintedRole } from './print-role.ts';
import { listOf } from './role-list.ts';

/** What a press is set up from. */
export type SetUpInput = {
  readonly site: Site;
  readonly theme: Theme;
  readonly content: Pick<Content, 'root' | 'publicFiles'>;
  readonly pages: PageScope;
  /** What cards can be written in; nothing where none are drawn. */
  readonly cardFont?: SitePress['cardFont'];
  readonly keepsFile?: KeepsFile;
};

/** What a site is rendered from. */
export type RenderInput = SetUpInput & {
  /** Prints what roles by themselves are published as; the results come in the order of the roles, some at a time. */
  readonly printAll: (roles: readonly PublishedRole[], plates: Plates) => AsyncIterable<readonly PrintedRole[]>;
  /** Receives every file that is not of a role by itself. */
  readonly take: Take;
};

/** Which files are rendered: all, or the first page of each template, which finds the faults of templates. */
export type PageScope = PressScope;

/** What became of a site. Its files are only whole when there is no fault. */
export type RenderedSite = {
  readonly paths: readonly string[];
  /** Still to be drawn; their paths are among the others. */
  readonly cards: readonly PlacedCard[];
  readonly faults: readonly OutputFault[];
};

/** Turns a site into the files of these outputs. No two files share a path. */
export async function renderWith(outputs: readonly Output[], input: RenderInput): Promise<RenderedSite> {
  const { site, pages, printAll, take } = input;
  const { press, plates, cards, faults: broken } = setUp(outputs, input);
  if (broken.length > 0) return { paths: [], cards: [], faults: broken };

  const made: Pick<OutputFile, 'path' | 'from'>[] = [];
  const faults: OutputFault[] = [];
  const keep = (rendered: Rendered) => {
    if ('contents' in rendered) {
      made.push({ path: rendered.path, from: rendered.from });
      take(rendered);
    } else if ('isKept' in rendered) made.push({ path: rendered.path });
    else faults.push(rendered);
  };
  const lists = outputs.map((output, at) => listOf(output, at, press));
  for (const [at, output] of outputs.entries()) {
    for (const file of output.files?.(press) ?? []) keep(file);
    for (const path of lists[at]?.paths ?? []) made.push({ path });
  }
  const pathsOf = rolePathsIn(outputs);
  for (const role of site.roles) for (const path of pathsOf(role)) made.push({ path });

  // Role by role, so that what is made of one is not held until the last: memory does not grow with the texts.
  const roles = pages === 'all' ? inFeedOrder(site) : firstOfEachTemplate(site);
  const writers = pages === 'all' ? lists.map((list) => list.writer(take)) : [];
  const digests = outputs.map((): string[] => []);
  await eachPrinted(roles, printAll(roles, plates), (role, printed) => {
    faults.push(...printed.faults);
    for (let at = 0; at < outputs.length; at++) {
      const entry = printed.entries[at];
      if (entry !== undefined) writers[at]?.(role, entry);
      const digest = printed.digests[at];
      if (digest !== undefined) digests[at]?.push(digest);
    }
  });
  for (const [at, { digest }] of outputs.entries())
    if (pages === 'all' && digest && plates.digests[at]) for (const file of digest.files(digests[at] ?? [], press)) keep(file);
  for (const { path } of cards) made.push({ path });
  return { paths: made.map(({ path }) => path), cards, faults: [...onceEach(faults), ...conflicts(made)] };
} // prettier-ignore

/** Tells the paths of the files that a role by itself is published as. */
export function rolePathsIn(outputs: readonly Output[]): (role: PublishedRole) => readonly string[] {
  const tellers = outputs.flatMap(({ pathsOf }) => pathsOf ?? []);
  return (role) => tellers.flatMap((pathsOf) => pathsOf(role));
}

/** Makes the press of a site, and the plates from which others make theirs for its roles. */
export function setUp(outputs: readonly Output[], { site, theme, content, pages, cardFont, keepsFile }: SetUpInput) {
  const { publicFiles } = content;
  const href = hrefOn(site);
  const assets = publishedAssets(theme, site.config.theme, href);
  const named = [...assets, ...ownFavicon(content)].map(({ name, file }) => [name, href(file.path)] as const);
  const plates: Plates = {
    site: { config: site.config, blocks: site.blocks },
    theme: {
      templates: Object.fromEntries(Object.entries(theme.templates).map(([name, source]) => [name, asData(source)])),
      words: theme.words.map(asData),
    },
    view: siteView(site, publicFiles, href),
    assets: Object.fromEntries(named),
    cards: new Set(),
    digests: outputs.map(({ digest }) => digest?.isWanted(site) ?? false),
    scope: pages,
  };
  const { press: plain, faultsOf } = pressOf(plates, { neighboursOf: (role) => neighboursOf(role, site), keepsFile });
  const faults = faultsOf();
  const press: SitePress = {
    ...plain,
    site,
    ...(cardFont && site.config.theme.cards ? { cardFont } : {}),
    assets: assets.map(({ file }) => file),
    publicFiles: publicFiles.map(({ path, contents }) => ({
      path,
      contents,
      from: { path: `${content.root}/public/${path}` },
    })),
    settingsFile: `${content.root}/site.yml`,
  };
  const cards = faults.length > 0 ? [] : outputs.flatMap((output) => output.cards?.(press) ?? []);
  return { press, plates: { ...plates, cards: new Set(cards.map(({ slug }) => slug)) }, cards, faults };
}

/** A source without what ties it to its file. */
function asData({ path, text }: Source): Source {
  return { path, text };
}

/** The roles of the lists first, in the lists’ order. */
export function inFeedOrder({ open, roles }: Site): readonly PublishedRole[] {
  return [...open, ...roles.filter((role) => !isListed(role))];
}

/** A closed role has a template of its own. */
function firstOfEachTemplate(site: Site): readonly PublishedRole[] {
  const roles = inFeedOrder(site);
  return [roles.find(isListed), roles.find((role) => !isListed(role))].filter((role) => role !== undefined);
}

/** A favicon.svg of content/public is the site’s own, in place of the theme’s. */
function ownFavicon({ publicFiles }: RenderInput['content']): readonly PublishedAsset[] {
  return publicFiles.filter(({ path }) => path === 'favicon.svg').map((file) => ({ name: file.path, file }));
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
