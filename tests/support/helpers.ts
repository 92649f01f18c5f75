import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type BuildInput, buildInMemory, type BuildWithFiles } from '../../src/build.ts';
import { cli } from '../../src/cli/index.ts';
import { configure } from '../../src/site/index.ts';
import { inProcess, roleWorker, type Scheduler } from '../../src/schedule/index.ts';
import { defaultThemeFolders, loadNativeParser, readContent, readTheme } from '../../src/io/index.ts';
import type { Settings } from '../../src/model/config.ts';
import type { Theme } from '../../src/model/content.ts';
import type { Place } from '../../src/model/diagnostic.ts';
import type { Body, Role } from '../../src/model/role.ts';
import type { PictureEncoder } from '../../src/model/pictures/picture-encoder.ts';
import type { SocialImageRenderer } from '../../src/model/social-image.ts';
import type { World } from '../../src/model/world.ts';
import { readRole } from '../../src/parse/index.ts';
import { temporaryFolder } from './temporary.ts';

/** The project’s own folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The day on which the example content is looked at. */
export const exampleDay = '2026-11-23';

export const siteYml = 'title: Careers at Example\nurl: https://careers.inn.example/\norganization: {name: Example}\n';

/** A body with the three required sections. */
export const fullBody = [
  'The summary of a role: you cook dinner in a small kitchen, five evenings a week, together with two others and a baker. Nobody works alone, and everyone eats before the guests come. What you do not know yet, we teach you.',
  '',
  '## Qualifications',
  '',
  '- **Knives:** A steady hand.',
  '',
  '## Duties',
  '',
  '- **Stations:** Prepare the stations.',
  '',
  '## Responsibilities',
  '',
  '- **Dinner:** Dinner for 40 guests.',
  '',
].join('\n');

/** The text of a sound role file; `header` replaces or adds front-matter lines, `body` the body. */
export function roleText(header: Readonly<Record<string, string>> = {}, body = fullBody): string {
  const first = { title: 'Cook', datePosted: '2026-11-02', location: '{locality: Porto, country: PT}' };
  const last = { validThrough: '2027-01-31', apply: 'jobs@inn.example' };
  const keys = { ...first, ...header, ...last, ...header };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** Writes files into a new folder that is gone after the test; tells the folder. */
export function files(contents: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(temporaryFolder, 'rolepress-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A working directory with a small site; `more` adds or replaces files, by path below it. */
export function siteFolder(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return files({ 'content/site.yml': siteYml, 'content/roles/cook.md': roleText(), ...more });
}

/** Every file below a folder with its bytes, by path; `.rolepress` is left out unless asked for. */
export function readAll(folder: string, { memory = false } = {}): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const wanted = paths.filter((path) => memory || !path.startsWith('.rolepress/')).toSorted();
  return Object.fromEntries(wanted.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** When each file below a folder was last written, by path. */
export function modifiedTimes(folder: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.keys(readAll(folder)).map((path) => [path, statSync(join(folder, path)).mtimeMs]));
}

/** What a run of the command said, and its exit code. */
export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the command inside this process, in a world of its own. */
export async function run(argv: readonly string[], cwd: string, world: Partial<World> = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await cli(argv, {
    cwd,
    env: {},
    clock: () => Date.parse(`${exampleDay}T12:00:00Z`),
    stdout: { write: (text) => void (stdout += text), isTerminal: false, hasColor: false },
    stderr: { write: (text) => void (stderr += text), isTerminal: false, hasColor: false },
    processes: { id: 1, isRunning: () => false },
    loadNativeParser: () => Promise.resolve(nativeParser),
    fetch: () => Promise.reject(new Error('no test may ask the network')),
    starterFolder: join(projectFolder, 'src/commands/init/starter'),
    themeFolder: join(projectFolder, 'templates'),
    version: '0.0.0',
    ...world,
  });
  return { code, stdout, stderr };
}

/** Runs the bundled command as a process of its own. */
export function runProcess(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  const child = spawnSync(process.execPath, [join(projectFolder, 'lib/main.js'), ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { code: child.status ?? -1, stdout: child.stdout, stderr: child.stderr };
}

/** The settings of a site.yml with these lines added. */
export function settings(yaml = ''): Settings {
  const known = settingsKnown.get(yaml) ?? settingsOf(yaml);
  settingsKnown.set(yaml, known);
  return known;
}

const settingsKnown = new Map<string, Settings>();

function settingsOf(yaml: string): Settings {
  const site = { path: 'content/site.yml', text: siteYml + yaml };
  return configure({ root: 'content', site, locations: undefined, pay: undefined, shared: [], publicFiles: [] })
    .settings;
}

/** The role of a role file’s text, with its body. */
export function roleOf(text: string, name = 'cook', of: Settings = settings()): Role & { readonly body: Body } {
  const { role, body, faults } = readRole({ path: `content/roles/${name}.md`, text }, of);
  if (!role) throw new Error(`not a role: ${JSON.stringify(faults)}`);
  return { ...role, body };
}

/** The default theme. */
export function defaultTheme(): Theme {
  return (theme ??= readTheme(defaultThemeFolders(join(projectFolder, 'templates'), 'templates')));
}

let theme: Theme | undefined;

type BuildOptions = Partial<
  Pick<BuildInput, 'drafts' | 'theme' | 'wantsHistory'> & Pick<BuildInput['content'], 'history'>
> & {
  readonly now?: string;
  readonly socialImages?: SocialImageRenderer | 'missing';
  readonly pictures?: PictureEncoder | 'missing';
};

const nativeParser = await loadNativeParser();

/** Who renders roles: as users get it, with the fast parser. */
export function newScheduler(): Scheduler {
  return inProcess(roleWorker(nativeParser));
}

/** Builds the content of a working directory, in memory. */
export function buildIn(
  folder: string,
  {
    now = exampleDay,
    drafts = false,
    theme: given = defaultTheme(),
    history,
    socialImages,
    pictures,
    wantsHistory,
  }: BuildOptions = {},
): Promise<BuildWithFiles> {
  const loadSocialImages = socialImages && (() => Promise.resolve(socialImages));
  const loadPictures = pictures && (() => Promise.resolve(pictures));
  const content = { ...readContent('content', folder), history };
  return buildInMemory(
    { content, theme: given, now, drafts, loadSocialImages, loadPictures, wantsHistory },
    newScheduler(),
  );
}

/** The text of a file that a build made. */
export function fileOf({ files: made }: BuildWithFiles, path: string): string {
  const file = made.find((one) => one.path === path);
  if (!file) throw new Error(`the build made no ${path}; it made ${made.map((one) => one.path).join(', ')}`);
  return Buffer.from(file.contents).toString('utf8');
}

/** A text that held the marks ⟦ and ⟧, without them, and the place that they stood around. */
export function marked(text: string): { readonly text: string; readonly place: Place } {
  const [before = '', inside = '', after = ''] = text.split(/[⟦⟧]/u);
  return {
    text: before + inside + after,
    place: { start: pointBehind(before), end: pointBehind(before + inside) },
  };
}

/** The point behind a text that starts at the start of its file. */
function pointBehind(text: string): Place['end'] {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
