import { notExtended, runExtensions } from './extend/index.ts';
import {
  checkAnalytics,
  checkPictureFiles,
  checkTheme,
  noHistoryFinding,
  sign,
  socialImagesFinding,
} from './lint/index.ts';
import type { CheckedRole } from './model/checked-role.ts';
import { shareValues } from './model/compact.ts';
import { compareText } from './model/compare.ts';
import type { Settings } from './model/config.ts';
import { contentPictures, type Theme } from './model/content.ts';
import { type Diagnostic, inOrder } from './model/diagnostic.ts';
import { type ListItems, memorySink, type OutputFile, type OutputSink, type SiteFile } from './model/output-file.ts';
import type { PictureEncoder } from './model/pictures/picture-encoder.ts';
import type { Role } from './model/role.ts';
import type { Site } from './model/site.ts';
import type { SocialImageRenderer } from './model/social-image.ts';
import type { OnStage } from './model/stage.ts';
import {
  conflicts,
  drawSocialImages,
  encodePictures,
  isFault,
  onceEach,
  type OutputFault,
  type RenderScope,
  rolePathsOf,
  type SiteRenderer,
  siteRenderer,
} from './outputs/index.ts';
import { type RoleTask, type Scheduler, tasksFor } from './schedule/index.ts';
import { checkSite, readSettings, readSite, type SiteInput, type SiteSettings } from './site/index.ts';

/** What a site is built from. */
export type BuildInput = SiteInput & {
  readonly theme: Theme;
  /** Loads what draws social images; `missing` where that cannot be had. It is asked when a site wants some. Default: none are drawn. */
  readonly loadSocialImages?: () => Promise<SocialImageRenderer | 'missing'>;
  /** Loads what makes smaller forms of pictures, likewise. Default: pictures are published as they are. */
  readonly loadPictures?: () => Promise<PictureEncoder | 'missing'>;
  /** Whether it was looked for a history of the content: that there is none is told. */
  readonly wantsHistory?: boolean;
  /** Which files are rendered; a site of which not all are is not for publishing. Default all. */
  readonly scope?: RenderScope;
  /** Leaves out findings that are known and borne. Default: all count. */
  readonly baseline?: Baseline;
  /** Is told when a stage begins. */
  readonly onStage?: OnStage;
};

/** A list of findings that are known and borne. */
export type Baseline = {
  /** The list as it is written. */
  readonly text: string;
  readonly withoutKnown: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
};

/** A site as it would be published, and everything that was found on the way. */
export type Build = {
  /** Absent when the settings could not be read. */
  readonly site?: Site;
  readonly settings: Settings;
  /** The paths of the site’s files; none when there is any error. */
  readonly paths: readonly string[];
  /** The content without the files that the settings leave out. */
  readonly content: BuildInput['content'];
  /** The roles with what their texts say, in the order of their files. */
  readonly roles: readonly Role[];
  /** By path, line, column, rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many social images had to be drawn: they were not in the cache. */
  readonly imagesDrawn: number;
  /** The paths of settings and templates with errors: faults of the set-up, not of the content. */
  readonly brokenSetup: readonly string[];
};

/**
 * The whole generator: content and a theme become the files of a site, and diagnostics. It reads and writes nothing by itself. The
 * files are not for publishing when there is any error.
 */
