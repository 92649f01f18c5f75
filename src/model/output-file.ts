import { digestOf } from './key.ts';

/** SHA-256 in base64url of what something holds, or of the digests of its parts: the same digest, the same bytes. */
export type Digest = string;

/** Bytes that are asked for only when they are needed. */
export type Contents = {
  readonly digest: Digest;
  /** bytes */
  readonly size: number;
  /** The bytes, piece by piece. */
  readonly chunks: () => Iterable<Uint8Array>;
};

/** A file of the emitted site. */
export type OutputFile = Contents & {
  /** Below the site’s folder, with forward slashes. */
  readonly path: string;
  /** Where the content asks for it by name: a file as diagnostics show it, and the 1-based line when it is known. */
  readonly from?: { readonly path: string; readonly line?: number };
};

/** What stands for a role in each list that has it, by the name of the output. */
export type ListItems = Readonly<Record<string, Contents>>;

/** Receives the files of a site as they are made. */
export type OutputSink = { readonly write: (file: OutputFile) => void };

/** For whoever only wants to know what would be found. */
export const noSink: OutputSink = { write: () => {} };

/** Text as UTF-8, or bytes. */
export function contentsOf(data: string | Uint8Array): Contents {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  return { digest: digestOf(bytes), size: bytes.length, chunks: () => [bytes] };
}

/** A file that is held in memory. */
export function outputFile(path: string, data: string | Uint8Array): OutputFile {
  return { path, ...contentsOf(data) };
}

/** A file of parts that follow each other. Its digest is made from theirs, so it is known without asking for a byte. */
export function joinedFile(path: string, parts: readonly Contents[]): OutputFile {
  return {
    path,
    digest: digestOf(parts.map(({ digest, size }) => `${digest} ${size}`).join('\n')),
    size: parts.reduce((sum, { size }) => sum + size, 0),
    chunks: function* () {
      for (const part of parts) yield* part.chunks();
    },
  };
}

/** All bytes of something at once. */
export function bytesOf({ chunks }: Pick<Contents, 'chunks'>): Buffer {
  const pieces = [...chunks()];
  const [first] = pieces;
  return first && pieces.length === 1
    ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
    : Buffer.concat(pieces);
}

/** A file of a site that is kept in memory. */
export type SiteFile = Pick<OutputFile, 'path' | 'from'> & { readonly contents: Uint8Array };

/** Keeps a site in memory. */
export function memorySink(): OutputSink & { readonly files: () => readonly SiteFile[] } {
  const files: SiteFile[] = [];
  return {
    write: (file) => void files.push({ path: file.path, from: file.from, contents: bytesOf(file) }),
    files: () => files,
  };
}
