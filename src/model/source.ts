/** A text file of the content, as read. */
export type Source = {
  /** As the user would name it: relative to the working directory, with forward slashes. */
  readonly path: string;
  /** Without a byte order mark; a byte that is not UTF-8 reads as U+FFFD. */
  readonly text: string;
  /** SHA-256 of the file; it may be known where the text has not even been read. */
  readonly digest?: string;
};

/** The name of a file without its folder and its `.md`. */
export function baseNameOf({ path }: Pick<Source, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '');
}
