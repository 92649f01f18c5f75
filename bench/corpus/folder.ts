import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../census.ts';
import { roleFile, type RoleAt } from './role.ts';

/**
 * Roles with the texts of the Markdown files of a folder, over and over. Front matter is made up: it is in every file the same whatever the
 * tool, and each has its own of what they expect.
 */
export function rolesOf(folder: string): RoleAt {
  const texts = filesBelow(folder)
    .filter((path) => /\.(md|markdown)$/iu.test(path))
    .map((path) => bodyOf(readFileSync(join(folder, path), 'utf8')))
    .filter((text) => text.trim() !== '');
  if (texts.length === 0) throw new Error(`--text: expected a folder with Markdown files, found none in ${folder}`);
  return (number) => {
    const { name, text } = roleFile(number);
    const header = text.slice(0, text.indexOf('\n---\n', 3) + '\n---\n'.length);
    return { name, text: `${header}\n${(texts[(number - 1) % texts.length] ?? '').trim()}\n` };
  };
}

/** A text without its front matter, be it YAML or TOML. */
function bodyOf(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .replace(/^(---|\+\+\+)\n[\s\S]*?\n\1[^\S\n]*(?:\n|$)/u, '');
}
