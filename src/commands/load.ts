import { join, resolve } from 'node:path';
import type { BuildInput } from '../build.ts';
import { type Crew, inProcess, newHand } from '../crew.ts';
import {
  defaultThemeFolders,
  type FileDigests,
  isFolder,
  readContent,
  readHistory,
  readTheme,
  shownPath,
} from '../io/index.ts';
import { datedPaths } from '../model/content.ts';
import type { World } from '../model/world.ts';
import type { Cache } from '../cache/index.ts';
import { spread } from '../threads/index.ts';
import { cacheFolder } from './cache.ts';
import { type OptionValues, UsageError } from './command.ts';
import { jobsFrom, nowFrom, textOf } from './options.ts';

/** Who does the work, and what is known of files before they are read. */
export type Means = { readonly crew: Crew; readonly digests?: FileDigests };

/** The crew that the command line asks for, with what is remembered. */
export async function meansOf(cache: Cache | undefined, options: OptionValues, world: World): Promise<Means> {
  const crew = await crewFor(options, world);
  return cache ? { crew: cache.crew(crew), digests: cache.digests } : { crew };
}

/** Reads everything that a build is made from, as the command line asks. */
export async function load(options: OptionValues, world: World, { crew, digests }: Means): Promise<BuildInput> {
  const { cwd, themeFolder } = world;
  const templates = resolve(cwd, textOf(options, 'templates') ?? 'templates');
  if (
    textOf(options, 'templates') !== undefined &&
    textOf(options, 'templates') !== 'templates' &&
    !isFolder(templates)
  ) {
    throw new UsageError(`there is no folder ${shownPath(templates, cwd)}; --templates expects one`);
  }
  const overlay = templates === themeFolder ? [] : [{ folder: templates, shown: shownPath(templates, cwd) }];
  const content = readContent(textOf(options, 'content') ?? 'content', cwd, digests);
  const themeFolders = [...defaultThemeFolders(themeFolder, shownPath(themeFolder, cwd)), ...overlay];
  return {
    content,
    theme: readTheme(themeFolders, digests),
    now: nowFrom(options, world),
    drafts: options['drafts'] === true,
    baseUrl: textOf(options, 'baseUrl'),
    crew,
  };
}

/** With fewer roles to read a thread takes longer to start than it saves. */
const fewest = 200;

/** Who works: as many threads as `--jobs` says, or as there is work and room for. */
async function crewFor(options: OptionValues, world: World): Promise<Crew> {
  const native = await world.loadNativeParser?.();
  const hand = newHand(native);
  const said = jobsFrom(options);
  const jobs = said ?? world.threads?.count ?? 1;
  if (!world.threads || jobs < 2) return inProcess(hand);
  const { workerFile } = world.threads;
  return spread({ workerFile, jobs, fewest: said === undefined ? fewest : 1, hand });
}

/** The same with what only a build needs: when each role was last changed, and what draws cards. */
export async function loadForBuild(options: OptionValues, world: World, means: Means): Promise<BuildInput> {
  const input = await load(options, world, means);
  const { content } = input;
  const history = await readHistory({
    folder: textOf(options, 'content') ?? 'content',
    cwd: world.cwd,
    paths: datedPaths(content),
    env: world.env,
  });
  const { loadCardPrinter } = world;
  const folder = join(cacheFolder(options, world), 'cards');
  return {
    ...input,
    content: { ...content, history },
    loadCards: loadCardPrinter && (async () => (await loadCardPrinter(folder)) ?? 'missing'),
  };
}

/** The folder to publish into. It must not be one that is read or hold one, or the next build would read what this one wrote. */
export function outFolder(options: OptionValues, { cwd, themeFolder }: World): string {
  const out = resolve(cwd, textOf(options, 'out') ?? 'dist');
  const shown = shownPath(out, cwd);
  const content = resolve(cwd, textOf(options, 'content') ?? 'content');
  const templates = resolve(cwd, textOf(options, 'templates') ?? 'templates');
  for (const read of [content, templates, themeFolder]) {
    if (isIn(out, read))
      throw new UsageError(`--out ${shown} is inside ${shownPath(read, cwd)}, which is read; choose another folder`);
  }
  if (isIn(content, out))
    throw new UsageError(`--out ${shown} holds ${shownPath(content, cwd)}, which is read; choose another folder`);
  return out;
}

function isIn(path: string, folder: string): boolean {
  return join(path, '/').startsWith(join(folder, '/'));
}
