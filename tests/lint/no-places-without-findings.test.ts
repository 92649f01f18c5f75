import { describe, expect, test } from 'vitest';
import { checkRole } from '../../src/lint/index.ts';
import { readRole } from '../../src/parse/index.ts';
import { settings } from '../support/helpers.ts';

const text = `---
title: Cook
datePosted: 2026-11-02
department: Kitchen
location: {locality: Porto, country: PT}
employmentType: full-time
salary: {min: 20000, max: 24000, currency: EUR, per: year}
apply: https://inn.test/apply
---
Cook for the guests.  
And for us.

## What you will do

- **Menu:** You plan it. 
`;

describe('a role without faults in its front matter', () => {
  test('is not asked where its values stand, for which its YAML would be read a second time', () => {
    const document = readRole({ path: 'content/roles/cook.md', text }, settings());
    const asked: string[] = [];
    const ask = (name: string) => () => {
      asked.push(name);
      throw new Error(`${name} was asked`);
    };
    const yaml = { ...document.yaml, placeOf: ask('placeOf'), placeOfKey: ask('placeOfKey'), written: ask('written') };
    const found = checkRole({ ...document, yaml }, settings());
    expect(found.map(({ rule }) => rule)).toContain('trailing-spaces');
    expect(asked).toEqual([]);
  });
});
