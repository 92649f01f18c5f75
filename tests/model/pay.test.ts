import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { buildIn, fileOf, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

const locations =
  'berlin: {locality: Berlin, country: DE}\nleeds: {name: Leeds office, locality: Leeds, country: GB}\n';
const byPlace = '\n  - {for: berlin, min: 60000, max: 70000, currency: EUR, per: year}\n  - {for: leeds, min: 50000, max: 50000, currency: GBP, per: year}'; // prettier-ignore
const byGrade = '\n  - {for: E3, min: 60000, max: 70000, currency: EUR, per: year}\n  - {for: E4, min: 65000, max: 80000, currency: EUR, per: year}'; // prettier-ignore

function built(header: Readonly<Record<string, string>>): Promise<BuildWithFiles> {
  return buildIn(
    siteFolder({
      'content/site.yml': `${siteYml}feeds: {indeed: true}\n`,
      'content/locations.yml': locations,
      'content/roles/cook.md': roleText({ contract: 'permanent', location: '[berlin, leeds]', ...header }),
    }),
  );
}

/** A range as this version of Intl writes it. */
function euros(min: number, max: number): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).formatRange(
    min,
    max,
  );
}

type Data = Readonly<Record<string, unknown>> & { readonly _jobposting: Readonly<Record<string, unknown>> };

function dataOf(made: BuildWithFiles): Data {
  const data = JSON.parse(fileOf(made, 'roles/cook/index.json')) as Omit<Data, '_jobposting'>;
  const { items } = JSON.parse(fileOf(made, 'jobs.json')) as { items: readonly [Pick<Data, '_jobposting'>] };
  return { ...data, _jobposting: items[0]._jobposting };
}

