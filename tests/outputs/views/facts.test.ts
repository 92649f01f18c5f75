import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, roleText, siteFolder } from '../../support/helpers.ts';
import { tagsOf } from '../../support/html.ts';

const every = {
  location: '{locality: Porto, country: PT}',
  workplace: 'hybrid',
  employmentType: 'full-time',
  contract: 'permanent',
  salary: '{min: 30000, max: 40000, currency: EUR, per: year}',
  validThrough: '2027-01-31',
  workHours: '38 a week',
  department: 'Kitchen',
  skills: '[Soup]',
  education: 'high-school',
  experienceMonths: '24',
  occupationalCategory: '35-2014.00 Cooks, Restaurant',
};

/** The labels and texts of the facts on a role’s page: those in sight, and those behind “More details”. */
async function factsOf(header: Readonly<Record<string, string>>): Promise<{ readonly main: readonly string[]; readonly more: readonly string[] }> {
  const page = fileOf(await buildIn(siteFolder({ 'content/roles/cook.md': roleText({ title: 'Cook', ...header }) })), 'roles/cook/index.html');
  const [main = '', more = ''] = page.slice(page.indexOf('class="facts"'), page.indexOf('</section>', page.indexOf('class="facts"'))).split('<details');
  const texts = (html: string) => tagsOf(html).filter(({ name }) => name === 'dt' || name === 'dd').map(({ text }) => text.trim());
  return { main: texts(main), more: texts(more) };
} // prettier-ignore

describe('the facts of a role', () => {
  test('are the six that candidates ask for, and the others behind “More details”', async () => {
    const { main, more } = await factsOf(every);
    expect(main.filter((_, index) => index % 2 === 0)).toEqual(['Location', 'Workplace', 'Employment', 'Contract', 'Salary', 'Closes'].filter((label) => main.includes(label))); // prettier-ignore
    expect(main).toHaveLength(12);
    expect(more).toEqual(expect.arrayContaining(['Working hours', 'Department', 'Skills', 'Education', 'Experience']));
  });

  test('are all in sight where hiding them would hide one', async () => {
    const { more } = await factsOf({ workplace: 'on-site', department: 'Kitchen', skills: '[Soup]' });
    expect(more).toEqual([]);
  });

  test('tell years where months are whole years, and months where they are not', async () => {
    const experience = async (months: string) => {
      const { main, more } = await factsOf({ experienceMonths: months });
      const all = [...main, ...more];
      return all[all.indexOf('Experience') + 1];
    };
    expect(await experience('24')).toBe('2 years');
    expect(await experience('12')).toBe('1 year');
    expect(await experience('18')).toBe('18 months');
  });

  test.each([
    ['35-2014.00 Cooks, Restaurant', 'Cooks, Restaurant'],
    ['15-1252.00: Software Developers', 'Software Developers'],
    ['Cooks', 'Cooks'],
    ['3D artists', '3D artists'],
    ['35-2014.00', undefined],
  ])('tell the occupation %s without its code', async (category, text) => {
    const { main, more } = await factsOf({ occupationalCategory: `"${category}"` });
    const all = [...main, ...more];
    expect(all.includes('Occupation') ? all[all.indexOf('Occupation') + 1] : undefined).toBe(text);
  });

  test('name a reference only where the employer gave one', async () => {
    const without = await factsOf({});
    expect([...without.main, ...without.more]).not.toContain('Reference');
    const { main, more } = await factsOf({ identifier: 'INN-7' });
    expect([...main, ...more]).toContain('INN-7');
  });
});
