import { join, resolve } from 'node:path';
import { editors, historyReader, isEditor, sourceReader, startDevServer } from '../dev/index.ts';
import type { ExitCode, World } from '../model/world.ts';
import { rememberingScheduler, roleWorker } from '../schedule/index.ts';
import { cachePlace, drawnFolders } from './shared/cache.ts';
import type { Command, OptionValues } from './shared/command.ts';
import { extensionsOf, themeFoldersOf } from './shared/load.ts';
import { contentOption, nowFrom, templatesOption, textOf } from './shared/options.ts';
import { addressFrom, serveOptions, serveUntilStopped } from './shared/serve-options.ts';

/** `rolepress dev`: the site while it is worked on. */
export const dev: Command = {
  description:
    'Serves the site while you write: each page shows what you save at once, with what is wrong laid over it. /_rolepress/ shows all findings, roles and feeds.',
  options: [
    contentOption,
    templatesOption,
    ...serveOptions,
    { flags: '--no-drafts', description: 'leave out drafts and scheduled roles' },
    {
      flags: '--editor <name>',
      description: `what a link to a file opens: ${Object.keys(editors).join(', ')}, or an address such as myeditor://open{file}:{line} (default: ROLEPRESS_EDITOR, else vscode)`,
      refuse: (value) =>
        isEditor(value) ? undefined : `expected one of ${Object.keys(editors).join(', ')}, or an address with {file} in it`,
    },
  ],
  examples: ['rolepress dev', 'rolepress dev --open', 'rolepress dev --port 8080 --editor cursor'],
  run: async (_, options, world) => serveSite(options, world),
}; // prettier-ignore

async function serveSite(options: OptionValues, world: World): Promise<ExitCode> {
  const { cwd, env, themeFolder, clock, stderr, loadSocialImages, loadPictures } = world;
  const content = textOf(options, 'content') ?? 'content';
  const templates = resolve(cwd, textOf(options, 'templates') ?? 'templates');
  const { images, pictures } = drawnFolders(cachePlace(options, world));
  let encoder: ReturnType<NonNullable<typeof loadPictures>> | undefined;
  let loaded: ReturnType<NonNullable<typeof loadSocialImages>> | undefined;
  const editor = textOf(options, 'editor') ?? env['ROLEPRESS_EDITOR'] ?? 'vscode';
  const server = await startDevServer({
    ...addressFrom(options),
    read: sourceReader({ content, cwd, theme: themeFoldersOf(templates, world) }, clock),
    history: historyReader(content, cwd, env),
    scheduler: rememberingScheduler(roleWorker(await world.loadNativeParser?.())),
    now: () => nowFrom(options, world),
    drafts: options['drafts'] !== false,
    extensions: await extensionsOf(options, world),
    loadSocialImages: loadSocialImages && (async () => (await (loaded ??= loadSocialImages(images))) ?? 'missing'),
    loadPictures: loadPictures && (async () => (await (encoder ??= loadPictures(pictures))) ?? 'missing'),
    cwd,
    watched: [resolve(cwd, content), templates],
    editor: isEditor(editor) ? editor : 'vscode',
    ownFolder: join(themeFolder, '../lib/dev'),
    serverName: `${world.processes.id}-${clock().toString(36)}`,
    onBug: (error) => stderr.write(`${String(error)}\n`),
    onChecked: (summary) => stderr.write(`${summary}\n`),
  });
  await serveUntilStopped(server, server.base, options, world);
  return 0;
}
