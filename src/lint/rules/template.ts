import type { SetupRule } from '../rule.ts';

/** Reports templates that could not be rendered. */
export const template: SetupRule = {
  on: 'setup',
  severity: 'error',
  isLocked: true,
  summary: 'A template has a fault.',
  why: 'A page with a hole in it is worse than no new page: nothing is published until every page renders.',
  bad: { '../templates/home.eta': '<h1><%= it.site.titel %></h1>\n' },
  good: { '../templates/home.eta': '<h1><%= it.site.title %></h1>\n' },
};
