import type { SetupRule } from '../rule.ts';

/** Reports site.yml, locations.yml or pay.yml that are missing or cannot be read, and functions of rolepress.config that fail. */
export const configuration: SetupRule = {
  on: 'setup',
  severity: 'error',
  isLocked: true,
  summary: 'A settings file is missing or is not YAML, or code in rolepress.config fails.',
  why: 'Nothing can be published without knowing whose site it is and where.',
  bad: { 'site.yml': 'title: Careers: Example\n' },
  good: { 'site.yml': 'title: "Careers: Example"\nurl: https://careers.inn.example/\norganization: {name: Example}\n' },
};
