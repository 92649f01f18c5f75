import { join, resolve } from 'node:path';
import { type Change, type DiffFormat, diffFormats, diffSites, type SiteSnapshot } from '../diff/index.ts';
import {
  commitOf,
  defaultBase,
  type Git,
  GitRefusal,
  isFile,
  isFolder,
  type NamedCommit,
  readContent,
  readContentAt,
  repositoryRoot,
  shownPath,
  statOf,
  writeText,
} from '../io/index.ts';
import type { Content } from '../model/content.ts';
import { tally } from '../model/diagnostic.ts';
import type { World } from '../model/world.ts';
import type { Scheduler } from '../schedule/index.ts';
import { type Command, type OptionValues, UsageError } from './shared/command.ts';
import { load, type SiteInput } from './shared/load.ts';
import { contentOption, draftsOption, jobsOption, nowOption, templatesOption, textOf } from './shared/options.ts';
import { report } from './shared/report.ts';
import { schedulerFor } from './shared/scheduler.ts';
import {
  isBuiltSite,
  snapshotOfContent,
  snapshotOfFolder,
  snapshotOfSaved,
  type Snapshots,
} from './shared/snapshots.ts';

/** A comment on GitHub takes so many characters. */
const commentSize = 65_536;

/** `rolepress diff`: what publishing would change. */
export const diff: Command = {
  description:
    'Tells what publishing the content would change: roles that open, close, move or change, word by word; pages, redirects and feed items.',
  argument: {
    name: '[base]',
    description: 'what to compare with: a commit or branch of git, a content folder, a folder with a site, or a saved jobs.json or feed.json (default: where the default branch was left, else the last commit)',
  },
  options: [
    contentOption,
    templatesOption,
    nowOption,
    draftsOption,
    jobsOption,
    {
      flags: '--format <format[=file]>',
      description: `the form of the answer: ${Object.keys(diffFormats).join(', ')}; with =file it is written there (may be given several times; default: text)`,
      repeatable: true,
      refuse: (value) => (formatOf(value) ? undefined : `expected one of ${Object.keys(diffFormats).join(', ')}`),
    },
    {
      flags: '--max-bytes <number>',
      description: `how long Markdown may be; what matters least is left out (default: ${commentSize}, as long as a comment on GitHub)`,
      refuse: (value) => (/^[1-9]\d{2,8}$/u.test(value) ? undefined : 'expected a whole number of at least 100'),
    },
  ],
  examples: [
    'rolepress diff',
    'rolepress diff v2.3 --format json',
    'rolepress diff jobs.json',
  ],
  run: async ([base], options, world) => {
    const input = await load(options, world);
    const { scheduler } = await schedulerFor({}, options, world);
    const side = await sideOf(base, { input, scheduler }, options, world);
    const after = await snapshotOfContent(input, scheduler);
    const { built } = after;
    if (!('site' in after)) {
      const diagnostics = built.diagnostics.filter(({ path }) => built.brokenSetup.includes(path));
      await report({ ...input, diagnostics, paths: built.brokenSetup }, {}, world);
      return 2;
    }
    const { errors } = tally(built.diagnostics);
    const today = built.site?.today ?? '';
    tell({ base: side.name, today, changes: side.changesTo(after), errors, unread: after.unread }, options, world);
    return errors > 0 ? 1 : 0;
  },
}; // prettier-ignore

/** What is compared with: what people call it, and what differs in a site. */
type Side = { readonly name: string; readonly changesTo: (after: Snapshots) => readonly Change[] };

type Making = { readonly input: SiteInput; readonly scheduler: Scheduler };

