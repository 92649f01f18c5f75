import { corpusDay } from './corpus/index.ts';
import type { Entrant } from './rounds.ts';
import type { Project } from './tool.ts';
import { rolepressCommand } from './tools/index.ts';
import { cold, edited, forget, type Text, unchanged, type Workplace } from './workplace.ts';
import type { Workshop } from './workshop.ts';

/** Something that people do with a site, done by each who can. */
export type Scenario = {
  readonly name: string;
  readonly title: (size: Size) => string;
  /** `given` are the texts of a folder, where one is named. */
  readonly entrants: (workshop: Workshop, size: Size, project: Project, given?: Text) => readonly Entrant[];
};

export type Size = {
  /** In all scenarios but the small ones and growth. */
  readonly roles: number;
  /** Counts of roles, from few to many, that growth is measured with. */
  readonly growth: readonly number[];
};

/** As many as careers sites have. */
const some = 300;

/** As many as are checked. */
const checked = 1000;

const makers = ['rolepress', 'hugo', 'eleventy', 'astro'];
const peers = makers.slice(1);

/** More roles than this ask Hugo for more memory than most machines have. */
const mostForHugo = 20_000;

/** With more roles than this Astro takes part in one round of cold builds, and in none of others: it takes as long as all others together. */
const mostForAstro = 1000;

/** The empty process that start-up is measured over. */
export const emptyProcess = 'node -e 0';

export const scenarios: readonly Scenario[] = [
  {
    name: 'cold',
    title: ({ roles }) => `Cold build, ${count(roles)} roles`,
    entrants: (workshop, { roles }) =>
      places(workshop, ['rolepress', 'rolepress-other-node', ...peers, 'floor'], roles).map(coldOf),
  },
  {
    name: 'double',
    title: ({ roles }) => `Cold build, ${count(2 * roles)} roles`,
    entrants: (workshop, { roles }) =>
      places(workshop, ['rolepress'], 2 * roles).map((place) => ({ ...cold(place), most: 2 })),
  },
  {
    name: 'unchanged',
    title: ({ roles }) => `Nothing changed, ${count(roles)} roles`,
    entrants: (workshop, { roles }) => places(workshop, makersOf(roles), roles).map(unchanged),
  },
  {
    name: 'edit',
    title: ({ roles }) => `One role edited, ${count(roles)} roles`,
    entrants: (workshop, { roles }) => places(workshop, makersOf(roles), roles).map(edited),
  },
  {
    name: 'some',
    title: () => `Cold build, ${some} roles`,
    entrants: (workshop) =>
      places(
        workshop,
        ['rolepress', 'rolepress-remark', 'rolepress-pictures', 'rolepress-other-node', ...peers],
        some,
      ).map(coldOf),
  },
  {
    name: 'edit-some',
    title: () => `One role edited, ${some} roles`,
    entrants: (workshop) => places(workshop, makers, some).map(edited),
  },
  {
    name: 'ten',
    title: () => 'Cold build, 10 roles, the whole process',
    entrants: (workshop) => [empty, ...places(workshop, ['rolepress', 'rolepress-other-node', ...peers], 10).map(cold)],
  },
  {
    name: 'text',
    title: ({ roles }) => `Cold build, ${count(roles)} roles with the texts of the folder`,
    entrants: (workshop, { roles }, _, given) => places(workshop, makersOf(roles), roles, given).map(coldOf),
  },
  {
    name: 'text-some',
    title: () => `Cold build, ${some} roles with the texts of the folder`,
    entrants: (workshop, _, __, given) => places(workshop, makers, some, given).map(cold),
  },
  {
    name: 'text-ten',
    title: () => 'Cold build, 10 roles with the texts of the folder',
    entrants: (workshop, _, __, given) => places(workshop, makers, 10, given).map(cold),
  },
  {
    name: 'check',
    title: () => `Check only, ${count(checked)} roles, nothing known from before`,
    entrants: (workshop, _, project) => [
      ...places(workshop, ['rolepress'], checked).map(({ name, folder }) => ({
        name,
        command: checkIn(folder, project),
      })),
      ...places(workshop, ['remark-cli'], checked).map(cold),
    ],
  },
  {
    name: 'start',
    title: () => 'Start, the whole process',
    entrants: (workshop, _, project) =>
      startOf(
        places(workshop, ['rolepress'], 1).map(({ folder }) => folder),
        project,
      ),
  },
  {
    name: 'growth',
    title: ({ growth }) => `Growth, cold builds of ${growth.map(count).join(', ')} roles`,
    entrants: (workshop, { growth }) => {
      const all = growth.flatMap((roles) =>
        places(workshop, roles > mostForHugo ? ['rolepress'] : ['rolepress', 'hugo'], roles),
      );
      // The sites are large, and they are in memory: there is one at a time.
      const before = () => all.forEach(forget);
      return all.map((place) => ({ ...cold(place), name: grown(place.name, place.roles), before }));
    },
  },
];

/** The scenarios that need the texts of a folder. */
export const ofFolder: readonly string[] = ['text', 'text-some', 'text-ten'];

/** The name in growth of a tool with so many roles. */
export function grown(tool: string, roles: number): string {
  return `${tool} ${roles}`;
}

/** A count as people read it. */
export function count(number: number): string {
  return new Intl.NumberFormat('en').format(number);
}

const empty: Entrant = { name: emptyProcess, command: { argv: [process.execPath, '-e', '0'], folder: '.' } };

/** What start-up costs: of the program, and of a check of each of some sites, which are named by their folders and have one role. */
export function startOf(sites: readonly string[], project: Project): readonly Entrant[] {
  const version = { argv: rolepressCommand(project, '--version'), folder: project.folder };
  return [
    empty,
    { name: 'rolepress --version', command: version },
    ...sites.map((folder) => ({ name: 'rolepress check, 1 role', command: checkIn(folder, project) })),
  ];
}

function checkIn(folder: string, project: Project): Entrant['command'] {
  return { argv: rolepressCommand(project, 'check', '--now', corpusDay, '--quiet', '--no-cache'), folder };
}

function coldOf(place: Workplace): Entrant {
  const most = place.name === 'astro' && place.roles > mostForAstro ? 1 : undefined;
  return most === undefined ? cold(place) : { ...cold(place), most };
}

function makersOf(roles: number): readonly string[] {
  return makers.filter((name) => name !== 'astro' || roles <= mostForAstro);
}

function places(workshop: Workshop, names: readonly string[], roles: number, text?: Text): readonly Workplace[] {
  return names.map((name) => workshop.open(name, roles, text)).filter((place) => place !== undefined);
}
