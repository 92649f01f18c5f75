import type { OutputFile } from '../../model/output-file.ts';
import type { OutputFault } from '../output.ts';

/** A path, and where the content asks for it. */
type Claim = Pick<OutputFile, 'path' | 'from'>;

/** Two files of one path, or a file where another needs a folder. Many disks know no difference between `A` and `a`. */
export function conflicts(files: readonly Claim[]): readonly OutputFault[] {
  const firsts = new Map<string, Claim>();
  const faults: OutputFault[] = [];
  for (const file of files) {
    const key = keyOf(file.path);
    const first = firsts.get(key);
    if (first) faults.push(conflict(file, first, `The path \`${file.path}\` is already published`));
    else firsts.set(key, file);
  }
  // Most files share their folders with others.
  const clear = new Set<string>();
  for (const [key, file] of firsts) {
    const blocking = blockingAbove(key, firsts, clear);
    if (blocking)
      faults.push(conflict(blocking, file, `The path \`${blocking.path}\` is already a folder, for \`${file.path}\``));
  }
  return faults;
}

/** The first file that stands where a folder of the path has to be. Folders that are found clear are noted. */
function blockingAbove(key: string, firsts: ReadonlyMap<string, Claim>, clear: Set<string>): Claim | undefined {
  const folder = key.slice(0, Math.max(0, key.lastIndexOf('/')));
  if (folder === '' || clear.has(folder)) return undefined;
  const blocking = blockingAbove(folder, firsts, clear) ?? firsts.get(folder);
  if (!blocking) clear.add(folder);
  return blocking;
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Whoever can be asked to change is told: a file that the content asks for by name, before one that Rolepress makes. */
function conflict(file: Claim, other: Claim, message: string): OutputFault {
  const told = file.from === undefined && other.from !== undefined ? other : file;
  const rival = told === file ? other : file;
  const line = told.from?.line;
  return {
    kind: 'output-conflict',
    path: told.from?.path ?? told.path,
    finding: {
      message: `${message}${rival.from === undefined ? ' by Rolepress itself' : ` from ${rival.from.path}`}`,
      ...(line === undefined ? {} : { place: { start: { line, column: 1 }, end: { line, column: 1 } } }),
      help: 'Rename or remove this one.',
    },
  };
}
