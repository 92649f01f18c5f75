import { watch } from 'chokidar';

/** Looks at folders until it is closed. */
export type Watching = { readonly close: () => Promise<void> };

/** How long nothing may have changed any more before that is told, in milliseconds. */
const quiet = {
  /** An editor that saved a file. */
  one: 12,
  /** Many files, as when another branch is checked out; and a file that is gone, which an editor may be about to write anew. */
  many: 120,
} as const;

/** So many changes at once are many. */
const few = 4;

/** Tells when something below some folders has changed and is at rest. A folder need not be there yet. Resolves when it looks. */
export async function watchFolders(
  folders: readonly string[],
  onRest: () => void,
  onError: (error: unknown) => void,
): Promise<Watching> {
  let timer: NodeJS.Timeout | undefined;
  let changes = 0;
  let isGone = false;
  // Editors write a file beside the one that they replace: who looks at every event needs no delay for that.
  const watcher = watch([...folders], { ignoreInitial: true, atomic: false, ignored: isOfOthers });
  watcher.on('all', (event) => {
    changes += 1;
    isGone ||= event.startsWith('unlink');
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        changes = 0;
        isGone = false;
        onRest();
      },
      changes > few || isGone ? quiet.many : quiet.one,
    );
  });
  watcher.on('error', onError);
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}

/** What is never read: what editors leave beside a file, and what tools keep in folders of theirs. */
function isOfOthers(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name === 'node_modules' || name === '.git' || name === '.rolepress' || isBackup(name);
}

function isBackup(name: string): boolean {
  return /~$|^#.*#$|^\.#|\.(?:sw[a-p]|tmp)$/iu.test(name);
}
