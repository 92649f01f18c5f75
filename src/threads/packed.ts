/** Texts as UTF-8, one behind the other in one buffer, which changes hands between threads without being copied. */
export type Packed = {
  readonly bytes: ArrayBuffer;
  /** Where each text ends. */
  readonly ends: readonly number[];
};

/** Packs texts. */
export function pack(texts: readonly string[]): Packed {
  const bytes = new ArrayBuffer(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  const buffer = Buffer.from(bytes);
  const ends: number[] = [];
  let end = 0;
  for (const text of texts) {
    end += buffer.write(text, end);
    ends.push(end);
  }
  return { bytes, ends };
}

/** The bytes of each text. */
export function unpack({ bytes, ends }: Packed): readonly Buffer[] {
  return ends.map((end, index) => Buffer.from(bytes, ends[index - 1] ?? 0, end - (ends[index - 1] ?? 0)));
}
