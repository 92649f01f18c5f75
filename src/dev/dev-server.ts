import { join } from 'node:path';
import { isFile, isFolder, repositoryRoot } from '../io/index.ts';
import { listen, type Listening, type ListenOptions } from '../host/index.ts';
import { sign } from '../lint/index.ts';
import { inOrder, tally } from '../model/diagnostic.ts';
import { type AnswerParts, devAnswerer } from './answer.ts';
import { editorLinks } from './editor-links.ts';
import { eventStreams } from './events.ts';
import { type HostedParts, lastPages } from './hosted-site.ts';
import { withScript } from './insert-script.ts';
import { ownFilesIn } from './own-files.ts';
import { ownPath } from './own-pages.ts';
import { type Findings, openSession, type Session, type SessionParts } from './session.ts';
import { tellFindings } from './told-findings.ts';
import { watchPaths } from './watch.ts';

/** What a development server is started with. */
export type DevOptions = Omit<ListenOptions, 'onBug'> &
  SessionParts & {
    /** Absolute. */
    readonly cwd: string;
    /** Absolute: what is watched beside the repository’s own notes. */
    readonly watched: readonly string[];
    /** The name of an editor, or the address that opens a file in one. */
    readonly editor: string;
    /** Absolute: the folder with the script and the style sheet of the server. */
    readonly ownFolder: string;
    /** Stands for this server among others that the browser may have seen at the same address. */
    readonly serverName: string;
    /** Is told what a check came to, when that is something else than before. */
    readonly onChecked: (summary: string) => void;
  };

/** A development server that runs. */
export type DevServer = Listening & { readonly session: Session; readonly base: string };

/** Serves a site that is worked on, until it is closed. */
export async function startDevServer(options: DevOptions): Promise<DevServer> {
  const { cwd, watched, editor, ownFolder, serverName, onBug, onChecked } = options;
  const ownFiles = ownFilesIn(ownFolder);
  let told = '';
  const session: Session = openSession(options, () => {
    events.send(newest());
    const summary = summaryOf(session.findings());
    if (summary !== told) onChecked(summary);
    told = summary;
  });
  const newest = () =>
    JSON.stringify({
      version: `${serverName}.${session.version()}`,
      checked: `${serverName}.${session.findings()?.version ?? 0}`,
    });
  const events = eventStreams(newest);
  const last = lastPages();

  const mark: HostedParts['mark'] = (page, day, site) =>
    withScript(page, {
      version: `${serverName}.${session.version()}`,
      day,
      publicKey: site?.publicKey ?? '',
      styles: site?.styles ?? new Map(),
      script: ownFiles.script,
      steadyScript: ownFiles.themeScript === undefined ? undefined : site?.assetWith(ownFiles.themeScript),
    });

  const tell: AnswerParts['tell'] = async (most, page, day) => {
    const found = session.findings();
    if (!found) return undefined;
    const site = await session.site(day);
    const path = page === undefined ? undefined : fileAt(page, site.base);
    const failed = path === undefined ? [] : last.faultsOf(`${day ?? ''} ${path}`);
    // What is wrong with this page alone a check need not have come to.
    const own = failed.flatMap(({ kind, path: at, finding }) => sign(kind, at, finding));
    const known = new Set(found.diagnostics.map(({ path: at, place, rule }) => `${at} ${place?.start.line} ${rule}`));
    const more = own.filter(({ path: at, place, rule }) => !known.has(`${at} ${place?.start.line} ${rule}`));
    const telling = { cwd, ...found.sources, editorLink: editorLinks(editor) };
    const first = path === undefined ? undefined : site.sourceOf(path);
    return tellFindings(inOrder([...found.diagnostics, ...more]), telling, { most, first });
  };

  const git = gitFolderOf(cwd);
  const watching = await watchPaths({
    // Git writes there when another commit is checked out.
    paths: [...watched, ...(git === undefined ? [] : [join(git, 'logs/HEAD')])],
    isBusy: () => git !== undefined && isFile(join(git, 'index.lock')),
    onRest: () => void session.update().catch(onBug),
    onError: onBug,
  });
  const end = async () => {
    session.close();
    events.close();
    await watching.close();
  };
  try {
    await session.update();
    const listening = await listen(devAnswerer({ session, events, ownFiles, mark, tell, lastPages: last }), options);
    const { base } = await session.site();
    return { ...listening, session, base, close: async () => void (await Promise.all([end(), listening.close()])) };
  } catch (error) {
    // What watches would keep the process from ending.
    await end();
    throw error;
  }
}

/** The file of a page, from the path that a browser shows. */
function fileAt(page: string, base: string): string {
  const below = page.startsWith(base) ? page.slice(base.length) : page;
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

function summaryOf(findings: Findings | undefined): string {
  if (!findings) return '';
  const { errors, warnings } = tally(findings.diagnostics);
  if (errors + warnings === 0) return 'No errors, no warnings.';
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: ${ownPath} shows them`;
}

/** Where git keeps its notes; nothing where there is no repository, or where it keeps them elsewhere. */
function gitFolderOf(cwd: string): string | undefined {
  const root = repositoryRoot(cwd);
  return root !== undefined && isFolder(join(root, '.git')) ? join(root, '.git') : undefined;
}
