import type { SetupRule } from '../rule.ts';

/** Reports comments that silence a rule which finds nothing there. */
export const unusedDisable: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'A comment silences a rule that finds nothing there.',
  why: 'It would hide the next real finding on that line.',
  bad: { 'roles/cook.md': '---\ntitle: Cook\n---\n<!-- rolepress-disable-next-line raw-html -->\nNo HTML here.\n' },
  good: {
    'roles/cook.md':
      '---\ntitle: Cook\n---\n<!-- rolepress-disable-next-line raw-html -->\nPress <kbd>Enter</kbd> to start.\n',
  },
};
