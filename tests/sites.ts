import { join } from 'node:path';
import { buildInMemory, type BuildWithFiles } from '../src/build.ts';
import { readContent } from '../src/io/index.ts';
import { newCrew, defaultTheme, exampleDay, projectFolder } from './helpers.ts';

/** A site whose every text tries to break out of where it is put. */
export const hostileContent = join(projectFolder, 'tests/fixtures/sites/hostile/content');

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
  return buildInMemory({ content, theme: defaultTheme(), now, drafts, baseUrl, crew: newCrew() });
}
