import type { InputFile, Note, OpenedFile } from './imported-role.ts';

/** Looks at the bytes of a file: which of them are text, and in which encoding. */
export function openFile({ path, bytes }: InputFile): OpenedFile {
  const decoded = decodedText(bytes);
  if (!decoded) return { path, bytes, text: undefined, notes: [] };
  const text = decoded.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  return { path, bytes, text, data: dataIn(text), notes: [...decoded.notes, ...misreadNotes(text)] };
}

function dataIn(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Decoded = { readonly text: string; readonly notes: readonly Note[] };

function decodedText(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  // Archives and pictures hold zero bytes, texts do not.
  if (bytes.subarray(0, 64 * 1024).includes(0)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notes: [{ message: 'The file is not UTF-8; it was read as Windows-1252. See that accents, dashes and quotes are right.' }],
    };
  }
} // prettier-ignore

/** What UTF-8 looks like once it was read as Windows-1252: “Ã¤” for “ä”, “â€™” for “’”. */
const misread = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ\u009d“”¦¢˜]|\ufffd/u;

/** Tells of letters that a program before us read in the wrong encoding. They stay: what was meant cannot be known for certain. */
function misreadNotes(text: string): readonly Note[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): readonly Note[] => {
    const found = misread.exec(line);
    if (!found) return [];
    const around = line.slice(Math.max(0, found.index - 12), found.index + 14).trim();
    return [{ from: `line ${index + 1}`, message: `“${around}” has letters that were read in a wrong encoding; type what was meant` }]; // prettier-ignore
  });
}
