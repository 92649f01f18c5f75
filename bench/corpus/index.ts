import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleFile } from './role.ts';

/** Writes a site of so many roles into a new folder: `content/` with its settings and its roles. */
export function writeCorpus(folder: string, roles: number, markdown: 'auto' | 'remark' = 'auto'): void {
  writeRoles(folder, roles);
  writeFileSync(join(folder, 'content/site.yml'), siteYml(markdown));
}

/** Writes so many roles into a new folder, below `content/roles/`, where every tool looks for them. */
export function writeRoles(folder: string, roles: number): void {
  mkdirSync(join(folder, 'content/roles'), { recursive: true });
  for (let number = 1; number <= roles; number++) {
    const { name, text } = roleFile(number);
    writeFileSync(join(folder, 'content/roles', name), text);
  }
}

/** The day on which the corpus is looked at: all its roles are posted, none is closed. */
export const corpusDay = '2026-11-23';

/** The settings of Rolepress for the corpus. */
export function siteYml(markdown: 'auto' | 'remark'): string {
  return [
    'title: Careers at Example',
    'url: https://careers.inn.example/',
    'organization: {name: Example}',
    'timeZone: Europe/Berlin',
    // No peer draws pictures.
    'theme: {cards: false}',
    ...(markdown === 'remark' ? ['markdown: {parser: remark}'] : []),
    '',
  ].join('\n');
}
