import type { Measurement } from './measure.ts';
import type { Rounds } from './rounds.ts';
import { count, emptyProcess, grown, type Size } from './scenarios.ts';
import { difference, median, paired, ratio, type Spread, spreadOf } from './statistics.ts';

/** All that was measured, by scenario. */
export type Results = ReadonlyMap<string, Rounds>;

/** Something that Rolepress promises. */
export type Bar = {
  readonly title: string;
  readonly scenario: string;
  readonly unit: 'times' | 'ms' | 'bytes';
  /** At most. */
  readonly limit: number;
  /** Nothing where it was not measured. */
  readonly value: (results: Results) => Spread | undefined;
};

type Quantity = (measurement: Measurement) => number;

const wall: Quantity = ({ wallMs }) => wallMs;
const peak: Quantity = ({ peakBytes }) => peakBytes;

export function barsFor({ roles, growth }: Size): readonly Bar[] {
  const many = `${count(roles)} roles`;
  return [
    ...coldBars('cold', `Cold build, ${many}`, { hugo: 1.8, eleventy: 1.2, astro: 0.6 }),
    ...coldBars('some', 'Cold build, 300 roles', { eleventy: 1.3, astro: 0.6 }),
    ...coldBars('ten', 'Cold build, 10 roles', { eleventy: 0.8, astro: 0.6 }),
    ...coldBars('text', `The folder’s texts, cold, ${many}`, { hugo: 1.8, eleventy: 1.2 }),
    ...coldBars('text-some', 'The folder’s texts, cold, 300 roles', { eleventy: 1.3, astro: 0.6 }),
    ...coldBars('text-ten', 'The folder’s texts, cold, 10 roles', { eleventy: 0.8, astro: 0.6 }),
    against(`Nothing changed, ${many}: time, of Hugo’s`, 'unchanged', 'hugo', wall, 0.1),
    against(`One role edited, ${many}: time, of Hugo’s`, 'edit', 'hugo', wall, 0.4),
    {
      title: 'One role edited, 300 roles: time, of a cold build’s',
      scenario: 'edit-some',
      unit: 'times',
      limit: 0.5,
      value: (results) => across(results, ['edit-some', 'some'], wall, ratio),
    },
    {
      title: `Peak memory at ${many}`,
      scenario: 'cold',
      unit: 'bytes',
      limit: 595e6,
      value: (results) => {
        const measured = results.get('cold')?.get('rolepress');
        return measured && spreadOf(measured.map(peak));
      },
    },
    {
      title: `Memory for a further role beyond ${many}`,
      scenario: 'double',
      unit: 'bytes',
      limit: 10_000,
      value: (results) => across(results, ['double', 'cold'], peak, (most, less) => (most - less) / roles),
    },
    against('Check, 1,000 roles: time, of remark-cli’s with its recommended preset', 'check', 'remark-cli', wall, 1),
    {
      title: `\`--version\`: more than \`${emptyProcess}\``,
      scenario: 'start',
      unit: 'ms',
      limit: 60,
      value: (results) => compare(results, 'start', ['rolepress --version', emptyProcess], wall, difference),
    },
    ...growthBars(growth),
  ];
}

function coldBars(scenario: string, title: string, limits: Readonly<Record<string, number>>): readonly Bar[] {
  return Object.entries(limits).map(([peer, limit]) =>
    against(`${title}: time, of ${names[peer] ?? peer}’s`, scenario, peer, wall, limit),
  );
}

const names: Readonly<Record<string, string>> = { hugo: 'Hugo', eleventy: 'Eleventy', astro: 'Astro' };

/** Time a role stays, and memory grows by the same for each further role. */
function growthBars(growth: readonly number[]): readonly Bar[] {
  const scenario = 'growth';
  const [from, to] = [growth.find((roles) => roles >= 5000) ?? growth[0], growth.at(-1)];
  const before = growth.at(-2);
  if (from === undefined || to === undefined || before === undefined || from === to) return [];
  const rounds = (results: Results, roles: number) => results.get(scenario)?.get(grown('rolepress', roles));
  const perRole = (results: Results) => {
    const [few, many] = [rounds(results, from), rounds(results, to)];
    return few && many && paired(many.map(wall), few.map(wall), (our, their) => our / to / (their / from));
  };
  const perFurtherRole = (results: Results) => {
    const peaks = [growth[0] ?? 0, before, to].map((roles) => rounds(results, roles)?.map(peak));
    const [first, middle, last] = peaks;
    if (!first || !middle || !last || growth.length < 3) return undefined;
    return spreadOf(
      last.map((most, round) => {
        const [less = NaN, least = NaN] = [middle[round], first[round]];
        return (most - less) / (to - before) / ((less - least) / (before - (growth[0] ?? 0)));
      }),
    );
  };
  return [
    {
      title: `Time a role at ${count(to)} roles, of that at ${count(from)}`,
      scenario,
      unit: 'times',
      limit: 1.3,
      value: perRole,
    },
    {
      title: `Memory for a further role beyond ${count(before)}, of that before`,
      scenario,
      unit: 'times',
      limit: 1.3,
      value: perFurtherRole,
    },
    {
      title: `Peak memory at ${count(to)} roles`,
      scenario,
      unit: 'bytes',
      limit: 3e9,
      value: (results) => {
        const measured = rounds(results, to);
        return measured && spreadOf(measured.map(peak));
      },
    },
  ];
}

function against(title: string, scenario: string, peer: string, quantity: Quantity, limit: number): Bar {
  return {
    title,
    scenario,
    unit: 'times',
    limit,
    value: (results) => compare(results, scenario, ['rolepress', peer], quantity, ratio),
  };
}

/** Our own runs of two scenarios, which were not in the same rounds: their medians are compared. */
function across(
  results: Results,
  [one, other]: readonly [string, string],
  quantity: Quantity,
  by: (one: number, other: number) => number,
): Spread | undefined {
  const [ours, theirs] = [one, other].map((name) => results.get(name)?.get('rolepress')?.map(quantity));
  return ours && theirs && spreadOf([by(median(ours), median(theirs))]);
}

function compare(
  results: Results,
  scenario: string,
  [one, other]: readonly [string, string],
  quantity: Quantity,
  by: (one: number, other: number) => number,
): Spread | undefined {
  const [ours, theirs] = [one, other].map((name) => results.get(scenario)?.get(name)?.map(quantity));
  return ours && theirs && paired(ours, theirs, by);
}
