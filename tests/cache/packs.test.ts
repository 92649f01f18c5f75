import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPacks } from '../../src/cache/packs.ts';
import { digestOf } from '../../src/model/key.ts';
import { files } from '../support/helpers.ts';

const texts = ['first', 'second'] as const;

/** The head and the body of an entry, where there is one. */
function read(folder: string, text: string): string | undefined {
  const packs = openPacks(folder);
  const entry = packs.get(digestOf(text));
  const found = entry && entry.head() + Buffer.from(entry.body(0, 4)).toString('latin1');
  packs.save({ dropsUnused: false });
  return found;
}

describe('a pack of two entries gives each as it was written, or not at all,', () => {
  const folder = () => {
    const made = files({});
    const writer = openPacks(made);
    for (const text of texts) writer.add(digestOf(text), text, [Buffer.from('body')]);
    writer.save({ dropsUnused: false });
    const file = join(made, readdirSync(made)[0] ?? '');
    return { made, file, bytes: readFileSync(file) };
  };

  test('whichever byte is changed', () => {
    const { made, file, bytes } = folder();
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      const found = texts.map((text) => read(made, text));
      for (const [index, one] of found.entries())
        expect([undefined, `${texts[index]}body`], `byte ${at}`).toContain(one);
      expect(found, `byte ${at}`).toContain(undefined);
    }
  });

  test('wherever it is cut off', () => {
    const { made, file, bytes } = folder();
    for (let size = 0; size < bytes.length; size++) {
      writeFileSync(file, bytes.subarray(0, size));
      const found = texts.map((text) => read(made, text));
      expect(found, `${size} bytes`).toEqual([size < bytes.length / 2 - 1 ? undefined : expect.anything(), undefined]);
    }
  });
});
