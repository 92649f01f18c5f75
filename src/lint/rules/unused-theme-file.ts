import type { SetupRule } from '../rule.ts';

/** Reports templates and assets that have no effect. */
export const unusedThemeFile: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'A file in templates/ replaces none of the theme, and nothing names it.',
  why: 'A template whose name has a slip changes no page, and nobody is told where the new look is.',
  bad: { '../templates/rol.eta': '<h1><%= it.role.title %></h1>\n' },
  good: { '../templates/role.eta': '<h1><%= it.role.title %></h1>\n' },
};
