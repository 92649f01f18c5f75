import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
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
import { datedPaths } from './model/content.ts';
import { withoutEncoding } from './model/pictures/picture-encoder.ts';
import { noSink } from './model/output-file.ts';
import { inProcess, roleWorker, type Scheduler } from './schedule/index.ts';
import type { Diagnostic } from './model/diagnostic.ts';

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
  const input = inputOf(options);
  const { cwd, content: folder = 'content', env } = options;
  const paths = datedPaths(input.content);
  const history = env && (await readHistory({ folder, cwd, paths, env }));
  const loadSocialImages = async () => (await loadSocialImageRenderer(resolve(cwd, '.rolepress/cards'))) ?? 'missing';
  const loadPictures = async () => (await loadPictureEncoder(resolve(cwd, '.rolepress/pictures'))) ?? 'missing';
  const dated = { ...input.content, history };
  return buildInMemory({ ...input, content: dated, loadSocialImages, loadPictures }, await newScheduler());
}

/** Everything that a build of the site would find: by path, line, column, rule. */
export async function check(options: SiteOptions): Promise<readonly Diagnostic[]> {
  const encoder = await loadPictureEncoder(undefined);
  const loadPictures = () => Promise.resolve(encoder ? withoutEncoding(encoder) : ('missing' as const));
  return (await buildSite({ ...inputOf(options), loadPictures }, await newScheduler(), noSink)).diagnostics;
}

async function newScheduler(): Promise<Scheduler> {
  return inProcess(roleWorker(await loadNativeParser()));
}

function inputOf({
  cwd,
  content = 'content',
  templates = 'templates',
  now,
  drafts = false,
  baseUrl,
}: SiteOptions): BuildInput {
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
  };
}

export type { BuildWithFiles as Build } from './build.ts';
export type { Diagnostic, Finding, Place, Point, Severity } from './model/diagnostic.ts';
export type { SiteFile } from './model/output-file.ts';
export type { Item, Location, Role, Section } from './model/role.ts';
export type { Group, PublishedRole, Site, State } from './model/site.ts';
