import { type Dropped, type ImportContext, type InputFile, type ReadResult, TooMuch } from './imported-role.ts';
import { makeRole, type MadeRole } from './make-role.ts';
import { openFile } from './open-file.ts';
import { otherFormat, unknownFormat } from './other-format.ts';
import { type Format, formats, importers } from './table.ts';
import { XmlFault } from './xml.ts';
import { ArchiveFault } from './zip.ts';

/** What became of a file. Plain data: it crosses threads. */
export type ImportedFile = {
  readonly path: string;
  readonly format?: Format;
  readonly roles: readonly MadeRole[];
  /** Text of the file that belongs to none of its roles. */
  readonly dropped: readonly Dropped[];
  /** Why it, or one of its roles, was not imported. */
  readonly refused: readonly string[];
};

/** Larger files are not looked at. */
export const mostBytes = 32 * 1024 ** 2;

/** A file may hold many roles, but none holds so many. */
const mostRoles = 5000;

/** Reads a file of any format that we know, or of the one that is named. Whatever is in it, a result comes of it. */
export async function importFile(file: InputFile, context: ImportContext, from?: Format): Promise<ImportedFile> {
  const refuse = (why: string): ImportedFile => ({ path: file.path, roles: [], dropped: [], refused: [why] });
  if (file.bytes.length === 0) return refuse('The file is empty');
  if (file.bytes.length > mostBytes)
    return refuse(`The file is larger than ${mostBytes / 1024 ** 2} MiB; expected a text that people read`);
  try {
    const opened = openFile(file);
    const other = from === undefined ? otherFormat(opened) : undefined;
    if (other !== undefined) return refuse(other);
    const format = from ?? formats.find((name) => importers[name].recognises(opened));
    if (!format) return refuse(unknownFormat(opened));
    const read = await importers[format].read(opened, context);
    return 'refused' in read ? refuse(read.refused) : finish(file.path, format, read, context);
  } catch (error) {
    // Readers go as deep as a text does, and a text can be deeper than the stack.
    if (error instanceof RangeError) return refuse('The file is nested too deeply, or too large, to be read');
    if (error instanceof TooMuch || error instanceof ArchiveFault || error instanceof XmlFault)
      return refuse(error.message);
    return refuse(`The file cannot be read: ${error instanceof Error ? oneSentence(error.message) : 'unknown cause'}`);
  }
}

function finish(
  path: string,
  format: Format,
  read: Exclude<ReadResult, { readonly refused: string }>,
  context: ImportContext,
): ImportedFile {
  if (read.roles.length > mostRoles)
    return { path, format, roles: [], dropped: [], refused: [`The file holds more than ${mostRoles} roles`] };
  const made = read.roles.map((role) => makeRole(role, baseNameOf(path), context));
  const refused = read.roles.flatMap(({ title }, index) => {
    return made[index] ? [] : [`The text ${title === undefined ? '' : `of “${title}” `}is too long, or nested too deeply, to be read`];
  });
  return { path, format, roles: made.filter((role) => role !== undefined), dropped: read.dropped ?? [], refused };
} // prettier-ignore

function baseNameOf(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]+$/u, '');
}

function oneSentence(message: string): string {
  return message.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
