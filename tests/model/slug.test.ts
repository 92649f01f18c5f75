import { expect, test } from 'vitest';
import { slugOf } from '../../src/model/slug.ts';

test('two long names that begin alike have slugs of their own, which are no longer than a disk takes', () => {
  const long = 'word '.repeat(60);
  const slugs = [slugOf(`${long}a`), slugOf(`${long}b`)];
  expect(slugs[0]).not.toBe(slugs[1]);
  for (const slug of slugs) expect(slug).toMatch(/^word(?:-word)+-[\da-f]{8}$/u);
  expect(Math.max(...slugs.map(({ length }) => length))).toBeLessThanOrEqual(80);
});