export async function build(input: BuildInput, scheduler: Scheduler, sink: OutputSink): Promise<Build> {
  const { baseline, onStage } = input;
  const { settings, tasks, site, renderer, socialImages, encoder, imageFaults } = await prepare(input, scheduler);
  const { content } = settings;
  onStage?.('work');
  const checked = new Map<string, CheckedRole>();
  const items = new Map<string, ListItems>();
  const made: Pick<OutputFile, 'path' | 'from'>[] = [];
  const faults: OutputFault[] = [...(renderer?.faults ?? [])];

  const published = new Map(site?.roles.map((role) => [role.path, role]));
  const job = { settings: settings.settings, context: renderer?.data };
  for await (const result of scheduler.renderRoles(tasks, job)) {
    for (const file of result.files) sink.write(file);
    const { path, role } = result.checked;
    const header = published.get(path);
    // All roles are held to the end: what the site knows of one already is not held twice.
    if (role && header) shareValues(role, header);
    checked.set(path, result.checked);
    items.set(path, result.listItems);
    faults.push(...result.faults);
  }
  for (const file of renderer?.files(items) ?? []) {
    if (isFault(file)) faults.push(file);
    else {
      sink.write(file);
      made.push({ path: file.path, from: file.from });
    }
  }
  for (const role of site?.roles ?? []) for (const path of rolePathsOf(role)) made.push({ path });
  for (const { path } of renderer?.images ?? []) made.push({ path });
  for (const { path, shown } of renderer?.encoded ?? []) made.push({ path, from: { path: shown } });
  if (renderer && encoder) faults.push(...(await encodePictures(renderer.encoded, encoder, sink)));
  const { extensions } = input;
  const own =
    extensions && site ? await runExtensions(extensions, content.roles, settings.settings, site) : notExtended;
  for (const file of own.files) sink.write(file);
  made.push(...own.files);

  onStage?.('check');
  const roles = content.roles.flatMap(({ path }) => checked.get(path) ?? []);
  const outputFaults = [...onceEach(faults), ...conflicts(made)].flatMap(({ kind, path, finding }) =>
    sign(kind, path, finding),
  );
  const themeFaults = checkTheme(input.theme, settings.settings.levels);
  const found = inOrder([
    ...checkSite(roles, settings, input, own),
    ...own.faults,
    ...outputFaults,
    ...imageFaults,
    ...themeFaults,
  ]);
  const diagnostics = baseline ? baseline.withoutKnown(found) : found;
  const isPublishable = !diagnostics.some(isError);
  if (isPublishable && renderer && socialImages) {
    onStage?.('draw');
    await drawSocialImages(renderer.images, socialImages, sink);
  }
  return {
    site,
    content,
    settings: settings.settings,
    paths: isPublishable ? made.map(({ path }) => path) : [],
    roles: roles.flatMap(({ role }) => role ?? []),
    diagnostics,
    imagesDrawn: socialImages?.drawn() ?? 0,
    brokenSetup: pathsOf([
      ...settings.configFaults,
      ...own.faults,
      ...outputFaults.filter(({ rule }) => rule === 'template'),
    ]),
  };
}

/** What is known of a site before its roles are looked at one by one. */
export type PreparedSite = {
  readonly settings: SiteSettings;
  /** What there is to do for each role file, in the order of the lists. */
  readonly tasks: readonly RoleTask[];
  /** Absent when the settings cannot be used. */
  readonly site?: Site;
  /** What is rendered beside the roles; where the theme is broken, nothing is. */
  readonly renderer?: SiteRenderer;
  /** Absent when no social images are drawn. */
  readonly socialImages?: SocialImageRenderer;
  /** Absent when pictures are published as they are. */
  readonly encoder?: PictureEncoder;
  /** Tells what could not be drawn or made smaller, where it is wanted. */
  readonly imageFaults: readonly Diagnostic[];
};

/** Reads the settings and the front matter of all roles, and sets up what the site is rendered with. */
export async function prepare(input: BuildInput, scheduler: Scheduler): Promise<PreparedSite> {
  const { theme, scope = 'all', loadSocialImages, loadPictures, wantsHistory } = input;
  const settings = readSettings(input);
  const { content } = settings;
  const headers = settings.config ? await scheduler.readHeaders(content.roles, settings.settings) : [];
  const site = readSite(headers, settings, input);
  if (!site) return { settings, tasks: tasksFor(content.roles, undefined, undefined, headers), imageFaults: [] };
  const wantsImages = site.config.theme.cards && site.open.length > 0;
  const loaded = wantsImages ? await loadSocialImages?.() : undefined;
  const imageFont = loaded === 'missing' ? undefined : loaded;
  const siteYml = `${content.root}/site.yml`;
  // Nothing is loaded for a site without pictures.
  const pictures = contentPictures(content).length > 0 ? await loadPictures?.() : undefined;
  const encoder = pictures === 'missing' ? undefined : pictures;
  const renderer = siteRenderer({ site, theme, content, scope, imageFont, encoder });
  const imageFaults = [
    ...(loaded === 'missing' ? sign('social-cards', siteYml, socialImagesFinding, settings.settings.levels) : []),
    ...(wantsHistory === true && !content.history && site.config.expiry.keepClosedDays > 0 ? sign('gone-roles', siteYml, noHistoryFinding, settings.settings.levels) : []),
    ...checkAnalytics(site.config, theme, content, settings.settings.levels),
    ...checkPictureFiles(content, { canEncode: encoder !== undefined, isMissing: pictures === 'missing' }, settings.settings.levels),
  ];
  return {
    settings,
    tasks: tasksFor(content.roles, site, renderer, headers),
    site,
    renderer,
    socialImages: scope === 'all' ? imageFont : undefined,
    encoder: scope === 'all' ? encoder : undefined,
    imageFaults,
  };
} // prettier-ignore

/** A build, and its files; none when there is any error. */
export type BuildWithFiles = Build & { readonly files: readonly SiteFile[] };

/** Builds a site and keeps its files in memory. */
export async function buildInMemory(input: BuildInput, scheduler: Scheduler): Promise<BuildWithFiles> {
  const memory = memorySink();
  const built = await build(input, scheduler, memory);
  return { ...built, files: built.diagnostics.some(isError) ? [] : memory.files() };
}

function pathsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.filter(isError).map((one) => one.path))].toSorted(compareText);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
