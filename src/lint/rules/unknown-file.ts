import type { SetupRule } from '../rule.ts';

/** Reports files that no part of Rolepress reads. */
export const unknownFile: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'The content folder has a file that Rolepress does not read.',
  why: 'A role that is saved as .txt, or settings in site.yaml, would be missing from the site without a word.',
  bad: { 'roles/cook.txt': 'Cook\n' },
  good: { 'roles/cook.md': '---\ntitle: Cook\n---\n' },
};
