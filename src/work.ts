import type { Compiled } from './compile.ts';
import type { Crew, Done, Task } from './crew.ts';
import type { Settings } from './model/config.ts';
import type { Receiver } from './model/output-file.ts';
import type { PublishedRole, Site } from './model/site.ts';
import type { Source } from './model/source.ts';
import { neighboursOf, type Plates, type PrintedRole } from './outputs/index.ts';

/** The work on the role files of a site: each is compiled once, and printed when it has a page. */
export type Work = {
  /** What came of printing roles, in their order, some at a time. All other files are compiled after them. */
  readonly printAll: (roles: readonly PublishedRole[], plates: Plates) => AsyncIterable<readonly PrintedRole[]>;
  /** What became of all files, in their order; those that were not asked for are compiled now. */
  readonly rest: () => Promise<readonly Compiled[]>;
};

/** Has a crew work on the sources of a site; none of them is printed without one. */
export function startWork(
  sources: readonly Source[],
  { settings, crew, receiver }: { readonly settings: Settings; readonly crew: Crew; readonly receiver: Receiver },
  site?: Site,
): Work {
  const compiled = new Map<string, Compiled>();
  const byPath = new Map(sources.map((source) => [source.path, source]));
  async function* workOn(tasks: readonly Task[], plates?: Plates): AsyncIterable<readonly Done[]> {
    for await (const some of crew.workAll(tasks, { settings, plates, receiver })) {
      for (const done of some) {
        compiled.set(done.compiled.path, done.compiled);
        byPath.get(done.compiled.path)?.letGo?.();
      }
      yield some;
    }
  }
  return {
    printAll: async function* (roles, plates) {
      for await (const some of workOn(site ? tasksFor(sources, roles, site) : [], plates))
        yield some.flatMap(({ printed }) => printed ?? []);
    },
    rest: async () => {
      const left = sources.filter(({ path }) => !compiled.has(path)).map((source) => ({ source }));
      if (left.length > 0) await exhaust(workOn(left));
      return sources.flatMap(({ path }) => compiled.get(path) ?? []);
    },
  };
}

/** Roles in the order in which they are wanted, and then the files that have no page. */
function tasksFor(sources: readonly Source[], roles: readonly PublishedRole[], site: Site): readonly Task[] {
  const left = new Map(sources.map((source) => [source.path, source]));
  const wanted = roles.flatMap((role): readonly Task[] => {
    const source = left.get(role.path);
    left.delete(role.path);
    return source ? [{ source, page: { role, neighbours: neighboursOf(role, site) } }] : [];
  });
  return [...wanted, ...[...left.values()].map((source) => ({ source }))];
}

/** Goes on until there is no more. */
async function exhaust(things: AsyncIterable<unknown>): Promise<void> {
  const iterator = things[Symbol.asyncIterator]();
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next());
}
