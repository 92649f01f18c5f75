import type { Census } from './census.ts';
import type { FoundTool } from './tool.ts';
import { firstBuild, openWorkplace, type Workplace } from './workplace.ts';

/** All workplaces of one benchmark: each is made, and built in once, when it is first asked for. */
export type Workshop = {
  /** Nothing where the tool is not on this machine. */
  readonly open: (tool: string, roles: number) => Workplace | undefined;
  readonly written: () => readonly Written[];
};

/** What a tool wrote for so many roles. */
export type Written = { readonly tool: string; readonly roles: number; readonly census: Census };

export function openWorkshop(
  base: string,
  tools: ReadonlyMap<string, FoundTool>,
  say: (line: string) => void,
): Workshop {
  const workplaces = new Map<string, Workplace>();
  const written: Written[] = [];
  const open: Workshop['open'] = (name, roles) => {
    const key = `${name} ${roles}`;
    const known = workplaces.get(key);
    const tool = tools.get(name);
    if (known || !tool) return known;
    const reference = name === 'floor' ? open('rolepress', roles) : undefined;
    say(`${name}, ${roles} roles: first build`);
    const workplace = openWorkplace(base, { name, tool, roles }, reference);
    written.push({ tool: name, roles, census: firstBuild(workplace) });
    workplaces.set(key, workplace);
    return workplace;
  };
  return { open, written: () => written };
}
