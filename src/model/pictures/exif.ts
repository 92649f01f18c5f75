/** What the EXIF data of a picture say of it. */
export type ExifFacts = {
  /** Whether it is shown turned by a quarter, so that width and height change places. */
  readonly isTurned: boolean;
  /** Whether the data say where the picture was taken. */
  readonly hasPlace: boolean;
};

export const noExif: ExifFacts = { isTurned: false, hasPlace: false };

const tags = { orientation: 0x0112, place: 0x8825 } as const;
const bytesOfEntry = 12;

/** Reads the first directory of EXIF data, from their TIFF header on. https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E */
export function exifFacts(written: Buffer): ExifFacts {
  // WebP files of some programs have the header of JPEG once more.
  const data = written.toString('latin1', 0, 4) === 'Exif' ? written.subarray(6) : written;
  const order = data.toString('latin1', 0, 2);
  if (data.length < 14 || (order !== 'II' && order !== 'MM')) return noExif;
  const short = (at: number) => (order === 'II' ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const directory = order === 'II' ? data.readUInt32LE(4) : data.readUInt32BE(4);
  if (directory + 2 > data.length) return noExif;
  const count = Math.min(short(directory), Math.floor((data.length - directory - 2) / bytesOfEntry));
  const entries = Array.from({ length: count }, (_, index) => directory + 2 + index * bytesOfEntry);
  return {
    isTurned: entries.some((at) => short(at) === tags.orientation && short(at + 8) >= 5 && short(at + 8) <= 8),
    hasPlace: entries.some((at) => short(at) === tags.place),
  };
}
