import type { SetupRule } from '../rule.ts';

/** Reports entries of a baseline whose finding is gone. */
export const unusedBaseline: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'A baseline bears a finding that is no longer there.',
  why: 'The fault could come back without a word.',
  bad: {
    '../baseline.json':
      '{"version": 2, "entries": [{"path": "content/roles/cook.md", "rule": "raw-html", "fingerprint": "0"}]}\n',
    'roles/cook.md': '---\ntitle: Cook\n---\n',
  },
  good: { '../baseline.json': '{"version": 2, "entries": []}\n', 'roles/cook.md': '---\ntitle: Cook\n---\n' },
};
