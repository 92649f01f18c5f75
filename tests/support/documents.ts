import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './helpers.ts';

/** Every document of the project that people read, below the project’s folder. */
export const documentPaths: readonly string[] = readdirSync(join(projectFolder, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
  .concat('README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'src/README.md', '.changeset/README.md');

/** The text of a document. */
export function documentText(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** A block of code in a document. */
export type Fence = {
  readonly path: string;
  /** 1-based: where the block begins. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
};

/** The blocks of code of a document. */
export function fencesOf(path: string): readonly Fence[] {
  const text = documentText(path);
  return [...text.matchAll(/^( *)(`{3,})(\w*)\n([\s\S]*?)^\1\2$/gmu)].map((match) => ({
    path,
    line: text.slice(0, match.index).split('\n').length,
    language: match[3] ?? '',
    text: match[4] ?? '',
  }));
}
