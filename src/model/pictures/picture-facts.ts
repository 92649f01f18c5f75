import type { PictureFacts, PictureFormat, PictureSize } from './picture.ts';
import { exifFacts, noExif } from './exif.ts';
import { jpegFacts } from './jpeg.ts';
import { svgSize } from './svg-size.ts';

/**
 * What a PNG, JPEG, GIF, WebP, AVIF or SVG file tells of itself, whatever its name. Only its headers are looked at, each byte at most once:
 * the files come from anyone, and a damaged or hostile one tells nothing.
 */
export function pictureFacts(bytes: Uint8Array): PictureFacts {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = formats.find(({ starts }) => starts(data));
  if (!found) return noFacts;
  const { format } = found;
  try {
    const { size, ...facts } = found.facts(data);
    const read = { ...noFacts, format, ...facts };
    return size && isSize(size) ? { ...read, size } : read;
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return { ...noFacts, format };
    throw error;
  }
}

const noFacts = { isMoving: false, hasPlace: false } as const satisfies PictureFacts;

function isSize({ width, height }: PictureSize): boolean {
  return width > 0 && height > 0 && Math.max(width, height) <= mostPixels;
}

/** The largest side that any of the formats can say truthfully. */
const mostPixels = 0xff_ff_ff;

type Format = {
  readonly format: PictureFormat;
  readonly starts: (data: Buffer) => boolean;
  readonly facts: (data: Buffer) => Partial<PictureFacts>;
};

const formats: readonly Format[] = [
  { format: 'png', starts: (data) => textAt(data, 1, 3) === 'PNG', facts: pngFacts },
  { format: 'jpeg', starts: (data) => data[0] === 0xff && data[1] === 0xd8, facts: jpegFacts },
  { format: 'gif', starts: (data) => textAt(data, 0, 4) === 'GIF8', facts: gifFacts },
  { format: 'webp', starts: (data) => textAt(data, 0, 4) === 'RIFF' && textAt(data, 8, 4) === 'WEBP', facts: webpFacts },
  { format: 'avif', starts: (data) => /^avi[fs]|^mi[fa]/u.test(textAt(data, 8, 4)) && textAt(data, 4, 4) === 'ftyp', facts: avifFacts },
  { format: 'svg', starts: (data) => data.subarray(0, 4096).includes('<svg'), facts: (data) => ({ size: svgSize(data) }) },
]; // prettier-ignore

/** https://www.w3.org/TR/png-3/#11IHDR, #eXIf and #acTL-chunk */
function pngFacts(data: Buffer): Partial<PictureFacts> {
  const size = { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  let [isMoving, hasPlace] = [false, false];
  for (let at = 8; at + 8 <= data.length; at += 12 + data.readUInt32BE(at)) {
    const name = textAt(data, at + 4, 4);
    if (name === 'acTL') isMoving = true;
    if (name === 'eXIf') hasPlace ||= exifFacts(data.subarray(at + 8)).hasPlace;
  }
  return { size, isMoving, hasPlace };
}

/** A film or not: nobody needs to know. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function gifFacts(data: Buffer): Partial<PictureFacts> {
  return { size: { width: data.readUInt16LE(6), height: data.readUInt16LE(8) }, isMoving: true };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpFacts(data: Buffer): Partial<PictureFacts> {
  let exif = noExif;
  for (let at = 12; at + 8 <= data.length;) {
    const length = data.readUInt32LE(at + 4);
    if (textAt(data, at, 4) === 'EXIF') exif = exifFacts(data.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  const isMoving = textAt(data, 12, 4) === 'VP8X' && (data.readUInt8(20) & 2) !== 0;
  return { size: webpSize(data), isMoving, hasPlace: exif.hasPlace };
}

function webpSize(data: Buffer): PictureSize | undefined {
  switch (textAt(data, 12, 4)) {
    case 'VP8X':
      return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = data.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

/** The boxes of the file that hold others on the way to the sizes, and how many bytes of their own come first. */
const boxesOnTheWay: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

/** A picture that is made of tiles has their size too: the largest is that of the whole. https://aomediacodec.github.io/av1-avif/ */
function avifFacts(data: Buffer): Partial<PictureFacts> {
  let size: PictureSize | undefined;
  let isTurned = false;
  for (let at = 0; at + 8 <= data.length;) {
    const [length, name] = [data.readUInt32BE(at), textAt(data, at + 4, 4)];
    const inside = Object.hasOwn(boxesOnTheWay, name) ? boxesOnTheWay[name] : undefined;
    if (name === 'ispe') {
      const found = { width: data.readUInt32BE(at + 12), height: data.readUInt32BE(at + 16) };
      if (!size || found.width * found.height > size.width * size.height) size = found;
    }
    if (name === 'irot') isTurned = (data.readUInt8(at + 8) & 1) === 1;
    at += inside === undefined ? Math.max(8, length) : 8 + inside;
  }
  const shown = size && isTurned ? { width: size.height, height: size.width } : size;
  return { size: shown, isMoving: textAt(data, 8, 4) === 'avis', hasPlace: hasTiff(data) };
}

/** The EXIF data of an AVIF file stand anywhere behind its boxes. */
function hasTiff(data: Buffer): boolean {
  const starts = ['Exif\0\0II*\0', 'Exif\0\0MM\0*'].map((header) => data.indexOf(header, 0, 'latin1'));
  return starts.some((at) => at !== -1 && exifFacts(data.subarray(at)).hasPlace);
}

function textAt(data: Buffer, at: number, length: number): string {
  return data.toString('latin1', at, at + length);
}
