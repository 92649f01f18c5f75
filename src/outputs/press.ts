import type { Theme } from '../model/content.ts';
import { suggest } from '../model/suggest.ts';
import { pageView } from './common-view.ts';
import type { FileToCome, OutputFault, Press, SiteLook } from './output.ts';
import { roleRecord } from './role-data.ts';
import { type TemplateFault, templatesOf } from './template.ts';
import type { CommonView, SiteView } from './view.ts';
import { wordsOf } from './words.ts';

/** What a press is made from, as plain data: it crosses threads. */
export type Plates = {
  readonly site: SiteLook;
  readonly theme: Pick<Theme, 'templates' | 'words'>;
  readonly view: SiteView;
  /** Addresses by name. */
  readonly assets: Readonly<Record<string, string>>;
  /** The slugs of the roles that get a picture for social networks. */
  readonly cards: ReadonlySet<string>;
  /** For each output, in the order of the table, whether its digests are wanted. */
  readonly digests: readonly boolean[];
  /** Whether files are made whole, or the first page of each template only: the others have paths and are empty. */
  readonly scope: PressScope;
};

export type PressScope = 'all' | 'first of each template';

/** Claims that a file is the same as it was published before, and sees to it that it stays. */
export type KeepsFile = (file: FileToCome, plates: Plates) => boolean;

/** Sets up a press, and tells what of the theme is broken when it is asked. */
export function pressOf(
  plates: Plates,
  { neighboursOf, keepsFile }: Pick<Press, 'neighboursOf'> & { readonly keepsFile?: KeepsFile },
): { readonly press: Press; readonly faultsOf: () => readonly OutputFault[] } {
  const { site, theme, cards, scope } = plates;
  const { wordsFor, faults } = wordsOf(theme);
  const templates = templatesOf(theme);
  const press: Press = {
    site,
    wordsFor,
    href: hrefOn(site),
    page: pageRenderer(plates, templates.render, wordsFor, keepsFile),
    file: (path, text, madeFrom) => {
      if (madeFrom && keepsFile?.({ path, ...madeFrom }, plates)) return { path, isKept: true };
      return { path, contents: scope === 'all' ? text() : '' };
    },
    neighboursOf,
    recordOf: lastOne((role) => roleRecord(role, site)),
    asset: assetFinder(plates.assets),
    hasCard: ({ slug }) => cards.has(slug),
  };
  return { press, faultsOf: () => [...templates.faultsOf().map((fault) => templateFault(fault, theme)), ...faults] };
} // prettier-ignore

/** The URL of a site may hold a path, which comes before every other. */
export function hrefOn({ config }: Pick<SiteLook, 'config'>): (path: string) => string {
  const base = new URL(config.url).pathname;
  return (path) => base + encodeURI(path);
}

/** Several files of a role ask for the same, which is dear to make. */
function lastOne<Of, Made>(make: (one: Of) => Made): (one: Of) => Made {
  let last: { readonly one: Of; readonly made: Made } | undefined;
  return (one) => {
    if (last?.one !== one) last = { one, made: make(one) };
    return last.made;
  };
}

function pageRenderer(
  plates: Plates,
  render: ReturnType<typeof templatesOf>['render'],
  wordsFor: Press['wordsFor'],
  keepsFile: KeepsFile | undefined,
): Press['page'] {
  const { site, theme, view: shared, scope } = plates;
  const asset = assetFinder(plates.assets);
  const rendered = new Set<string>();
  return (template, facts, view) => {
    if (scope !== 'all' && rendered.has(template)) return { path: facts.path, contents: '' };
    rendered.add(template);
    const { path, of, shows, structuredData: _, ...said } = facts;
    if (of && keepsFile?.({ path, of, from: [template, said] }, plates)) return { path, isKept: true };
    const words = wordsFor(facts.language);
    const common: CommonView = { page: pageView(facts, site, words), site: shared, words: words.plain, asset };
    const result = render(template, { ...common, ...view() });
    if ('text' in result) return { path, contents: result.text };
    const fault = templateFault(result.fault, theme);
    return {
      ...fault,
      finding: { ...fault.finding, related: [{ path: shows ?? path, message: 'while rendering this' }] },
    };
  };
}

/** Tells addresses of assets by name; a name that nothing has is a fault of the template that asks. */
function assetFinder(hrefs: Plates['assets']): Press['asset'] {
  return (name) => {
    const found = Object.hasOwn(hrefs, name) ? hrefs[name] : undefined;
    if (found !== undefined) return found;
    const meant = suggest(name, Object.keys(hrefs));
    throw new Error(`there is no asset \`${name}\`${meant ? `; did you mean \`${meant}\`?` : ''}`);
  };
}

function templateFault({ template, finding }: TemplateFault, theme: Plates['theme']): OutputFault {
  return { kind: 'template', path: theme.templates[template]?.path ?? template, finding };
}
