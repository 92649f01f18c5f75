import type { SiteOutput } from '../output.ts';

/** The files of content/public, as they are. */
export const publicFiles: SiteOutput = { kind: 'site', files: (context) => context.publicFiles };
