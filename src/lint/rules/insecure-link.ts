import type { RoleRule } from '../rule.ts';

/** Reports links over a connection that is not encrypted. `apply` is held to more by `apply-target`. */
export const insecureLink: RoleRule = {
  on: 'role',
  inPages: 'file and blocks',
  severity: 'info',
  summary: 'A link in the text starts with http://.',
  why: 'Browsers warn of such pages, and anyone on the way can read and change them.',
  bad: '---\ntitle: Cook\n---\nSee [our kitchen](http://inn.example/kitchen).\n',
  good: '---\ntitle: Cook\n---\nSee [our kitchen](https://inn.example/kitchen).\n',
  check: ({ links }) =>
    links
      .filter(({ href }) => /^http:\/\//iu.test(href))
      .map(({ href, text, place }) => {
        const secure = href.replace(/^http:/iu, 'https:');
        // GitHub’s automatic links: what is read has no scheme.
        const written = /^www\./iu.test(text) && href.toLowerCase() === `http://${text.toLowerCase()}`;
        return {
          message: `\`${written ? text : href}\` ${written ? 'leads to' : 'starts with'} http://; expected https://`,
          place,
          help: `Type \`${secure}\`, after opening it in a browser.`,
        };
      }),
};
