import type { PlacedCard } from '../model/card.ts';
import type { Content, Theme } from '../model/content.ts';
import type { OutputFile, Take } from '../model/output-file.ts';
import type { PublishedRole, Site } from '../model/site.ts';
import { suggest } from '../model/suggest.ts';
import { type PublishedAsset, publishedAssets } from './assets.ts';
import { conflicts } from './conflicts.ts';
import { type RoleRecord, roleRecord } from './role-data.ts';
import type { Output, OutputFault, Press, Rendered } from './output.ts';
import { listPaths, listWriter } from './role-list.ts';
import { type TemplateFault, type Templates, templatesOf } from './template.ts';
import { pageView, siteView } from './common-view.ts';
import type { CommonView } from './view.ts';
import { type WordsFor, wordsOf } from './words.ts';

/** What a site is rendered from. */
export type RenderInput = {
  readonly site: Site;
  readonly theme: Theme;
  readonly content: Pick<Content, 'root' | 'publicFiles'>;
  readonly pages: PageScope;
  /** What cards can be written in; nothing where none are drawn. */
  readonly cardFont?: Press['cardFont'];
  /** Receives every file. */
  readonly take: Take;
};

/** Which files are rendered: all, or the first page of each template, which finds the faults of templates; the others are empty then. */
export type PageScope = 'all' | 'first of each template';

/** What became of a site. Its files are only whole when there is no fault. */
export type RenderedSite = {
  readonly paths: readonly string[];
  /** Still to be drawn; their paths are among the others. */
  readonly cards: readonly PlacedCard[];
  readonly faults: readonly OutputFault[];
};

/** Turns a site into the files of these outputs. No two files share a path. */
export function renderWith(
  outputs: readonly Output[],
  { site, theme, content, pages, cardFont, take }: RenderInput,
): RenderedSite {
  const templates = templatesOf(theme);
  const { wordsFor, faults: wordFaults } = wordsOf(theme);
  const broken = [...templates.faults.map((fault) => templateFault(fault, theme)), ...wordFaults];
  if (broken.length > 0) return { paths: [], cards: [], faults: broken };

  const assets = publishedAssets(theme, site.config.theme, hrefOn(site));
  const asset = assetFinder([...assets, ...ownFavicon(content)], hrefOn(site));
  const press: Press = {
    site,
    wordsFor,
    href: hrefOn(site),
    page: pageRenderer({ site, theme, templates, wordsFor, asset, pages, publicFiles: content.publicFiles }),
    file: pages === 'all' ? (path, text) => ({ path, contents: text() }) : (path) => ({ path, contents: '' }),
    recordOf: lastOne((role) => roleRecord(role, site)),
    asset,
    ...(cardFont && site.config.theme.cards ? { cardFont } : {}),
    assets: assets.map(({ file }) => file),
    publicFiles: content.publicFiles.map(({ path, contents }) => ({
      path,
      contents,
      from: { path: `${content.root}/public/${path}` },
    })),
    settingsFile: `${content.root}/site.yml`,
  };
  const made: Pick<OutputFile, 'path' | 'from'>[] = [];
  const faults: OutputFault[] = [];
  const keep = (rendered: Rendered) => {
    if ('contents' in rendered) {
      made.push({ path: rendered.path, from: rendered.from });
      take(rendered);
    } else faults.push(rendered);
  };
  for (const output of outputs) {
    for (const file of output.files?.(press) ?? []) keep(file);
    for (const path of listPaths(output, press)) made.push({ path });
  }
  // Role by role, so that what is made of one is not held until the last: memory does not grow with the texts.
  const listWriters = pages === 'all' ? outputs.map((output) => listWriter(output, press, take)) : [];
  for (const role of inFeedOrder(site)) {
    for (const output of outputs) for (const file of output.filesOf?.(role, press) ?? []) keep(file);
    for (const write of listWriters) write(role);
  }
  const cards = outputs.flatMap((output) => output.cards?.(press) ?? []);
  for (const { path } of cards) made.push({ path });
  return { paths: made.map(({ path }) => path), cards, faults: [...onceEach(faults), ...conflicts(made)] };
}

/** The roles of the lists first, in the lists’ order. */
function inFeedOrder({ open, roles }: Site): readonly PublishedRole[] {
  return [...new Set([...open, ...roles])];
}

/** The page, the feeds and the role’s own file tell machines the same; it is dear to make. */
function lastOne(make: (role: PublishedRole) => RoleRecord): Press['recordOf'] {
  let last: { readonly role: PublishedRole; readonly record: RoleRecord } | undefined;
  return (role) => {
    if (last?.role !== role) last = { role, record: make(role) };
    return last.record;
  };
}

type PageParts = {
  readonly site: Site;
  readonly theme: Theme;
  readonly templates: Templates;
  readonly wordsFor: WordsFor;
  readonly asset: Press['asset'];
  readonly pages: PageScope;
  readonly publicFiles: Content['publicFiles'];
};

function pageRenderer({ site, theme, templates, wordsFor, asset, pages, publicFiles }: PageParts): Press['page'] {
  const shared = siteView(site, publicFiles, hrefOn(site));
  const rendered = new Set<string>();
  return (template, facts, view) => {
    if (pages !== 'all' && rendered.has(template)) return { path: facts.path, contents: '' };
    rendered.add(template);
    const words = wordsFor(facts.language);
    const common: CommonView = { page: pageView(facts, site), site: shared, words: words.plain, asset };
    const result = templates.render(template, { ...common, ...view() });
    if ('text' in result) return { path: facts.path, contents: result.text };
    const fault = templateFault(result.fault, theme);
    return {
      ...fault,
      finding: { ...fault.finding, related: [{ path: facts.shows ?? facts.path, message: 'while rendering this' }] },
    };
  };
}

/** Tells addresses of assets by name; a name that nothing has is a fault of the template that asks. */
function assetFinder(assets: readonly PublishedAsset[], href: Press['href']): Press['asset'] {
  const hrefs = new Map(assets.map(({ name, file }) => [name, href(file.path)]));
  return (name) => {
    const found = hrefs.get(name);
    if (found !== undefined) return found;
    const meant = suggest(name, hrefs.keys());
    throw new Error(`there is no asset \`${name}\`${meant ? `; did you mean \`${meant}\`?` : ''}`);
  };
}

/** A favicon.svg of content/public is the site’s own, in place of the theme’s. */
function ownFavicon({ publicFiles }: RenderInput['content']): readonly PublishedAsset[] {
  return publicFiles.filter(({ path }) => path === 'favicon.svg').map((file) => ({ name: file.path, file }));
}

/** The URL of a site may hold a path, which comes before every other. */
function hrefOn({ config }: Site): (path: string) => string {
  const base = new URL(config.url).pathname;
  return (path) => base + encodeURI(path);
}

function templateFault({ template, finding }: TemplateFault, theme: Theme): OutputFault {
  return { kind: 'template', path: theme.templates[template]?.path ?? template, finding };
}

/** One fault of a template shows on every page that uses it: the first page is told, and how many more there are. */
function onceEach(faults: readonly OutputFault[]): readonly OutputFault[] {
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
