import { describe, expect, test } from 'vitest';
import { checkSource } from '../../../src/schedule/index.ts';
import { payTransparency, payTransparencyRead } from '../../../src/lint/words/pay-transparency.ts';
import { isDay } from '../../../src/model/calendar.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { fullBody, roleText, settings } from '../../support/helpers.ts';

const of = settings();

/** What the rule says of a role with these keys, posted on 2026-11-02 unless they say otherwise. */
function found(header: Readonly<Record<string, string>>, body = fullBody): readonly Diagnostic[] {
  const text = roleText(header, body).replace(/validThrough: .*\n/u, header['validThrough'] === undefined ? '' : '$&');
  const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text }, of);
  return diagnostics.filter(({ rule }) => rule === 'pay-transparency');
}

const at = (locality: string, region: string, country = 'US') => ({
  location: `{locality: ${locality}, region: "${region}", country: ${country}}`,
});
const range = { salary: '{min: 60000, max: 80000, currency: USD, per: year}' };

describe('where pay is asked for in the posting', () => {
  test.each([
    ['a region by its code', at('Albany', 'NY'), 'New York'],
    ['a region by its name', at('Albany', 'new york'), 'New York'],
    ['a region by ISO 3166-2', at('Albany', 'US-NY'), 'New York'],
    ['the capital', at('Washington', 'D.C.'), 'Washington, D.C.'],
    ['the state of the same name', at('Seattle', 'Washington'), 'Washington'],
    ['a town', at('Cleveland', 'Ohio'), 'Cleveland'],
    ['a country', { location: '{locality: Graz, country: AT}' }, 'Austria'],
    ['a province', at('Charlottetown', 'PEI', 'CA'), 'Prince Edward Island'],
    [
      'one place of several',
      { location: '[{locality: Porto, country: PT}, {locality: Reno, region: VT, country: US}]' },
      'Vermont',
    ],
    [
      'where applicants live',
      { location: '[]', workplace: 'remote', applicantLocation: '[US-TX, US-MN]' },
      'Minnesota',
    ],
    [
      'several places',
      { location: '[]', workplace: 'remote', applicantLocation: '[US-IL, CA-BC, LT]' },
      'Illinois, British Columbia and Lithuania',
    ],
    [
      'a whole country of applicants',
      { location: '[]', workplace: 'remote', applicantLocation: 'CA' },
      'British Columbia, Ontario and Prince Edward Island',
    ],
  ])('%s', (_, header, places) => {
    const [one, ...others] = found(header);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ severity: 'info' });
    expect(one?.message).toContain(`is open in ${places} and names no \`salary\``);
    expect(one?.message).toContain('a hint, not legal advice');
    expect(one?.help).toContain('`salary: {min: ');
    expect(one?.help).toMatch(/since \d{4}-\d\d-\d\d; \S/u);
  });

  test('remote work in the whole country counts everywhere, and for Colorado the end of the window too', () => {
    const remote = { location: '[]', workplace: 'remote', applicantLocation: 'US' };
    expect(found(remote).map(({ message }) => message)).toEqual([
      expect.stringMatching(/open in California, Colorado, Connecticut and \d+ more places and names no `salary`/u),
      expect.stringContaining('open in Colorado and names no `validThrough`'),
    ]);
    expect(found({ ...remote, ...range, validThrough: '2027-01-31' })).toEqual([]);
  });

  test.each([
    ['elsewhere', at('Austin', 'TX')],
    ['another town of the state', at('Toledo', 'OH')],
    ['another town of the name', at('Cleveland', 'TX')],
    ['no region named', { location: '{locality: Albany, country: US}' }],
    ['a member of the EU where the interview is early enough', { location: '{locality: Lyon, country: FR}' }],
    ['another country’s region of the code', at('Perth', 'WA', 'AU')],
    ['a range', { ...at('Albany', 'NY'), ...range }],
    ['one amount', { ...at('Albany', 'NY'), salary: '{min: 30, max: 30, currency: USD, per: hour}' }],
    ['a closed role', { ...at('Albany', 'NY'), status: 'closed' }],
    ['a posting from before the law', { ...at('Richmond', 'VA'), datePosted: '2026-06-30' }],
    ['a law to come', at('Dover', 'DE')],
    ['a salary that cannot be read', { ...at('Albany', 'NY'), salary: 'a lot' }],
  ])('not for %s', (_, header) => {
    expect(found(header)).toEqual([]);
  });

  test('a posting of the day on which a law starts counts; without a date the day of reading does', () => {
    expect(found({ ...at('Richmond', 'VA'), datePosted: '2026-07-01' })).toHaveLength(1);
    expect(found({ ...at('Dover', 'DE'), datePosted: '2027-09-26' })).toHaveLength(1);
    const undated = roleText(at('Dover', 'DE')).replace(/datePosted: .*\n/u, '');
    const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text: undated }, of);
    expect(diagnostics.filter(({ rule }) => rule === 'pay-transparency')).toEqual([]);
  });

  test.each([
    'We pay $60,000 - $80,000 a year.', 'USD 60,000 to 80,000', 'CA$30 to CA$34', 'The pay is $32 an hour.', '60 000 € par an', 'EUR 3500 pro Monat', '$60k–$80k',
  ])('not when the text says %s', (text) => {
    expect(found(at('Albany', 'NY'), `${text}\n\n${fullBody}`)).toEqual([]);
  }); // prettier-ignore

  test.each(['A training budget of $2,000.', 'Room 60000 to 80000.', 'We pay well.'])(
    'but when it only says %s',
    (text) => {
      expect(found(at('Albany', 'NY'), `${text}\n\n${fullBody}`)).toHaveLength(1);
    },
  );
});

