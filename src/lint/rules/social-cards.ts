import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\n';

/** Reports that no pictures for social networks can be drawn. */
export const socialCards: SetupRule = {
  on: 'setup',
  severity: 'info',
  summary: 'The optional packages that draw pictures for social networks are not installed.',
  why: 'A role that is shared then shows the logo, or no picture at all, in place of its title and place.',
  bad: { 'site.yml': site, 'roles/cook.md': '---\ntitle: Cook\n---\n' },
  good: { 'site.yml': `${site}theme: {cards: false}\n` },
};

/** What is told where cards are wanted and cannot be drawn. */
export const socialImagesFinding: Omit<Finding, 'place'> = {
  message: 'No pictures for social networks are drawn: @takumi-rs/core or @fontsource-variable/inter cannot be loaded',
  help: 'Turn the pictures off with `theme: {cards: false}` in site.yml; or whoever looks after the build installs the packages, with `npm install --include=optional`.',
};
