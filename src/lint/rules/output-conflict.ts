import type { SetupRule } from '../rule.ts';

/** Reports two outputs that would be one file. */
export const outputConflict: SetupRule = {
  on: 'setup',
  severity: 'error',
  isLocked: true,
  summary: 'Two things would be published at one path.',
  why: 'One of them would silently replace the other.',
  bad: { 'public/feed.json': '{}\n' },
  good: { 'public/humans.txt': 'The kitchen team\n' },
};
