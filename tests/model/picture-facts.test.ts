import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureFacts } from '../../src/model/pictures/picture-facts.ts';
import { runs } from '../support/fuzz.ts';

const drawn = () => sharp({ create: { width: 30, height: 20, channels: 4, background: '#c0ffee80' } });
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 9/1 0/1' } };
const svg = (attributes: string, before = '') =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`);
const sizeOf = (bytes: Uint8Array) => pictureFacts(bytes).size;
const usual = { width: 30, height: 20 };

describe('the size of a picture', () => {
  test('is read from its bytes in every format, whatever the file is called', async () => {
    expect(sizeOf(await drawn().png().toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().jpeg().toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().jpeg({ progressive: true }).toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().gif().toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().webp().toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().webp({ lossless: true }).toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().flatten().webp({ quality: 50 }).toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().avif().toBuffer())).toEqual(usual);
    expect(sizeOf(await drawn().flatten().avif().toBuffer())).toEqual(usual);
  });

  test('is the one in which it is shown: a camera that was held upright says so beside the pixels', async () => {
    const turned = await drawn().flatten().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(sizeOf(turned)).toEqual({ width: 20, height: 30 });
    const upsideDown = await drawn().flatten().withMetadata({ orientation: 3 }).jpeg().toBuffer();
    expect(sizeOf(upsideDown)).toEqual(usual);
  });

  test('of an SVG file is the one that it asks for, else that of what it shows', () => {
    expect(sizeOf(svg('width="30" height="20px"'))).toEqual(usual);
    expect(sizeOf(svg('viewBox="0 0 30 20"'))).toEqual(usual);
    expect(sizeOf(svg('viewBox="0,0,60,40" width="100%" height="100%"'))).toEqual({ width: 60, height: 40 });
    expect(sizeOf(svg('viewBox="0 0 60 40" width="30"'))).toEqual(usual);
    expect(sizeOf(svg('viewBox="0 0 60 40" height="1in"'))).toEqual({ width: 144, height: 96 });
    expect(
      sizeOf(svg('width="30" height="20"', '<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n')),
    ).toEqual(usual);
    expect(sizeOf(svg('class="a"'))).toBeUndefined();
    expect(sizeOf(svg('width="0" height="0"'))).toEqual({ width: 1, height: 1 });
  });

  test('is unknown of what is no picture, and of one that was cut off', async () => {
    expect(pictureFacts(Buffer.from('not a picture'))).toMatchObject({ hasPlace: false });
    expect(pictureFacts(new Uint8Array())).toMatchObject({ hasPlace: false });
    const jpeg = await drawn().jpeg().toBuffer();
    expect(sizeOf(jpeg.subarray(0, 20))).toBeUndefined();
  });
});

describe('where a picture was taken', () => {
  test('is found in JPEG, PNG, WebP and AVIF files', async () => {
    const withPlace = () => drawn().withExif(place);
    for (const picture of [withPlace().jpeg(), withPlace().png(), withPlace().webp(), withPlace().avif()])
      expect(pictureFacts(await picture.toBuffer())).toMatchObject({ size: usual, hasPlace: true });
  });

  test('is not claimed where the file says other things only', async () => {
    const other = await drawn()
      .withExif({ IFD0: { Copyright: 'Example' } })
      .jpeg()
      .toBuffer();
    expect(pictureFacts(other)).toMatchObject({ size: usual, hasPlace: false });
  });
});

describe('hostile files', () => {
  const starts = [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0xff, 0xd8, 0xff, 0xe1, 0, 20, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49],
    [...Buffer.from('GIF89a')],
    [...Buffer.from('RIFF\0\0\0\0WEBPVP8X')],
    [0, 0, 0, 8, ...Buffer.from('ftyp'), 0, 0, 0, 0, ...Buffer.from('meta'), 0, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('iprp')],
    [...Buffer.from('<svg ')],
  ];
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.array(fc.oneof(fc.constant(0), fc.constant(0xff), fc.nat(255)), { maxLength: 400 }));

  test('tell nothing wrong, and never keep the program busy', () => {
    fc.assert(
      fc.property(bytes, ([start, rest]) => {
        const { size } = pictureFacts(Uint8Array.from([...start, ...rest]));
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
      { numRuns: runs(500) },
    );
  });

  test('are read in one go: a box or a part of length 0 is no endless one', () => {
    const boxes = Buffer.alloc(2_000_000);
    for (let at = 8; at < boxes.length; at += 8) boxes.write('ispe', at + 4, 'latin1');
    boxes.write('ftyp', 4, 'latin1');
    expect(pictureFacts(boxes)).toMatchObject({ hasPlace: false });
    expect(pictureFacts(Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(2_000_000, 0xff)]))).toMatchObject({ hasPlace: false });
    expect(pictureFacts(Buffer.from(`<svg ${'<!--'.repeat(500_000)}`))).toMatchObject({ hasPlace: false });
    expect(pictureFacts(Buffer.from(`<svg${' a="b"'.repeat(300_000)}`))).toMatchObject({ hasPlace: false });
  });
}); // prettier-ignore
