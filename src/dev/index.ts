export { type DevOptions, type DevServer, startDevServer } from './dev-server.ts';
export { editors, isEditor } from './editor-links.ts';
export { historyReader } from './history-reader.ts';
export { sourceReader } from './read-sources.ts';
