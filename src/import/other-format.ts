import type { OpenedFile } from './imported-role.ts';
import { isZip, openZip } from './zip.ts';

/** What to do with a file of a format that is not read; nothing for one that may be. Its first bytes say what it is. */
export function otherFormat({ bytes, text = '' }: OpenedFile): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'PDF is not read; open it in an office program, and save it as .docx or .odt';
  if (start.startsWith('{\\rtf')) return 'RTF is not read; open it in an office program, and save it as .docx or .odt';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'The file is of an old office program, such as .doc, or protected by a password; open it in Word, and save it as .docx without one';
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF)/u.test(start)) return 'The file is a picture; type its text into a file, or save what it was made of';
  if (/<office:document[\s>]/u.test(text.slice(0, 4096))) return 'Flat OpenDocument is not read; save it as .odt';
  return isZip(bytes) ? otherArchive(bytes) : undefined;
} // prettier-ignore

/** Archives are known by the files in them. */
const archives: readonly (readonly [RegExp, string])[] = [
  [/^word\/[^/]+\.xml$/u, ''],
  [/^content\.xml$/u, ''],
  [/^xl\//u, 'The file is a spreadsheet; save its sheet as CSV'],
  [/^ppt\//u, 'The file holds slides; copy their text into a document'],
  [/^Index\/|^index\.xml$/u, 'The file is of Pages; export it as Word'],
];

function otherArchive(bytes: Uint8Array): string | undefined {
  try {
    const { names } = openZip(bytes);
    const known = archives.find(([pattern]) => names.some((name) => pattern.test(name)));
    return known ? known[1] || undefined : 'The file is an archive; unpack it, and import the folder';
  } catch {
    return undefined;
  }
}

/** What to do with a text that no importer knows. */
export function unknownFormat({ data, text = '' }: OpenedFile): string {
  if (data !== undefined) return 'The JSON is of no system that is known; export its jobs as CSV, or save their pages';
  if (/^\s*<\?xml/u.test(text))
    return 'The XML is of no feed that is known; export its jobs as CSV, or save their pages';
  return 'The file is none of the formats that can be imported; save it as .docx, .odt, .html, .txt or .md';
}
