export { loadExtensions } from './load-extensions.ts';
export { type Extended, notExtended, runExtensions } from './run-extensions.ts';
