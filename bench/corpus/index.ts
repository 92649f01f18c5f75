import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleFile, type RoleAt } from './role.ts';

export { rolesOf } from './folder.ts';
export { roleFile, type RoleAt } from './role.ts';

/** What differs from one site to the next. */
export type Settings = {
  readonly markdown?: 'auto' | 'remark';
  readonly pictures?: boolean;
  /** Texts that were made for other sites lack sections, and have marks of templates and links that lead nowhere. */
  readonly isOwnText?: boolean;
};

/** Writes a site of so many roles into a new folder: `content/` with its settings and its roles. */
export function writeCorpus(folder: string, roles: number, settings: Settings = {}): void {
  writeRoles(folder, roles);
  writeFileSync(join(folder, 'content/site.yml'), siteYml(settings));
}

/** Writes so many roles into a new folder, below `content/roles/`, where every tool looks for them. */
export function writeRoles(folder: string, roles: number, roleAt: RoleAt = roleFile): void {
  mkdirSync(join(folder, 'content/roles'), { recursive: true });
  for (let number = 1; number <= roles; number++) {
    const { name, text } = roleAt(number);
    writeFileSync(join(folder, 'content/roles', name), text);
  }
}

/** The day on which the corpus is looked at: all its roles are posted, none is closed. */
export const corpusDay = '2026-11-23';

/** The settings of Rolepress for the corpus. */
export function siteYml({ markdown = 'auto', pictures = false, isOwnText = true }: Settings): string {
  const others = ['missing-section', 'empty-description', 'template-syntax', 'broken-link'];
  return [
    'title: Careers at Example',
    'url: https://careers.inn.example/',
    'organization: {name: Example}',
    'timeZone: Europe/Berlin',
    `theme: {cards: ${pictures}}`,
    ...(isOwnText ? [] : [`rules: {${others.map((rule) => `${rule}: info`).join(', ')}}`]),
    ...(markdown === 'remark' ? ['markdown: {parser: remark}'] : []),
    '',
  ].join('\n');
}
