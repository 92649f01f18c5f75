import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports front matter that cannot be read at all. */
export const frontMatter: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary: 'The front matter is missing or is not YAML.',
  why: 'Without it Rolepress does not know the title, the dates or the place, so the role cannot be published.',
  bad: '---\ntitle: Editor: local news\n---\n',
  good: '---\ntitle: "Editor: local news"\n---\n',
  check: faultsOf('front-matter'),
};
