import { cardsFinding, sign } from './lint/index.ts';
import type { CardPrinter, PlacedCard } from './model/card.ts';
import type { Settings } from './model/config.ts';
import type { Theme } from './model/content.ts';
import { compareText } from './model/compare.ts';
import { type Diagnostic, inOrder } from './model/diagnostic.ts';
import { inMemory, type OutputFile, type Receiver, type Take } from './model/output-file.ts';
import type { Role } from './model/role.ts';
import type { Site } from './model/site.ts';
import { type PageScope, renderSite, retouchSite } from './outputs/index.ts';
import { type ReadInput, readSite } from './read-site.ts';
import { startWork } from './work.ts';

/** What a site is built from. */
export type BuildInput = ReadInput & {
  readonly theme: Theme;
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
  /** The roles with what their texts say, in the order of their files. */
  readonly roles: readonly Role[];
  /** By path, line, column, rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of settings and templates with errors: faults of the set-up, not of the content. */
  readonly brokenSetup: readonly string[];
};

/** The whole generator: content and a theme become the files of a site, and diagnostics. It reads and writes nothing. */
export async function build({
  theme,
  loadCards,
  pages = 'all',
  receiver = { take: () => {} },
  ...input
}: BuildInput): Promise<Build> {
  const { content, crew, onStage } = input;
  const { site, settings, configFaults, check } = await readSite(input);
  const work = startWork(content.roles, { settings, crew, receiver }, site);
  if (!site) {
    const found = check(await work.rest());
    return { settings, paths: [], roles: [], diagnostics: inOrder(found), brokenSetup: pathsOf(configFaults) };
  }

  const printer = await cardPrinterFor(site, loadCards);
  const cardFont = printer === 'missing' ? undefined : printer;
  onStage?.('work');
  const before = pages === 'all' ? crew.published?.(cardFont !== undefined, receiver) : undefined;
  const { printAll } = work;
  const shown = { site, theme, content, cardFont, take: receiver.take, printAll };
  const { paths, cards, faults } = before
    ? await retouchSite(shown, before)
    : await renderSite({
        ...shown,
        pages,
        keepsFile: (file, plates) => crew.keepsFile?.(file, plates, receiver) ?? false,
      });
  const compiled = await work.rest();
  onStage?.('check');
  const cardFaults =
    printer === 'missing' ? sign('social-cards', `${content.root}/site.yml`, cardsFinding, settings.levels) : [];
  const outputFaults = faults.flatMap(({ kind, path, finding }) => sign(kind, path, finding));
  const diagnostics = inOrder([...check(compiled), ...outputFaults, ...cardFaults]);
  // Where none is to be drawn all may be as they were: then none is forgotten.
  if (cardFont && cards.length > 0 && pages === 'all' && !diagnostics.some(isError)) {
    onStage?.('draw');
    await drawAll(cards, cardFont, receiver.take);
  }
  return {
    site,
    settings,
    paths: diagnostics.some(isError) ? [] : paths,
    roles: compiled.flatMap(({ role }) => role ?? []),
    diagnostics,
    brokenSetup: pathsOf([...configFaults, ...outputFaults.filter((one) => one.rule === 'template')]),
  };
}

/** What draws the pictures of a site; nothing where it wants none. */
export async function cardPrinterFor(
  { config, open }: Site,
  loadCards: BuildInput['loadCards'],
): Promise<CardPrinter | 'missing' | undefined> {
  return config.theme.cards && open.length > 0 ? loadCards?.() : undefined;
}

/** How many cards are drawn at the same time. */
const cardsAtOnce = 4;

/** Draws pictures, and hands them over. */
export async function drawAll(cards: readonly PlacedCard[], { draw, done }: CardPrinter, take: Take): Promise<void> {
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

function pathsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.filter(isError).map((one) => one.path))].toSorted(compareText);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
