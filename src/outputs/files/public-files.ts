import type { SiteOutput } from '../output.ts';

/** The files of content/public, and the pictures that stand beside texts, as they are. */
export const publicFiles: SiteOutput = {
  kind: 'site',
  files: ({ publicFiles: given, pictureFiles }) => [...given, ...pictureFiles],
};
