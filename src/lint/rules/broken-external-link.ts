import type { SetupRule } from '../rule.ts';

/** Reports links out that do not hold; looked for only when that is asked for. */
export const brokenExternalLink: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'A link leads to a page of another site that is not there (with `check --external`).',
  why: 'A candidate who meets a dead end on the way to applying does not come back.',
  bad: { 'roles/cook.md': '---\ntitle: Cook\n---\nSee [our kitchen](https://localhost/kitchen).\n' },
  good: { 'roles/cook.md': '---\ntitle: Cook\n---\nSee [our kitchen](/kitchen.pdf).\n' },
};
