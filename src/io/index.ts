export { openChecksummed, readChecksummed } from './checksummed-file.ts';
export {
  appendText,
  codeOf,
  isFile,
  isFolder,
  leadsAway,
  listTree,
  lstatOf,
  readBytes,
  readPiece,
  readText,
  statOf,
  writeAll,
  writeText,
} from './disk.ts';
export { brokenLinks } from './external-links.ts';
export { type FileDigests, type FileRecords, openFileDigests } from './file-digests.ts';
export { readHistory } from './history.ts';
export { isTracked, repositoryRoot } from './is-tracked.ts';
export { loadNativeParser } from './native-parser.ts';
export { isWithin, shownPath } from './path-names.ts';
export { readContent } from './read-content.ts';
export { defaultThemeFolders, readTheme } from './read-theme.ts';
export { holdsText, replaceText } from './replace-text.ts';
export { loadSocialImageRenderer } from './social-image-renderer.ts';
