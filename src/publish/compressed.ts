import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestOf } from '../model/key.ts';
import { bytesOf, type OutputFile, type OutputSink } from '../model/output-file.ts';

/** Files that are text, by the ends of their names. Pictures and typefaces are compressed by themselves. */
const texts = /\.(?:html?|css|m?js|json|map|xml|rss|atom|svg|txt|md|csv|ics|webmanifest|wasm|ttf|otf)$/iu;

/** Fewer bytes fit into one packet of a network, compressed or not. */
const fewestBytes = 1024;

/** The forms that servers look for beside a file. The level is fixed: brotli’s eleventh makes files 3 % smaller, and takes 2.5 times as long as its tenth. */
const forms = {
  gz: (bytes: Uint8Array) => withoutOrigin(gzipSync(bytes, { level: 9 })),
  br: (bytes: Uint8Array) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
} as const;

/** The time in the head of gzip is zero; the system on which it was made is named there too, and does not matter. https://www.rfc-editor.org/rfc/rfc1952#page-5 */
function withoutOrigin(gzip: Buffer): Buffer {
  gzip[9] = 255;
  return gzip;
}

/** What compressed files depend on beside the bytes that they are made of. */
export type Compression = {
  /** Stands for the tool and what it runs on, which may compress otherwise. */
  readonly fingerprint: string;
  /** Files that the site’s owner brings along: none is put in their place. */
  readonly taken: ReadonlySet<string>;
};

/** Lets each text file be followed by itself in the forms that servers send as they are. */
export function withCompressed(sink: OutputSink, { fingerprint, taken }: Compression): OutputSink {
  return {
    write: (file) => {
      sink.write(file);
      if (!texts.test(file.path) || file.size < fewestBytes) return;
      for (const [name, compress] of Object.entries(forms))
        if (!taken.has(`${file.path}.${name}`)) sink.write(compressedFile(file, name, fingerprint, compress));
    },
  };
}

/** Its digest follows from that of the file: where that is known, nothing is compressed. */
function compressedFile(file: OutputFile, name: string, fingerprint: string, compress: (bytes: Uint8Array) => Buffer): OutputFile {
  let made: Buffer | undefined;
  const contents = () => (made ??= compress(bytesOf(file)));
  return {
    path: `${file.path}.${name}`,
    digest: digestOf(`${name} ${fingerprint} ${file.digest}`),
    get size() {
      return contents().length;
    },
    chunks: () => [contents()],
  };
} // prettier-ignore
