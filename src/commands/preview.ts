import { resolve } from 'node:path';
import { headerRules, type HostedSite, listen, redirectRules, staticHost } from '../host/index.ts';
import { isFile, isFolder, leadsAway, readBytes, readText, shownPath } from '../io/index.ts';
import type { ExitCode, World } from '../model/world.ts';
import { type Command, type OptionValues, UsageError } from './shared/command.ts';
import { outOption, textOf } from './shared/options.ts';
import { addressFrom, serveOptions, serveUntilStopped } from './shared/serve-options.ts';

/** `rolepress preview`: the built site as a host would serve it. */
export const preview: Command = {
  description:
    'Serves the built site as a host would: with its headers, redirects, 404 page, and below the path of its URL.',
  options: [outOption, ...serveOptions],
  examples: ['rolepress preview', 'rolepress preview --out dist --port 8080'],
  run: async (_, options, world) => serveFolder(options, world),
};

async function serveFolder(options: OptionValues, world: World): Promise<ExitCode> {
  const out = textOf(options, 'out') ?? 'dist';
  const folder = resolve(world.cwd, out);
  if (!isFolder(folder))
    throw new UsageError(`there is no folder ${shownPath(folder, world.cwd)}; run \`rolepress build\` first`);
  const { unread } = redirectRules(textAt(folder, '_redirects'));
  for (const line of unread) world.stderr.write(`_redirects has a line that is not followed here: ${line}\n`);
  const onBug = (error: unknown) => world.stderr.write(`This is a bug in Rolepress: ${String(error)}\n`);
  const listening = await listen(
    staticHost(() => hostedFolder(folder)),
    { ...addressFrom(options), onBug },
  );
  await serveUntilStopped(listening, baseOf(folder), options, world);
  return 0;
}

/** The folder as it is now: a build may have come in between. */
function hostedFolder(folder: string): HostedSite {
  return {
    base: baseOf(folder),
    file: (path) => {
      const file = resolve(folder, path);
      return isFile(file) && !leadsAway(file, folder) ? { contents: readBytes(file) } : undefined;
    },
    headersFor: headerRules(textAt(folder, '_headers')),
    ruleFor: redirectRules(textAt(folder, '_redirects')).ruleFor,
  };
}

/** The path of the site’s URL, as the feed for readers tells it. */
function baseOf(folder: string): string {
  try {
    // What it says is looked at below.
    const feed = JSON.parse(textAt(folder, 'feed.json')) as { readonly home_page_url?: unknown };
    const path = new URL(String(feed.home_page_url)).pathname;
    return path.endsWith('/') ? path : `${path}/`;
  } catch {
    return '/';
  }
}

function textAt(folder: string, path: string): string {
  const file = resolve(folder, path);
  return isFile(file) ? readText(file) : '';
}
