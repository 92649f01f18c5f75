import { accessSync, constants, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How much must be free in memory: many times what the tests hold at once. */
const enoughBytes = 2 ** 30;

/** Whether a folder has room, and programs in it may be run. */
function isUsable(folder: string): boolean {
  const program = join(folder, `rolepress-${process.pid}.sh`);
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < enoughBytes) return false;
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(program, { force: true });
  }
}

/**
 * Where tests put their files: in memory on systems that have a folder for that, because disks take long for thousands of small files that come and go. Whoever
 * sets TMPDIR has them there.
 */
export const temporaryFolder = process.env['TMPDIR'] === undefined && isUsable('/dev/shm') ? '/dev/shm' : tmpdir();
