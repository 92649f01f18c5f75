import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { loadExtensions } from './extend/index.ts';
import { type BuildWithFiles, build as buildSite, type BuildInput, buildInMemory } from './build.ts';
import {
  defaultThemeFolders,
  loadNativeParser,
  loadPictureEncoder,
  loadSocialImageRenderer,
  readContent,
  readHistory,
  readTheme,
} from './io/index.ts';
import type { DateValue } from './model/calendar.ts';
import { datedFiles } from './model/content.ts';
import { withoutEncoding } from './model/pictures/picture-encoder.ts';
import { noSink } from './model/output-file.ts';
import { checkSource, inProcess, roleWorker, type Scheduler } from './schedule/index.ts';
import { configure } from './site/index.ts';
import { type Diagnostic, inOrder } from './model/diagnostic.ts';
import type { Body, Role } from './model/role.ts';

/** Which site to build, and when. Folders are absolute, or relative to `cwd`. */
export type SiteOptions = {
  /** Absolute; diagnostics name files relative to it. */
  readonly cwd: string;
  /** Default `content`. */
  readonly content?: string;
  /** Templates that replace those of the default theme, by name. Default `templates`. */
  readonly templates?: string;
  /** The day, or the instant with an offset, that counts as now. */
  readonly now: DateValue;
  /** Whether drafts and scheduled roles get pages too. Default false. */
  readonly drafts?: boolean;
  /** Where the site will be published, in place of the `url` in site.yml. */
  readonly baseUrl?: string;
  /** The environment in which git is asked for the dates of changes: at least its `PATH`. Without it they are not known. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/**
 * Builds a site in memory: its files, and everything that was found. Nothing is written. Faults of the content are
 * diagnostics; only a bug of ours, or a machine that cannot read its own files, throws.
 */
export async function build(options: SiteOptions): Promise<BuildWithFiles> {
  const input = await inputOf(options);
  const { cwd, content: folder = 'content', env } = options;
  const history = env && (await readHistory({ folder, cwd, ...datedFiles(input.content), env }));
  const loadSocialImages = async () => (await loadSocialImageRenderer(resolve(cwd, '.rolepress/cards'))) ?? 'missing';
  const loadPictures = async () => (await loadPictureEncoder(resolve(cwd, '.rolepress/pictures'))) ?? 'missing';
  const dated = { ...input.content, history };
  return buildInMemory({ ...input, content: dated, loadSocialImages, loadPictures }, await newScheduler());
}

/** Everything that a build of the site would find: by path, line, column, rule. */
export async function check(options: SiteOptions): Promise<readonly Diagnostic[]> {
  const encoder = await loadPictureEncoder(undefined);
  const loadPictures = () => Promise.resolve(encoder ? withoutEncoding(encoder) : ('missing' as const));
  return (await buildSite({ ...(await inputOf(options)), loadPictures }, await newScheduler(), noSink)).diagnostics;
}

async function newScheduler(): Promise<Scheduler> {
  return inProcess(roleWorker(await loadNativeParser()));
}

async function inputOf({
  cwd,
  content = 'content',
  templates = 'templates',
  now,
  drafts = false,
  baseUrl,
}: SiteOptions): Promise<BuildInput> {
  const loaded = await loadExtensions(content, cwd);
  if (loaded && 'fault' in loaded) throw new Error(loaded.fault);
  const theme = readTheme([
    ...defaultThemeFolders(fileURLToPath(new URL('../templates', import.meta.url)), 'rolepress/templates'),
    { folder: resolve(cwd, templates), shown: templates },
  ]);
  return {
    content: readContent(content, cwd),
    theme,
    now,
    drafts,
    baseUrl,
    extensions: loaded?.extensions,
  };
}

/** What to read a role file with. */
export type ParseOptions = {
  /** As diagnostics name the file; the name of the file gives the role its slug. Default `content/roles/role.md`. */
  readonly path?: string;
  /** The text of site.yml, locations.yml and pay.yml: titles of sections, levels of rules, places and pay that a role may name. */
  readonly site?: string;
  readonly locations?: string;
  readonly pay?: string;
};

/** A role file by itself. */
export type ParsedRole = {
  /** Absent when its front matter cannot be read. */
  readonly role?: Role;
  /** Its text: the summary, the sections with their lists, and what follows the last of them. */
  readonly body: Body;
  /** What rules that look at one role find, in order. Those that look at the whole site, or at the day, are for `check`. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads the text of a role file, without a site around it. Nothing is read from the disk. */
export function parseRole(text: string, options: ParseOptions = {}): ParsedRole {
  const { path = 'content/roles/role.md', site, locations, pay } = options;
  const source = (name: string, of: string | undefined) => (of === undefined ? undefined : { path: `content/${name}.yml`, text: of }); // prettier-ignore
  const { settings } = configure({
    root: 'content',
    site: source('site', site),
    locations: source('locations', locations),
    pay: source('pay', pay),
    shared: [],
    publicFiles: [],
  });
  const { role, body, diagnostics } = checkSource({ path, text }, settings);
  return { role, body, diagnostics: inOrder(diagnostics) };
}

export { defineConfig, defineOutput, defineRule } from './model/extensions.ts';

export type { BuildWithFiles as Build } from './build.ts';
export type { Diagnostic, Finding, Place, Point, Severity } from './model/diagnostic.ts';
export type { SiteFile } from './model/output-file.ts';
export type {
  ExtensionRole,
  ExtensionSite,
  OwnFile,
  OwnOutput,
  OwnRule,
  RolepressConfig,
  RuleFinding,
} from './model/extensions.ts';
export type { Body, Item, Location, Role, Section } from './model/role.ts';
export type { Group, PublishedRole, Site, State } from './model/site.ts';
