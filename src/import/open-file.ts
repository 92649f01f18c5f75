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
  const named = declaredEncoding(bytes);
  for (const encoding of ['utf-8', ...(named === undefined ? [] : [named])]) {
    const text = textIn(encoding, bytes);
    if (text !== undefined) return { text, notes: [] };
  }
  return {
    text: windows1252(bytes),
    notes: [{ message: 'The file is not UTF-8; it was read as Windows-1252. See that accents, dashes and quotes are right.' }],
  };
} // prettier-ignore

/** The encoding that a page or an XML text says that it has. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes.subarray(0, 4096));
  const [, name] = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/iu.exec(start) ?? /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})/iu.exec(start) ?? []; // prettier-ignore
  return name;
}

/** Nothing when the bytes are none of the encoding, or nobody knows it. */
function textIn(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** What Windows-1252 has where Latin-1 has controls. Not every Node.js knows them. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/gu, (sign) => signs.charAt(sign.charCodeAt(0) - 0x80));
}

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
