import type { Census } from './census.ts';
import type { FoundTool } from './tool.ts';
import { firstBuild, openWorkplace, type Text, type Workplace } from './workplace.ts';

/** All workplaces of one benchmark: each is made, and built in once, when it is first asked for. */
export type Workshop = {
  /** Nothing where the tool is not on this machine, or where its first build failed. */
  readonly open: (tool: string, roles: number, text?: Text) => Workplace | undefined;
  /** Of roles with texts of the benchmark’s own. */
  readonly written: () => readonly Written[];
};

/** What a tool wrote for so many roles. */
export type Written = { readonly tool: string; readonly roles: number; readonly census: Census };

export function openWorkshop(
  base: string,
  tools: ReadonlyMap<string, FoundTool>,
  ownText: Text,
  say: (line: string) => void,
  fail: (name: string, error: unknown) => void,
): Workshop {
  const workplaces = new Map<string, Workplace | undefined>();
  const written: Written[] = [];
  const open: Workshop['open'] = (name, roles, text = ownText) => {
    const key = `${name} ${roles} ${text.isOwn}`;
    const tool = tools.get(name);
    if (workplaces.has(key) || !tool) return workplaces.get(key);
    const reference = name === 'floor' ? open('rolepress', roles) : undefined;
    if (name === 'floor' && !reference) return undefined;
    say(`${name}, ${roles} roles${text.isOwn ? '' : ' with the texts of the folder'}: first build`);
    workplaces.set(key, undefined);
    try {
      const workplace = openWorkplace(base, { name, tool, roles, text }, reference);
      const counted = firstBuild(workplace);
      if (text.isOwn) written.push({ tool: name, roles, census: counted });
      workplaces.set(key, workplace);
    } catch (error) {
      fail(`${name}, ${roles} roles`, error);
    }
    return workplaces.get(key);
  };
  return { open, written: () => written };
}
