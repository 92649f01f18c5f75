export { isFile, isFolder, listTree, readText } from './disk.ts';
export { publish, type PublishResult } from './publish.ts';
export { readContent, shownPath } from './read-content.ts';
export { readTheme } from './read-theme.ts';
