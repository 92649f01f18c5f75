export { loadCardPrinter } from './card-printer.ts';
export { appendText, isFile, isFolder, leadsAway, listTree, readText, writeText } from './disk.ts';
export { brokenLinks } from './external-links.ts';
export { readHistory } from './history.ts';
export { loadNativeParser } from './native-parser.ts';
export { publish, type PublishResult } from './publish.ts';
export { readContent, shownPath } from './read-content.ts';
export { replaceText } from './replace-text.ts';
export { defaultThemeFolders, readTheme } from './read-theme.ts';
