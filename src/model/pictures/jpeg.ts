import { exifFacts, noExif } from './exif.ts';
import type { PictureFacts } from './picture.ts';

/** The frames of all codings: C4, C8 and CC mean something else. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const application1 = 0xe1;
const startOfScan = 0xda;

/** Goes from segment to segment up to the frame. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B */
export function jpegFacts(data: Buffer): Partial<PictureFacts> {
  let exif = noExif;
  for (let at = 2; at + 4 <= data.length;) {
    if (data[at] !== 0xff) break;
    const marker = data[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === startOfScan) break;
    const length = data.readUInt16BE(at + 2);
    if (length < 2) break;
    if (marker === application1 && data.toString('latin1', at + 4, at + 10) === 'Exif\0\0')
      exif = exifFacts(data.subarray(at + 10, at + 2 + length));
    if (frames.has(marker)) {
      const [height, width] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7)];
      const size = exif.isTurned ? { width: height, height: width } : { width, height };
      return { size, hasPlace: exif.hasPlace };
    }
    at += 2 + length;
  }
  return { hasPlace: exif.hasPlace };
}
