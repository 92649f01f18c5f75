import type { SetupRule } from '../rule.ts';

const site = 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example, logo: /logo.svg}\n';

/** Reports files that site.yml names and content/public does not have. */
export const missingFile: SetupRule = {
  on: 'setup',
  severity: 'error',
  summary: 'A logo or a font that site.yml names is not in content/public.',
  why: 'Every page would ask for a file that is not there, and show a hole in place of the logo.',
  bad: { 'site.yml': site },
  good: { 'site.yml': site, 'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>' },
};
