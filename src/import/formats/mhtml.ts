import type { Importer } from '../imported-role.ts';
import { openFile } from '../open-file.ts';
import { html } from './html.ts';

/** A page that a browser saved as one file, or a mail with an HTML part: what is read is its first page. */
export const mhtml: Importer = {
  summary: 'a web page that was saved as one file',
  recognises: ({ text = '' }) => partsOf(text) !== undefined,
  read: (file, context) => {
    const page = partsOf(file.text ?? '')?.find(({ type }) => type === 'text/html');
    if (!page) return { refused: 'The file holds no web page; save the page once more, as HTML' };
    const { text = '', notes } = openFile({ path: file.path, bytes: bytesOf(page) });
    return html.read({ ...file, text, notes }, context);
  },
};

type Part = { readonly type: string; readonly encoding: string; readonly content: string };

const most = { parts: 500, depth: 5 } as const;

/** The parts of a MIME text (RFC 2046), those of its parts in their place; nothing where it is none. */
function partsOf(text: string, depth = 0): readonly Part[] | undefined {
  const end = text.indexOf('\n\n');
  const head = text.slice(0, Math.min(end === -1 ? 0 : end, 20_000)).replace(/\n[ \t]+/gu, ' ');
  const [, boundary] = /^content-type:\s*multipart\/[\w-]+;.*?\bboundary="?([^"\s;]{1,100})"?/imu.exec(head) ?? [];
  if (boundary === undefined || depth > most.depth) return undefined;
  const parts = text.slice(end).split(`\n--${boundary}`).slice(1, most.parts);
  return parts.flatMap((part) => partsOf(part.trimStart(), depth + 1) ?? [partIn(part.trimStart())]);
}

function partIn(part: string): Part {
  const end = part.indexOf('\n\n');
  const head = part.slice(0, Math.max(0, end)).replace(/\n[ \t]+/gu, ' ');
  const [, type = ''] = /^content-type:\s*([\w.+/-]+)/imu.exec(head) ?? [];
  const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(head) ?? [];
  return { type: type.toLowerCase(), encoding: encoding.toLowerCase(), content: end === -1 ? '' : part.slice(end + 2) };
}

function bytesOf({ encoding, content }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(content, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(content, 'utf8');
  // A line that ends with the sign goes on in the next.
  const lines = content.split('\n').map((line) => line.trimEnd()).map((line) => (line.endsWith('=') ? line.slice(0, -1) : `${line}\n`));
  const plain = lines.join('').replace(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
} // prettier-ignore
