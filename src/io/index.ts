export { openChecksummed, readChecksummed } from './checksummed-file.ts';
export {
  appendText,
  codeOf,
  foldersIn,
  isFile,
  isFolder,
  leadsAway,
  listTree,
  lstatOf,
  readBytes,
  readPiece,
  readStart,
  readText,
  sizeOf,
  statOf,
  writeAll,
  writeText,
} from './disk.ts';
export { brokenLinks } from './external-links.ts';
export { type FileDigests, type FileRecords, openFileDigests } from './file-digests.ts';
export { mainBranchOf, originOf } from './git-files.ts';
export { type Git, GitRefusal } from './git.ts';
export { commitOf, defaultBase, type NamedCommit } from './git-commits.ts';
export { readContentAt } from './git-content.ts';
export { headCommit, readHistory } from './history.ts';
export { isTracked, repositoryRoot } from './is-tracked.ts';
export { hasConfig, loadConfig, type LoadedConfig } from './load-config.ts';
export { loadNativeParser } from './native-parser.ts';
export { openBrowser } from './open-browser.ts';
export { optionalVersions } from './package-version.ts';
export { isWithin, shownPath } from './path-names.ts';
export { loadPictureEncoder } from './picture-encoder.ts';
export { loadPrompts } from './prompts.ts';
export { readContent } from './read-content.ts';
export { defaultThemeFolders, readTheme, type ThemeFolder } from './read-theme.ts';
export { holdsText, replaceText } from './replace-text.ts';
export { loadSocialImageRenderer } from './social-image-renderer.ts';
export { type NewFile, obstacleTo, writeNewFiles } from './write-new.ts';
