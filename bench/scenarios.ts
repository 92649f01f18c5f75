import { corpusDay } from './corpus/index.ts';
import type { Entrant } from './rounds.ts';
import type { Project } from './tool.ts';
import { rolepressCommand } from './tools/index.ts';
import { cold, edited, forget, unchanged, type Workplace } from './workplace.ts';
import type { Workshop } from './workshop.ts';

/** Something that people do with a site, done by each who can. */
export type Scenario = {
  readonly name: string;
  readonly title: (size: Size) => string;
  readonly entrants: (workshop: Workshop, size: Size, project: Project) => readonly Entrant[];
};

export type Size = {
  /** In all scenarios but the small ones and growth. */
  readonly roles: number;
  /** Counts of roles, from few to many, that growth is measured with. */
  readonly growth: readonly number[];
};

/** As many as careers sites have. */
const some = 300;

const makers = ['rolepress', 'hugo', 'eleventy', 'astro'];

/** More roles than this ask Hugo for more memory than most machines have. */
const mostForHugo = 20_000;

/** The empty process that start-up is measured over. */
export const emptyProcess = 'node -e 0';

export const scenarios: readonly Scenario[] = [
  {
    name: 'cold',
    title: ({ roles }) => `Cold build, ${count(roles)} roles`,
    entrants: (workshop, { roles }) =>
      places(
        workshop,
        ['rolepress', 'rolepress-remark', 'rolepress-pictures', 'rolepress-other-node', ...peers(), 'floor'],
        roles,
      ).map(cold),
  },
  {
    name: 'unchanged',
    title: ({ roles }) => `Nothing changed, ${count(roles)} roles`,
    entrants: (workshop, { roles }) => places(workshop, makers, roles).map(unchanged),
  },
  {
    name: 'edit',
    title: ({ roles }) => `One role edited, ${count(roles)} roles`,
    entrants: (workshop, { roles }) => places(workshop, makers, roles).map(edited),
  },
  {
    name: 'some',
    title: () => `Cold build, ${some} roles`,
    entrants: (workshop) => places(workshop, ['rolepress', 'rolepress-other-node', ...peers()], some).map(cold),
  },
  {
    name: 'edit-some',
    title: () => `One role edited, ${some} roles`,
    entrants: (workshop) => places(workshop, makers, some).map(edited),
  },
  {
    name: 'check',
    title: ({ roles }) => `Check only, ${count(roles)} roles, no cache`,
    entrants: (workshop, { roles }, project) =>
      places(workshop, ['rolepress'], roles).map((place) => ({
        name: 'rolepress',
        command: { argv: rolepressCommand(project, 'check', '--now', corpusDay, '--quiet'), folder: place.folder },
        before: () => forget(place),
      })),
  },
  {
    name: 'ten',
    title: () => 'Cold build, 10 roles, the whole process',
    entrants: (workshop) => [empty, ...places(workshop, makers, 10).map(cold)],
  },
  {
    name: 'version',
    title: () => '`--version`, the whole process',
    entrants: (_, __, project) => [
      empty,
      { name: 'rolepress', command: { argv: rolepressCommand(project, '--version'), folder: project.folder } },
    ],
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

/** The name in growth of a tool with so many roles. */
export function grown(tool: string, roles: number): string {
  return `${tool} ${roles}`;
}

/** A count as people read it. */
export function count(number: number): string {
  return new Intl.NumberFormat('en').format(number);
}

const empty: Entrant = { name: emptyProcess, command: { argv: [process.execPath, '-e', '0'], folder: '.' } };

function peers(): readonly string[] {
  return makers.filter((name) => name !== 'rolepress');
}

function places(workshop: Workshop, names: readonly string[], roles: number): readonly Workplace[] {
  return names.map((name) => workshop.open(name, roles)).filter((place) => place !== undefined);
}
