export type { Change } from './change.ts';
export { diffSites } from './diff-sites.ts';
export { diffReport } from './formats/diff-schema.ts';
export { type DiffFormat, type DiffReport, diffFormats } from './formats/table.ts';
export { snapshotOfFeed } from './read-feed.ts';
export { type SiteText, snapshotOfFiles } from './read-site.ts';
export type { SiteSnapshot } from './site-snapshot.ts';
