import { basename, dirname } from 'node:path';
import { watch } from 'chokidar';

/** Looks at folders until it is closed. */
export type Watching = { readonly close: () => Promise<void> };

/** How long nothing may have changed any more before that is told, in milliseconds. */
const quiet = {
  /** An editor that saved a file. */
  one: 12,
  /** Many files, as when another branch is checked out; and a file that is gone, which an editor may be about to write anew. */
  many: 200,
} as const;

/** For so many milliseconds chokidar tells no second change of a file, such as that of a formatter behind a save: then it is looked once more. */
const untold = 50;

/** So many changes at once are many. */
const few = 4;

/** What is looked at, and who is told. */
export type WatchOptions = {
  /** Absolute: folders, and files. They need not be there yet. */
  readonly paths: readonly string[];
  /** Whether a program is in the middle of changing files. */
  readonly isBusy: () => boolean;
  /** Something has changed and is at rest. */
  readonly onRest: () => void;
  readonly onError: (error: unknown) => void;
};

/** Tells when something at or below some paths has changed and is at rest. Resolves when it looks. */
export async function watchPaths({ paths, isBusy, onRest, onError }: WatchOptions): Promise<Watching> {
  let timer: NodeJS.Timeout | undefined;
  let changes = 0;
  let isGone = false;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(rest, changes > few || isGone ? quiet.many : quiet.one);
  };
  const look = () => {
    if (isBusy()) {
      wait();
      return;
    }
    changes = 0;
    isGone = false;
    onRest();
  };
  const rest = () => {
    timer = setTimeout(look, untold);
    look();
  };
  // A path that is not there, or goes, is seen from the folder that it is in.
  const roots = [...new Set(paths.map((path) => dirname(path)))];
  // Asked for every file of a folder in which one changes; with slashes on every system, as chokidar asks.
  const folders = paths.map(asFolder);
  const isOutside = (path: string) => !folders.some((one) => path.startsWith(one) || one.startsWith(path));
  const watcher = watch(roots, {
    ignoreInitial: true,
    // Editors put a file in the place of the one that they save: who looks at every event needs no delay for that.
    atomic: false,
    ignored: (path) => isOutside(asFolder(path)) || isOfOthers(path),
  });
  watcher.on('all', (event) => {
    changes += 1;
    isGone ||= event.startsWith('unlink');
    wait();
  });
  watcher.on('error', onError);
  await new Promise<void>((done) => {
    watcher.once('ready', done);
  });
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}

function asFolder(path: string): string {
  return `${path.replaceAll('\\', '/')}/`;
}

/** What is never read: what editors leave beside a file, and what tools keep in folders of theirs. */
function isOfOthers(path: string): boolean {
  return /^(?:node_modules|\.rolepress|.*~|#.*#|\.#.*|.*\.(?:sw[a-p]|tmp))$/iu.test(basename(path));
}
