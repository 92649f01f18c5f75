import { resolve } from 'node:path';
import type { BuildInput } from '../../build.ts';
import {
  defaultThemeFolders,
  type FileDigests,
  hasConfig,
  isFolder,
  isWithin,
  readContent,
  readHistory,
  readTheme,
  shownPath,
  type ThemeFolder,
} from '../../io/index.ts';
import { type Content, datedFiles } from '../../model/content.ts';
import { type PictureEncoder, withoutEncoding } from '../../model/pictures/picture-encoder.ts';
import type { Extensions } from '../../model/extensions.ts';
import type { World } from '../../model/world.ts';
import { type CachePlace, drawnFolders } from './cache.ts';
import { type OptionValues, UsageError } from './command.ts';
import { nowFrom, textOf } from './options.ts';

/** What a site is made from, before anybody works on it. */
export type SiteInput = BuildInput;

/** How much memory may grow before it is collected, by the number of role files: the more there are, the scarcer it is. */
const memoryGrowth = [
  { above: 5000, percent: 60 },
  { above: 1000, percent: 200 },
] as const;

/** Reads everything that a build is made from, as the command line asks. With digests, files that are known need not be read. */
export async function load(options: OptionValues, world: World, digests?: FileDigests): Promise<SiteInput> {
  const { cwd } = world;
  const templates = resolve(cwd, textOf(options, 'templates') ?? 'templates');
  if (
    textOf(options, 'templates') !== undefined &&
    textOf(options, 'templates') !== 'templates' &&
    !isFolder(templates)
  ) {
    throw new UsageError(`there is no folder ${shownPath(templates, cwd)}; --templates expects one`);
  }
  const content = readContent(textOf(options, 'content') ?? 'content', cwd, digests);
  const growth = memoryGrowth.find(({ above }) => content.roles.length > above);
  if (growth) world.setHeapGrowth?.(growth.percent);
  return {
    content,
    theme: readTheme(themeFoldersOf(templates, world), digests),
    now: nowFrom(options, world),
    drafts: options['drafts'] === true,
    baseUrl: textOf(options, 'baseUrl'),
    extensions: await extensionsOf(options, world),
  };
}

/** The rules and outputs of the site’s own; nothing where it has none. */
export async function extensionsOf(
  options: OptionValues,
  { cwd }: Pick<World, 'cwd'>,
): Promise<Extensions | undefined> {
  const content = textOf(options, 'content') ?? 'content';
  // What reads a configuration is loaded where there is one.
  if (!hasConfig(content, cwd)) return undefined;
  const loaded = await (await import('../../extend/index.ts')).loadExtensions(content, cwd);
  if (loaded && 'fault' in loaded) throw new UsageError(loaded.fault);
  return loaded?.extensions;
}

/** The default theme, and the site’s own templates over it, from a folder that is absolute. */
export function themeFoldersOf(templates: string, { cwd, themeFolder }: World): readonly ThemeFolder[] {
  const overlay =
    templates === themeFolder ? [] : [{ folder: templates, shown: shownPath(templates, cwd), isOwn: true }];
  return [...defaultThemeFolders(themeFolder, shownPath(themeFolder, cwd)), ...overlay];
}

/** The same with what only a build needs: when each role was last changed, and what draws social images. */
export async function loadForBuild(
  options: OptionValues,
  world: World,
  place: CachePlace,
  digests: FileDigests,
): Promise<SiteInput> {
  const input = await load(options, world, digests);
  const { content } = input;
  const { loadSocialImages, loadPictures } = world;
  const { images, pictures } = drawnFolders(place);
  return {
    ...input,
    content: { ...content, history: await historyOf(content, options, world) },
    loadSocialImages: loadSocialImages && (async () => (await loadSocialImages(images)) ?? 'missing'),
    // Nobody can look for git without a path to it.
    wantsHistory: world.env['PATH'] !== undefined,
    loadPictures: loadPictures && (async () => (await loadPictures(pictures)) ?? 'missing'),
  };
}

/** When the files of the content were last changed, and what its roles were called before. */
function historyOf(content: Content, options: OptionValues, { cwd, env }: World): Promise<Content['history']> {
  const folder = textOf(options, 'content') ?? 'content';
  return readHistory({ folder, cwd, ...datedFiles(content), env });
}

/** The same with the names that roles had before. That some dates of changes are not known is no matter of a check. */
export async function loadForCheck(options: OptionValues, world: World): Promise<SiteInput> {
  const input = await load(options, world);
  const { gap: _, ...history } = (await historyOf(input.content, options, world)) ?? { changed: {}, lines: {}, renamed: {}, closed: {} };
  const { loadPictures } = world;
  return {
    ...input,
    content: { ...input.content, history },
    loadPictures: loadPictures && (async () => named(await loadPictures(undefined))),
  };
} // prettier-ignore

function named(encoder: PictureEncoder | undefined): PictureEncoder | 'missing' {
  return encoder ? withoutEncoding(encoder) : 'missing';
}

/** The folder to publish into. It must not be one that is read or hold one, or the next build would read what this one wrote. */
export function outFolder(options: OptionValues, { cwd, themeFolder }: World): string {
  const out = resolve(cwd, textOf(options, 'out') ?? 'dist');
  const shown = shownPath(out, cwd);
  const content = resolve(cwd, textOf(options, 'content') ?? 'content');
  const templates = resolve(cwd, textOf(options, 'templates') ?? 'templates');
  for (const read of [content, templates, themeFolder]) {
    if (isWithin(out, read))
      throw new UsageError(`--out ${shown} is inside ${shownPath(read, cwd)}, which is read; choose another folder`);
  }
  if (isWithin(content, out))
    throw new UsageError(`--out ${shown} holds ${shownPath(content, cwd)}, which is read; choose another folder`);
  return out;
}
