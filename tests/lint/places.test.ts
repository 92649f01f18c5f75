import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/model/text-edit.ts';
import { checkSource } from '../../src/schedule/index.ts';
import { buildIn, roleOf, roleText, settings, siteFolder } from '../support/helpers.ts';

/** What is found in a role with these lines about where it is done. */
function found(lines: string) {
  const text = roleText({}).replace(/^workplace: .*\n/mu, '').replace(/^location: .*$/mu, lines);
  const [finding, ...more] = checkSource({ path: 'content/roles/cook.md', text }, settings()).diagnostics.filter(({ rule }) => rule === 'place-name');
  expect(more).toEqual([]);
  const fixed = finding?.fix && applyEdits(text, [finding.fix]);
  return { help: finding?.help, fixed: fixed?.slice(4).split('\n').filter((line) => !text.includes(line)).join('\n') };
} // prettier-ignore

describe('a locality', () => {
  test.each(['Remote', 'Home office', 'Homeoffice', 'Télétravail', 'Anywhere', 'ortsunabhängig', '100% remote'])(
    '%s is no town: the fix says where people may live, as its author did',
    (word) => {
      const { help, fixed } = found(`location: {locality: ${word}, country: PT}`);
      expect(help).toContain('`applicantLocation: PT`');
      expect(fixed).toBe('workplace: remote\napplicantLocation: PT');
    },
  );

  test('of remote work is fixed in lines of its own too', () => {
    expect(found('location:\n  locality: Remote\n  country: PT').fixed).toBe(
      'workplace: remote\napplicantLocation: PT',
    );
    expect(found('workplace: remote\nlocation: {locality: Remote, country: PT}').fixed).toBe('applicantLocation: PT');
  });

  test.each([
    'workplace: hybrid\nlocation: {locality: Remote, country: PT}',
    'workplace: remote\napplicantLocation: DE\nlocation: {locality: Remote, country: PT}',
    'location: {locality: Remote, country: PT, street: Rua 1}',
    'location: [{locality: Remote, country: PT}]',
    'location: {locality: Remote, country: PT} # for now',
  ])('of remote work has no fix where it would leave something out: %s', (lines) => {
    const { help, fixed } = found(lines);
    expect(help).toBeDefined();
    if (!lines.includes('# for')) expect(fixed).toBeUndefined();
  });

  test.each([
    ['Porto, Aveiro', '`[{locality: Porto, country: PT}, {locality: Aveiro, country: PT}]`'],
    ['Porto / Aveiro', '`[{locality: Porto, country: PT}, {locality: Aveiro, country: PT}]`'],
    ['Porto & Aveiro', '`[{locality: Porto, country: PT}, {locality: Aveiro, country: PT}]`'],
    ['Porto, Aveiro, Faro', '{locality: Faro, country: PT}]`'],
    ['Cambridge, MA', '`{locality: Cambridge, region: MA, country: PT}`'],
  ])('%s is told with what to type, and left as it is: only its author knows', (name, help) => {
    const told = found(`location: {locality: "${name}", country: PT}`);
    expect(told.help).toContain(help);
    expect(told.fixed).toBeUndefined();
  });

  test('of one town or another becomes a list', () => {
    expect(found('location: {locality: Porto or Aveiro, country: PT}').fixed).toBe(
      'location: [{locality: Porto, country: PT}, {locality: Aveiro, country: PT}]',
    );
  });

  test.each(['Frankfurt (Oder)', 'Stoke-on-Trent', 'Halle/Saale', 'Biel/Bienne', 'Brighton & Hove', 'St. Gallen', 'Villeneuve-d’Ascq', 'Rothenburg ob der Tauber', 'Newcastle upon Tyne', '東京'])(
    '%s is a town',
    (name) => expect(found(`location: {locality: "${name}", country: PT}`).help).toBeUndefined(),
  ); // prettier-ignore

  test('of locations.yml is told there', async () => {
    const locations = 'home: {locality: Home office, country: PT}\n';
    const { diagnostics } = await buildIn(siteFolder({ 'content/locations.yml': locations }));
    expect(diagnostics.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['content/locations.yml place-name']);
  });
});

test('equal entries of a list count once, the first one in its place', () => {
  const role = roleOf(
    roleText({
      location: '[{locality: Porto, country: PT}, {locality: Faro, country: PT}, {country: PT, locality: Porto}]',
      employmentType: '[full-time, part-time, full-time]',
      skills: '[Knives, Knives]',
      tags: '[a, b, a]',
      aliases: '[/x/, /x/]',
    }),
  );
  expect(role.locations.map(({ locality }) => locality)).toEqual(['Porto', 'Faro']);
  expect(role.employmentTypes).toEqual(['full-time', 'part-time']);
  expect(role.skills).toEqual(['Knives']);
  expect(role.tags).toEqual(['a', 'b']);
  expect(role.aliases).toEqual(['/x/']);
});
