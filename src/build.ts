import { configure } from './config.ts';
import type { Crew } from './crew.ts';
import { cardsFinding, checkContent, checkRoles, sign, silence } from './lint/index.ts';
import type { CardPrinter, PlacedCard } from './model/card.ts';
import { type DateValue, startOf } from './model/calendar.ts';
import type { Config, Settings } from './model/config.ts';
import type { Content, Theme } from './model/content.ts';
import { compareText } from './model/compare.ts';
import { type Diagnostic, inOrder } from './model/diagnostic.ts';
import { inMemory, type OutputFile, type Receiver, type Take } from './model/output-file.ts';
import type { Role } from './model/role.ts';
import { assemble, type Site } from './model/site.ts';
import { lastChangeOf } from './model/history.ts';
import { baseNameOf } from './model/source.ts';
import { type PageScope, renderSite } from './outputs/index.ts';
import { parseYaml, readSharedBlock } from './parse/index.ts';

/** What a site is built from. */
export type BuildInput = {
  readonly content: Content;
  readonly theme: Theme;
  /** Today is an input: a day, or an instant. */
  readonly now: DateValue;
  /** Whether drafts and scheduled roles get pages too. */
  readonly drafts: boolean;
  /** Where the site will be published, in place of the `url` of site.yml. */
  readonly baseUrl?: string;
  /** Does what each role asks for by itself. */
  readonly crew: Crew;
  /** Loads what draws pictures for social networks; `missing` where that cannot be had. It is asked when a site wants some. Default: none are drawn. */
  readonly loadCards?: () => Promise<CardPrinter | 'missing'>;
  /** Which pages are rendered; a site of which not all are is not for publishing. Default all. */
  readonly pages?: PageScope;
  /** Receives the files as they are made. They are not for publishing when there is any error. Default: nobody does. */
  readonly receiver?: Receiver;
};

/** A site as it would be published, and everything that was found on the way. */
export type Build = {
  /** Absent when the settings could not be read. */
  readonly site?: Site;
  readonly settings: Settings;
  /** The paths of the site’s files; none when there is any error. */
  readonly paths: readonly string[];
  /** By path, line, column, rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of settings and templates with errors: faults of the set-up, not of the content. */
  readonly brokenSetup: readonly string[];
};

/** The whole generator: content and a theme become the files of a site, and diagnostics. It reads and writes nothing. */
export async function build({
  content,
  theme,
  now,
  drafts,
  baseUrl,
  crew,
  loadCards,
  pages = 'all',
  receiver = { take: () => {} },
}: BuildInput): Promise<Build> {
  const { config, settings, diagnostics: configFaults } = configure(content, { baseUrl });
  const compiled = await crew.compileAll(content.roles, settings);
  const roles = compiled.flatMap((one) => one.role ?? []);
  const blocks = blocksOf(config?.append ?? [], content);
  const signed = [
    ...configFaults,
    ...blocks.flatMap(({ path, faults }) => faults.flatMap(({ kind, ...finding }) => sign(kind, path, finding))),
    ...checkContent(content, settings.levels),
    ...compiled.flatMap((one) => one.diagnostics),
    ...checkRoles({
      roles,
      settings,
      config,
      now: startOf(now, settings.timeZone),
      publicPaths: pathsIn(content),
      redirects: redirectsIn(content, config),
    }),
  ];
  const found = silence(signed, compiled, settings.levels);
  if (!config) return { settings, paths: [], diagnostics: inOrder(found), brokenSetup: pathsOf(configFaults) };

  const sharedBy = (role: Role) => [
    ...role.takesFrom.map((name) => `${content.root}/${name}`),
    ...blocks.map(({ path }) => path),
  ];
  // A site with errors is rendered too, so that one run tells every fault; it is not published.
  const site = assemble(oneOfEachSlug(roles), {
    config,
    blocks: blocks.map(({ block }) => block),
    now,
    drafts,
    changeOf: (role) => lastChangeOf([role.path, ...sharedBy(role)], content.history),
  });
  const printer = config.theme.cards && site.open.length > 0 ? await loadCards?.() : undefined;
  const cardFont = typeof printer === 'object' ? printer : undefined;
  const { paths, cards, faults } = await renderSite({
    site,
    theme,
    content,
    pages,
    cardFont,
    take: receiver.take,
    printAll: (published, plates) => crew.printAll(published, plates, receiver),
  });
  const cardFaults =
    printer === 'missing' ? sign('social-cards', `${content.root}/site.yml`, cardsFinding, settings.levels) : [];
  const outputFaults = faults.flatMap(({ kind, path, finding }) => sign(kind, path, finding));
  const diagnostics = inOrder([...found, ...outputFaults, ...cardFaults]);
  if (cardFont && pages === 'all' && !diagnostics.some(isError)) await drawAll(cards, cardFont, receiver.take);
  const brokenSetup = pathsOf([...configFaults, ...outputFaults.filter((one) => one.rule === 'template')]);
  return { site, settings, paths: diagnostics.some(isError) ? [] : paths, diagnostics, brokenSetup };
}

/** How many cards are drawn at the same time. */
const cardsAtOnce = 4;

async function drawAll(cards: readonly PlacedCard[], { draw, done }: CardPrinter, take: Take): Promise<void> {
  for (let first = 0; first < cards.length; first += cardsAtOnce) {
    const some = cards.slice(first, first + cardsAtOnce);
    const pictures = await Promise.all(some.map(async ({ path, card }) => ({ path, contents: await draw(card) })));
    for (const picture of pictures) take(picture);
  }
  done();
}

/** A build, and its files; none when there is any error. */
export type BuildWithFiles = Build & { readonly files: readonly OutputFile[] };

/** Builds a site and keeps its files in memory. */
export async function buildInMemory(input: Omit<BuildInput, 'receiver' | 'pages'>): Promise<BuildWithFiles> {
  const memory = inMemory();
  const built = await build({ ...input, receiver: memory });
  return { ...built, files: built.diagnostics.some(isError) ? [] : memory.files() };
}

/** Where the redirects of site.yml lead, each with its place there. */
function redirectsIn({ site }: Content, config: Config | undefined) {
  const redirects = Object.entries(config?.redirects ?? {});
  if (!site || redirects.length === 0) return [];
  const yaml = parseYaml(site.text);
  return redirects.map(([from, to]) => ({ to, path: site.path, place: yaml.placeOf(['redirects', from]) }));
}

/** What content/public publishes. */
function pathsIn({ publicFiles }: Content): ReadonlySet<string> {
  return new Set(publicFiles.map(({ path }) => `/${path}`));
}

function pathsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.filter(isError).map((one) => one.path))].toSorted(compareText);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function oneOfEachSlug(roles: readonly Role[]): readonly Role[] {
  return [...new Map(roles.toReversed().map((role) => [role.slug, role])).values()];
}

/** The blocks that the site appends to every role, in its order, and what kept them from being read. */
function blocksOf(names: readonly string[], { shared }: Content) {
  const known = new Map(shared.map((source) => [baseNameOf(source), source]));
  return names.flatMap((name) => {
    const source = known.get(name);
    return source ? [{ path: source.path, ...readSharedBlock(source) }] : [];
  });
}