/** Finds what is compared with. What is on disk comes before a name in git. */
async function sideOf(base: string | undefined, making: Making, options: OptionValues, world: World): Promise<Side> {
  const { cwd } = world;
  const path = base === undefined ? undefined : resolve(cwd, base);
  const shown = path === undefined ? '' : shownPath(path, cwd);
  if (path !== undefined && isFile(path)) return feedSide(shown, snapshotOfSaved(path, shown));
  if (path !== undefined && isBuiltSite(path)) return siteSide(shown, snapshotOfFolder(path, shown).site);
  const folder = path === undefined ? undefined : [path, join(path, 'content')].find((one) => isFile(join(one, 'site.yml')));
  if (folder !== undefined) return contentSide(shown, readContent(folder, cwd), making);
  if (path !== undefined && isFolder(path)) throw new UsageError(`${shown} holds no content and no site; expected a site.yml, or the files of a build`);
  if (path !== undefined && statOf(path)) throw new UsageError(`${shown} is neither a file nor a folder`);
  const { commit, content } = await contentInGit(base, making.input.content.root, options, world);
  const name = `${commit.name} (${commit.commit.slice(0, 10)})`;
  // Where nothing was, everything is new.
  return content ? contentSide(name, content, making) : siteSide(name, { roles: [], facts: {}, pages: new Set(), redirects: new Map() });
} // prettier-ignore

function siteSide(name: string, before: SiteSnapshot): Side {
  return { name, changesTo: ({ site }) => diffSites(before, site) };
}

function feedSide(name: string, before: SiteSnapshot): Side {
  return {
    name,
    changesTo: ({ feed }) => diffSites(before, feed ?? { roles: [], facts: before.facts, redirects: new Map() }),
  };
}

async function contentSide(name: string, content: Content, { input, scheduler }: Making): Promise<Side> {
  const before = await snapshotOfContent({ ...input, content }, scheduler);
  if ('site' in before) return siteSide(name, before.site);
  const first = before.built.diagnostics.find(({ path }) => before.built.brokenSetup.includes(path));
  throw new UsageError(`${name} is no site to compare with: ${first ? `${first.path}: ${first.message}` : 'its settings are broken'}`);
} // prettier-ignore

/** Reads the content as git has it; the content is nothing where the folder was not there yet. */
async function contentInGit(base: string | undefined, shown: string, options: OptionValues, { cwd, env }: World) {
  const root = resolve(cwd, textOf(options, 'content') ?? 'content');
  if (!isFolder(root)) throw new UsageError(`there is no folder ${shown}`);
  if (repositoryRoot(root) === undefined)
    throw new UsageError(base === undefined
      ? `${shown} is in no repository; name a folder or a saved feed to compare with`
      : `there is no file or folder ${base}, and ${shown} is in no repository`);
  try {
    const commit = await commitFor(base, { root, env });
    return { commit, content: await readContentAt(commit.commit, shown, { root, env }) };
  } catch (error) {
    if (!(error instanceof GitRefusal)) throw error;
    throw new UsageError(`git cannot tell what to compare with: ${error.message}. In a shallow clone, fetch more (\`git fetch --unshallow\`), or name a commit that is there`);
  }
} // prettier-ignore

async function commitFor(base: string | undefined, git: Git): Promise<NamedCommit> {
  if (base === undefined) {
    const found = await defaultBase(git);
    if (!found) throw new UsageError('nothing has been committed yet; name a folder or a saved feed to compare with');
    return found;
  }
  const commit = await commitOf(base, git);
  if (commit === undefined)
    throw new UsageError(`there is no file, folder or commit “${base}”; a branch may have to be fetched first`);
  return { commit, name: base };
}

function tell(told: Parameters<(typeof diffFormats)['json']>[0], options: OptionValues, { cwd, stdout }: World): void {
  const maxBytes = Number(textOf(options, 'maxBytes') ?? commentSize);
  const targets = [options['format'] ?? 'text'].flat().filter((one) => typeof one === 'string');
  const shown = targets.filter((target) => !target.includes('='));
  if (shown.length > 1)
    throw new UsageError(`--format ${shown.join(' and --format ')} cannot both go to standard output; write one to a file: --format ${shown[1]}=changes`); // prettier-ignore
  for (const target of targets) {
    const format = formatOf(target);
    const file = target.split('=').slice(1).join('=');
    if (!format) continue;
    const text = diffFormats[format](told, { color: file === '' && stdout.hasColor, maxBytes });
    if (file === '') stdout.write(text);
    else writeText(resolve(cwd, file), text);
  }
}

function formatOf(value: string): DiffFormat | undefined {
  const name = value.split('=')[0];
  return Object.keys(diffFormats).find((known): known is DiffFormat => known === name);
}
