import type { Output } from './output.ts';

/** The files of content/public, as they are. */
export const publicFiles: Output = { files: (press) => press.publicFiles };
