import { describe, expect, test } from 'vitest';
import { readUrl } from '../../src/model/read-url.ts';

describe('an address', () => {
  test.each([
    ['https://fährwell.example/x', undefined, 'https://xn--fhrwell-5wa.example/x'],
    ['x', 'https://fährwell.example/', 'https://xn--fhrwell-5wa.example/x'],
    ['//fährwell.example/', 'https://inn.example/', 'https://xn--fhrwell-5wa.example/'],
  ])('%s on %s is read however often it is asked for', (address, base, expected) => {
    // Some ten thousand calls are enough for V8 to compile the function that makes them.
    for (let call = 0; call < 30_000; call++)
      if (readUrl(address, base)?.href !== expected) expect.unreachable(`at call ${call}`);
  });

  test.each(['', 'x', 'https://', 'https://[', 'https://a b/'])('%j alone is none', (address) => {
    expect(readUrl(address)).toBeUndefined();
  });
});
