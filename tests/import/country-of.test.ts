import { expect, test } from 'vitest';
import { countryOf } from '../../src/import/facts/country-of.ts';

test.each([
  ['PT', 'PT'],
  [' Deutschland ', 'DE'],
  ['United Kingdom', 'GB'],
  ['u.s.a.', 'US'],
  ['日本', 'JP'],
  ['Georgia', undefined],
  ['Nowhere', undefined],
])('the country of %j is known where it is certain', (written, code) => {
  expect(countryOf(written)).toBe(code);
});
