import { describe, expect, test } from 'vitest';
import { compact, shareValues } from '../../src/model/compact.ts';

describe('two records of one role', () => {
  const header = () => ({ title: 'Cook', locations: [{ country: 'DE', locality: 'Berlin' }], tags: [], links: [] });

  test('share the values in which they agree, and say the same as before', () => {
    const [known, checked] = [header(), { ...header(), links: [{ href: '/about/' }], textLength: 900 }];
    const before = compact(checked);
    shareValues(checked, known);
    expect(checked).toEqual(before);
    expect(checked.locations).toBe(known.locations);
    expect(checked.links).not.toBe(known.links);
  });

  test.each([
    ['another value', [{ country: 'DE', locality: 'Bonn' }]],
    ['a key more', [{ country: 'DE', locality: 'Berlin', region: 'BE' }]],
    ['a key less', [{ country: 'DE' }]],
    ['keys in another order', [{ locality: 'Berlin', country: 'DE' }]],
    ['one entry more', [...header().locations, ...header().locations]],
    ['no list', { 0: header().locations[0] }],
    ['nothing', null],
  ])('keep their own where the file says %s since then', (_, locations) => {
    const checked = { ...header(), locations };
    const before = compact(checked);
    shareValues(checked, header());
    expect(JSON.stringify(checked)).toBe(JSON.stringify(before));
  });
});
