/** What systems leave in every folder. */
const ofSystems = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r']);

/** What editors and office programs leave beside a file: `cook.md~`, `#cook.md#`, `~$cook.md`, `cook.md.bak`. */
const backup = /~$|^#.*#$|^~\$|\.(?:bak|backup|orig|rej|sw[a-p]|tmp)$/iu;

/**
 * Returns whether a file is left alone without a word, by its path below the content folder: what begins with `_` or `.`, a README, a backup,
 * or what a system leaves in every folder. Of public/ everything is published that no system has left there.
 */
export function isNoContent(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1)?.toLowerCase() ?? '';
  if (ofSystems.has(name)) return true;
  if (parts[0] === 'public') return false;
  return parts.some((part) => /^[_.]/u.test(part)) || name === 'readme.md' || backup.test(name);
}
