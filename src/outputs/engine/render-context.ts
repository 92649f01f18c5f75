import type { Theme } from '../../model/content.ts';
import { outputFile } from '../../model/output-file.ts';
import type { Pictures } from '../../model/pictures/picture.ts';
import { suggest } from '../../model/suggest.ts';
import type { OutputFault, RenderContext, SiteLook } from '../output.ts';
import { pageView } from '../views/common-view.ts';
import { pictureView } from '../views/picture.ts';
import { type TemplateFault, templatesOf } from '../views/template.ts';
import { translationsOf } from '../views/translations.ts';
import type { CommonView, SiteView } from '../views/view.ts';

/** What a render context is made from, as plain data: it crosses threads. Nothing in it depends on one role. */
export type RenderContextData = {
  readonly site: SiteLook;
  readonly theme: Pick<Theme, 'templates' | 'words'>;
  readonly view: SiteView;
  readonly pictures: Pictures;
  /** The content folder, as diagnostics show it. */
  readonly root: string;
  /** Addresses by name. */
  readonly assets: Readonly<Record<string, string>>;
  /** The names of the list outputs that the site has. */
  readonly lists: readonly string[];
  readonly scope: RenderScope;
};

/** Which files are rendered: all, or the first page of each template, which finds the faults of templates. The others are empty then. */
export type RenderScope = 'all' | 'first of each template';

/** Sets up a render context, and what tells the faults of the theme: every template is compiled when that is asked. */
export function renderContext(data: RenderContextData): {
  readonly context: RenderContext;
  readonly faultsOf: () => readonly OutputFault[];
} {
  const { site, theme, scope } = data;
  const { translationsFor, faults } = translationsOf(theme);
  const templates = templatesOf(theme);
  const href = hrefOn(site);
  const context: RenderContext = {
    site,
    translationsFor,
    href,
    pictures: data.pictures,
    picture: (request) => pictureView(request, data.pictures, href),
    page: pageRenderer(data, templates.render, translationsFor),
    file: (path, text) => outputFile(path, scope === 'all' ? text() : ''),
    asset: assetFinder(data.assets),
  };
  return { context, faultsOf: () => [...templates.faultsOf().map((fault) => templateFault(fault, theme)), ...faults] };
}

/** The URL of a site may hold a path, which comes before every other. */
export function hrefOn({ config }: Pick<SiteLook, 'config'>): (path: string) => string {
  const base = new URL(config.url).pathname;
  return (path) => base + encodeURI(path);
}

function pageRenderer(
  data: RenderContextData,
  render: ReturnType<typeof templatesOf>['render'],
  translationsFor: RenderContext['translationsFor'],
): RenderContext['page'] {
  const { site, theme, view: shared, scope } = data;
  const asset = assetFinder(data.assets);
  const rendered = new Set<string>();
  return (template, facts, view) => {
    if (scope !== 'all' && rendered.has(template)) return outputFile(facts.path, '');
    rendered.add(template);
    const words = translationsFor(facts.language);
    const common: CommonView = { page: pageView(facts, site, words), site: shared, words: words.plain, asset };
    const result = render(template, { ...common, ...view() });
    if ('text' in result) return outputFile(facts.path, result.text);
    const fault = templateFault(result.fault, theme);
    const related = [{ path: facts.shows ?? facts.path, message: 'while rendering this' }];
    return { ...fault, finding: { ...fault.finding, related } };
  };
}

/** Finds addresses of assets by name; a name that nothing has is a fault of the template that asks. */
function assetFinder(hrefs: RenderContextData['assets']): RenderContext['asset'] {
  return (name) => {
    const found = Object.hasOwn(hrefs, name) ? hrefs[name] : undefined;
    if (found !== undefined) return found;
    const meant = suggest(name, Object.keys(hrefs));
    throw new Error(`there is no asset \`${name}\`${meant ? `; did you mean \`${meant}\`?` : ''}`);
  };
}

function templateFault({ template, finding }: TemplateFault, theme: RenderContextData['theme']): OutputFault {
  return { kind: 'template', path: theme.templates[template]?.path ?? template, finding };
}
