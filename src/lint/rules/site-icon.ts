import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example, logo: /logo.png}\n';

/** Reports a logo of which no icon can be made, where there is no other icon. */
export const siteIcon: SetupRule = {
  on: 'setup',
  severity: 'info',
  summary: 'No icon for browser tabs and home screens can be made of the logo, and there is no `favicon.svg`.',
  why: 'Tabs and bookmarks then show the sign of the theme, which is the same on other sites.',
  bad: { 'site.yml': site, 'public/logo.png': 'PNG' },
  good: { 'site.yml': site, 'public/logo.png': 'PNG', 'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
}; // prettier-ignore

/** What is told of a logo, at its key. */
export function iconFinding(logo: string, root: string): Omit<Finding, 'place'> {
  const isDrawing = /\.svg$/iu.test(logo);
  return {
    message: `\`${logo}\` is ${isDrawing ? 'not about as wide as high, or has no size' : 'no SVG file'}, so no icon for browser tabs is made of it; expected a square SVG file`,
    help: `Save your sign as \`${root}/public/favicon.svg\`, a square SVG file; or turn this hint off with \`rules: {site-icon: off}\` in site.yml.`,
  };
}