describe('pay that is not whole', () => {
  test.each([
    ['{min: 60000, currency: USD, per: year}', 'without `max`'],
    ['{max: 60000, currency: USD, per: year}', 'without `min`'],
  ])('%s is told', (salary, message) => {
    const [one, ...others] = found({ ...at('Albany', 'NY'), salary });
    expect(others).toEqual([]);
    expect(one?.message).toContain(message);
    expect(one?.place?.start).toEqual({ line: 5, column: 9 });
  });

  test('Austria asks for the lower end only', () => {
    const graz = { location: '{locality: Graz, country: AT}' };
    expect(found({ ...graz, salary: '{min: 3000, currency: EUR, per: month}' })).toEqual([]);
    expect(found({ ...graz, salary: '{max: 3000, currency: EUR, per: month}' })).toHaveLength(1);
  });

  test.each([
    ['{min: 60000, max: 110000, currency: CAD, per: year}', undefined],
    ['{min: 60000, max: 110001, currency: CAD, per: year}', 'at most 110000'],
    ['{min: 5000, max: 9200, currency: CAD, per: month}', 'at most 9166'],
    ['{min: 120000, max: 200001, currency: CAD, per: year}', undefined],
    ['{min: 120000, max: 200000, currency: CAD, per: year}', 'at most 170000'],
    ['{min: 20, max: 60, currency: CAD, per: hour}', undefined],
    ['{min: 60000, max: 160000, currency: USD, per: year}', undefined],
  ])('Ontario limits the width: %s', (salary, help) => {
    const [one] = found({ ...at('Toronto', 'ON', 'CA'), salary });
    expect(one?.help).toEqual(help === undefined ? undefined : expect.stringContaining(help));
  });
});

test('the table has a row for each place once, with a day and a source', () => {
  expect(isDay(payTransparencyRead)).toBe(true);
  for (const { since, source, area, employers } of payTransparency) {
    expect(isDay(since)).toBe(true);
    expect(area).toMatch(/^[A-Z]{2}(-[A-Z]{2})?$/u);
    expect(`${source} ${employers}`).toMatch(/\S/u);
  }
  expect(new Set(payTransparency.map(({ name }) => name)).size).toBe(payTransparency.length);
});
