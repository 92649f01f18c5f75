import { describe, expect, test } from 'vitest';
import { countryNamed } from '../../src/model/country-names.ts';
import { countryCodes } from '../../src/model/countries.ts';
import { checkSource } from '../../src/schedule/index.ts';
import { fullBody, settings } from '../support/helpers.ts';

const of = settings();
const settingsWithPlaces = { ...of, locations: {} };

/** What is to be typed for a line of front matter, and whether `--fix` would type it. */
function typed(line: string): readonly unknown[] {
  const text = `---\ntitle: Cook\n${line}\n---\n\n${fullBody}`;
  const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text }, of);
  return diagnostics.flatMap(({ suggestion, fix }) => (suggestion ? [suggestion.text, fix !== undefined] : []));
}

describe('a country that is written out is told with its code, and nobody but its author types that', () => {
  test.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['U.S.A.', 'US'],
    ['the Netherlands', 'NL'],
    ['Espana', 'ES'],
    ['日本', 'JP'],
    ['Czech Republic', 'CZ'],
  ])('%s is %s', (written, code) => {
    expect(typed(`location: {locality: Town, country: ${written}}`)).toEqual([`location: {locality: Town, country: ${code}}`, false]); // prettier-ignore
    expect(typed(`applicantLocation: [PT, ${written}]`)).toEqual([`applicantLocation: [PT, ${code}]`, false]);
  });

  test.each(['Georgia', 'Korea', 'America', 'Europe', 'NY', 'EN'])('of %s no code is made', (written) => {
    expect(typed(`location: {locality: Town, country: ${written}}`)).toEqual([]);
  });

  test('nearly every country is known by the English name that this Node has for it', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    const unknown = [...countryCodes].filter((code) => countryNamed(names.of(code) ?? '') !== code);
    expect(unknown).toContain('GE');
    expect(unknown.length).toBeLessThan(6);
  });
});

describe('a town and its country on one line', () => {
  test.each([
    ['Bath, UK', '{locality: Bath, country: GB}'],
    ['New York, USA', '{locality: New York, country: US}'],
    ['Zürich, Schweiz', '{locality: Zürich, country: CH}'],
  ])('%s becomes a place', (written, place) => {
    const lines = `---\ntitle: Cook\nlocation: ${written}\n---\n\n${fullBody}`;
    const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text: lines }, settingsWithPlaces);
    expect(diagnostics.flatMap(({ suggestion }) => suggestion?.text ?? [])).toEqual([`location: ${place}`]);
  });

  test.each(['Newark, DE', 'Atlanta, Georgia', 'Paris, Texas', 'Porto', 'Lyon, Bern, Schweiz'])('of %s none is made', (written) => {
    const lines = `---\ntitle: Cook\nlocation: ${written}\n---\n\n${fullBody}`;
    const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text: lines }, settingsWithPlaces);
    expect(diagnostics.flatMap(({ suggestion }) => suggestion?.text ?? [])).toEqual([]);
  }); // prettier-ignore
});