/** What the facts of the page say under an id. */
function factOf(made: BuildWithFiles, id: string): string | undefined {
  const fact = new RegExp(`fact-${id}">[\\s\\S]*?</div>`, 'u').exec(fileOf(made, 'roles/cook/index.html'))?.[0];
  return fact?.replace(/<[^>]*>/gu, ' ').replace(/fact-\w+">|\s+/gu, ' ').trim(); // prettier-ignore
}

function salariesIn(made: BuildWithFiles): readonly (string | undefined)[] {
  return [...fileOf(made, 'jobs.xml').matchAll(/<salary><!\[CDATA\[(.*?)\]\]>/gu)].map(([, text]) => text);
}

describe('a list of pay', () => {
  test('by place is told for each place, everywhere', async () => {
    const made = await built({ salary: byPlace });
    expect(factOf(made, 'salary')).toBe(`Salary ${euros(60000, 70000)} per year Berlin £50,000 per year Leeds office`);
    expect(fileOf(made, 'index.html')).toContain(
      `<p class="salary">${euros(60000, 70000)} per year, £50,000 per year</p>`,
    );
    const { salary, salaries, _jobposting: posting } = dataOf(made);
    expect(salary).toBeUndefined();
    expect(salaries).toEqual([
      { for: 'Berlin', min: 60000, max: 70000, currency: 'EUR', per: 'year' },
      { for: 'Leeds office', min: 50000, max: 50000, currency: 'GBP', per: 'year' },
    ]);
    expect(posting['baseSalary']).toMatchObject([
      { name: 'Berlin', currency: 'EUR', value: { minValue: 60000, maxValue: 70000 } },
      { name: 'Leeds office', currency: 'GBP', value: { value: 50000, minValue: 50000, maxValue: 50000 } },
    ]);
    expect(salariesIn(made)).toEqual(['EUR 60000 - 70000 per year', 'GBP 50000 per year']);
    for (const text of [fileOf(made, 'jobs.rss'), fileOf(made, '.well-known/ojobpub.json')]) {
      expect(text).toContain(`Salary: ${euros(60000, 70000)} per year (Berlin)`);
      expect(text).toContain('Salary: £50,000 per year (Leeds office)');
    }
  });

  test('by grade is one range where it has one currency and period', async () => {
    const made = await built({ salary: byGrade });
    expect(factOf(made, 'salary')).toBe(`Salary ${euros(60000, 70000)} per year E3 ${euros(65000, 80000)} per year E4`);
    expect(fileOf(made, 'index.html')).toContain(`<p class="salary">${euros(60000, 80000)} per year</p>`);
    const { salary, _jobposting: posting } = dataOf(made);
    expect(salary).toEqual({ min: 60000, max: 80000, currency: 'EUR', per: 'year' });
    expect(posting['baseSalary']).toMatchObject({ currency: 'EUR', value: { minValue: 60000, maxValue: 80000 } });
    expect(posting['baseSalary']).not.toHaveProperty('value.value');
    const told = 'EUR 60000 - 70000 per year (E3); EUR 65000 - 80000 per year (E4)';
    expect(salariesIn(made)).toEqual([told, told]);
    expect(JSON.parse(fileOf(made, '.well-known/ojobpub.json'))).toMatchObject({ jobs: [{ salary: { min: 60000, max: 80000, currency: 'EUR', interval: 'yearly' } }] }); // prettier-ignore
  });

  test('has no end that not every entry has', async () => {
    const made = await built({ salary: '\n  - {for: E3, min: 20, max: 25, currency: EUR, per: hour}\n  - {for: E4, min: 24, currency: EUR, per: hour}' }); // prettier-ignore
    expect(dataOf(made)['salary']).toEqual({ min: 20, currency: 'EUR', per: 'hour' });
    expect(fileOf(made, 'index.html')).toContain('<p class="salary">from €20 per hour</p>');
  });

  test('changes the hash of the role with each of its entries', async () => {
    const hashOf = async (salary: string) => dataOf(await built({ salary }))['content_sha256'];
    expect(await hashOf(byGrade)).not.toBe(await hashOf(byGrade.replace('E4', 'E5')));
  });
});

describe('one end of pay', () => {
  test.each([
    ['{min: 21, currency: EUR, per: hour}', 'from EUR 21 per hour', 'from €21 per hour', { minValue: 21 }],
    ['{max: 44000, currency: EUR, per: year}', 'up to EUR 44000 per year', 'up to €44,000 per year', { maxValue: 44000 }],
  ])('%s says that it is one', async (salary, inXml, text, value) => {
    const made = await built({ salary, location: 'berlin' });
    expect(salariesIn(made)).toEqual([inXml]);
    expect(fileOf(made, 'jobs.rss')).toContain(`<job_listing:salary>${text}</job_listing:salary>`);
    expect(fileOf(made, 'jobs.rss')).toContain(`&lt;li&gt;Salary: ${text}&lt;/li&gt;`);
    expect(dataOf(made)._jobposting['baseSalary']).toMatchObject({ value: { '@type': 'QuantitativeValue', ...value } });
    expect(JSON.stringify(dataOf(made)._jobposting['baseSalary'])).not.toContain('"value":4');
  });
}); // prettier-ignore

test('what is paid beside the salary, and whether it is negotiable, is told on the page, as data and in the feeds', async () => {
  const made = await built({ salary: '{min: 20, max: 20, currency: EUR, per: hour}', bonus: '10 % of the pay', equity: 'Shares & options', negotiable: 'true' }); // prettier-ignore
  expect([factOf(made, 'bonus'), factOf(made, 'equity'), factOf(made, 'negotiable')]).toEqual([
    'Bonus 10 % of the pay',
    'Equity Shares &amp; options',
    'Pay negotiable Yes',
  ]);
  expect(dataOf(made)).toMatchObject({ bonus: '10 % of the pay', equity: 'Shares & options', negotiable: true });
  expect(dataOf(made)._jobposting['incentiveCompensation']).toEqual(['10 % of the pay', 'Shares & options']);
  for (const feed of ['jobs.rss', 'jobs.xml']) expect(fileOf(made, feed)).toContain('Bonus: 10 % of the pay');
});

test('contract and level are told on the page, as data and in the feeds', async () => {
  const made = await built({ employmentType: 'full-time', contract: 'fixed-term', seniority: 'senior' });
  expect([factOf(made, 'contract'), factOf(made, 'seniority')]).toEqual(['Contract Fixed-term', 'Level Senior']);
  expect(dataOf(made)).toMatchObject({ contract: 'fixed-term', seniority: 'senior' });
  const rss = fileOf(made, 'jobs.rss');
  expect(rss).toContain('<job_listing:job_type>Full-time, Fixed-term</job_listing:job_type>');
  expect(rss).toContain('<job_listing:seniority>Senior</job_listing:seniority>');
  expect(fileOf(made, 'jobs.xml')).toContain('<jobtype><![CDATA[fulltime, contract]]></jobtype>');
  expect(JSON.parse(fileOf(made, '.well-known/ojobpub.json'))).toMatchObject({ jobs: [{ jobType: 'temporary', experienceLevel: 'senior' }] }); // prettier-ignore
});

describe('a fault', () => {
  test.each([
    ['\n  - {min: 1, max: 2, currency: EUR, per: hour}\n  - {for: E4, min: 3, currency: EUR, per: hour}', 'invalid-field', '`salary` is a list; expected a `for` in each entry: a place of locations.yml, or a grade'],
    ['\n  - {for: E4, min: 1, currency: EUR, per: hour}\n  - {for: E4, min: 3, currency: EUR, per: hour}', 'invalid-field', '`salary` is a list; expected another `for` in each entry'],
    ['\n  - {for: E3, min: 10k, currency: EUR, per: hour}', 'invalid-field', '`min` in entry 1 of `salary` is `10k`; expected a number without currency sign or separators'],
    ['\n  - {for: E3, min: 10, currency: RMB, per: hour}', 'salary-currency', 'There is no currency `RMB` in ISO 4217; did you mean `CNY`?'],
    ['\n  - {for: E3, min: 28, max: 30, currency: EUR, per: hour}\n  - {for: E4, min: 30, max: 34, currency: EUR, per: year}', 'salary-range', '30 EUR per year is very little; did you mean per hour?'],
  ])('in the entry of %j is told at its place', async (salary, rule, message) => {
    const folder = siteFolder({ 'content/roles/cook.md': roleText({ salary }) });
    const { stdout } = await run(['check', '--format', 'json'], folder);
    const told = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly rule: string; readonly message: string }[] };
    expect(told.diagnostics.filter((one) => one.rule === rule).map((one) => one.message)).toEqual([message]);
  });
}); // prettier-ignore
