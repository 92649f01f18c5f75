import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, roleText, siteFolder } from '../../support/helpers.ts';

const locations = `mill: {name: Mill house, locality: Porto, region: Porto, country: PT}
dock: {name: Dock, locality: Lisbon, country: PT}
quay: {name: Quay, locality: Lisbon, country: PT}
il: {name: Inn, locality: Springfield, region: IL, country: US}
reading: {locality: Reading, region: Berkshire, country: GB}
basque: {region: Basque Country, country: ES}
`;

/** What the card of a role on the front page says of its place. */
async function placeOn(location: string): Promise<string | undefined> {
  const made = await buildIn(siteFolder({ 'content/locations.yml': locations, 'content/roles/cook.md': roleText({ title: 'Cook', location }) }));
  return /<ul class="meta">\s*<li>([^<]*)</u.exec(fileOf(made, 'index.html'))?.[1];
} // prettier-ignore

describe('a card tells of a place', () => {
  test.each([
    ['mill', 'Porto, Portugal', 'the town and the country, not the name of the office'],
    ['dock', 'Dock, Lisbon, Portugal', 'the office too where the town has several'],
    ['il', 'Springfield, IL, United States', 'the state where addresses have one'],
    ['reading', 'Reading, United Kingdom', 'no region where nothing else has that name'],
    ['basque', 'Basque Country, Spain', 'the region where no town is known'],
    ['[mill, dock]', 'Porto, Portugal; Dock, Lisbon, Portugal', 'several places, kept apart'],
  ])('%s: %s (%s)', async (location, text) => {
    expect(await placeOn(location)).toBe(text);
  });
});
