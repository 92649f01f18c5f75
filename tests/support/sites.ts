import { join } from 'node:path';
import { buildInMemory, type BuildWithFiles } from '../../src/build.ts';
import { readContent } from '../../src/io/index.ts';
import { buildIn, defaultTheme, exampleDay, newScheduler, projectFolder, roleText, siteFolder } from './helpers.ts';

/** A site whose every text tries to break out of where it is put. */
export const hostileContent = join(projectFolder, 'tests/fixtures/sites/hostile/content');

/** More roles than a front page shows. */
export const many = 520;

let large: Promise<BuildWithFiles> | undefined;

/** A site of `many` roles and a cook, some without a department. */
export function largeSite(): Promise<BuildWithFiles> {
  const roles = Array.from({ length: many }, (_, index) => [
    `content/roles/r${index}.md`,
    roleText({
      title: index === 7 ? 'Pastry chef for éclairs' : `Cook ${index}`,
      ...(index % 10 === 0 ? {} : { department: ['Kitchen', 'Bar & Cellar', 'Office'][index % 3] ?? '' }),
      location: `{locality: ${index % 2 === 0 ? 'Porto' : 'Braga'}, country: PT}`,
    }),
  ]);
  large ??= buildIn(siteFolder(Object.fromEntries(roles) as Record<string, string>));
  return large;
}

type Asked = { readonly now?: string; readonly drafts?: boolean; readonly baseUrl?: string };

const builds = new Map<string, Promise<BuildWithFiles>>();

/** Builds a content folder in memory, once for all tests of a file. */
export function buildContent(folder: string, asked: Asked = {}): Promise<BuildWithFiles> {
  const key = JSON.stringify([folder, asked]);
  const known = builds.get(key) ?? buildNow(folder, asked);
  builds.set(key, known);
  return known;
}

function buildNow(folder: string, { now = exampleDay, drafts = false, baseUrl }: Asked): Promise<BuildWithFiles> {
  const content = readContent('content', join(folder, '..'));
  return buildInMemory({ content, theme: defaultTheme(), now, drafts, baseUrl }, newScheduler());
}
