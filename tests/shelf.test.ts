import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openShelf } from '../src/io/index.ts';

type Step = { readonly put: boolean; readonly key: string; readonly thing: unknown };

const step: fc.Arbitrary<Step> = fc.record({
  put: fc.boolean(),
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
  // Any text, halves of surrogate pairs among it.
  thing: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), fc.jsonValue()), // prettier-ignore
});

test('a shelf gives back what was put on it, once, wherever it had room for it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(3), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3 }), (steps, things, boxSize, boxes) => {
      const shelf = openShelf<{ readonly thing: unknown }>({ things, boxSize, boxes });
      const expected = new Map<string, { readonly thing: unknown }>();
      for (const { put, key, thing } of steps) {
        if (!put) {
          expect(shelf.take(key)).toEqual(expected.get(key));
          expected.delete(key);
        } else if (!expected.has(key)) {
          shelf.put(key, { thing });
          expected.set(key, { thing });
        }
      }
      for (const [key, thing] of expected) expect(shelf.take(key)).toEqual(thing);
    }),
    { numRuns: 500 },
  ); // prettier-ignore
});
