import type { Measurement } from './measure.ts';
import type { Rounds } from './rounds.ts';
import { count, emptyProcess, grown, type Size } from './scenarios.ts';
import { difference, paired, ratio, type Spread, spreadOf } from './statistics.ts';

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
    against(`Cold build, ${many}: time, of Hugo’s`, 'cold', 'hugo', wall, 0.5),
    against(`Cold build, ${many}: time, of Eleventy’s`, 'cold', 'eleventy', wall, 0.3),
    against(`Cold build, ${many}: time, of Astro’s`, 'cold', 'astro', wall, 0.2),
    against(`Cold build, ${many}: peak memory, of Hugo’s`, 'cold', 'hugo', peak, 0.5),
    against(`Nothing changed, ${many}: time, of Hugo’s`, 'unchanged', 'hugo', wall, 0.1),
    against(`One role edited, ${many}: time, of Hugo’s`, 'edit', 'hugo', wall, 0.2),
    over(`Cold build, 10 roles: more than \`${emptyProcess}\``, 'ten', 250),
    over(`\`--version\`: more than \`${emptyProcess}\``, 'version', 60),
    {
      ...against(`\`markdown.parser: remark\`, cold, ${many}: time, of Hugo’s`, 'cold', 'hugo', wall, 1.5),
      value: (results) => compare(results, 'cold', ['rolepress-remark', 'hugo'], wall, ratio),
    },
    ...growthBars(growth),
  ];
}

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

function over(title: string, scenario: string, limit: number): Bar {
  return {
    title,
    scenario,
    unit: 'ms',
    limit,
    value: (results) => compare(results, scenario, ['rolepress', emptyProcess], wall, difference),
  };
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
