import { isExternal } from '../../parse/index.ts';
import { pictureKey } from '../../model/pictures/picture.ts';
import { isLeftByTemplate, linkTarget } from '../links/link-target.ts';
import { missingPicture as missingAt } from '../links/missing-picture.ts';
import type { SiteRule } from '../rule.ts';

/** Reports pictures in the text of a role that the content does not have. */
export const missingPicture: SiteRule = {
  on: 'site',
  severity: 'error',
  summary: 'A picture that the text shows is not there.',
  why: 'Readers see a hole with a few words in it.',
  bad: {
    'roles/cook.md': '---\ntitle: Cook\n---\n![Our kitchen](/kichen.svg)\n',
    'public/kitchen.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n',
  },
  good: {
    'roles/cook.md': '---\ntitle: Cook\n---\n![Our kitchen](/kitchen.svg)\n',
    'public/kitchen.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n',
  },
  check: ({ roles, stateOf, picturePaths, root, publicPaths, config }) =>
    roles.flatMap((role) => {
      const pictures = role.links.filter(({ isPicture, href }) => isPicture === true && !isExternal(href) && href.trim() !== '');
      if (pictures.length === 0 || stateOf(role) === 'closed') return [];
      return pictures.flatMap(({ href, place }) => {
        // What a template left behind is reported as such.
        if (isLeftByTemplate(href)) return [];
        const from = role.path.slice(root.length + 1);
        // A path may also start at the page.
        const target = linkTarget(href, role, config);
        if (target.kind === 'here' && publicPaths.has(target.path)) return [];
        const known = pictureKey(href, from);
        if (known === undefined && target.kind !== 'here') return [];
        const finding = missingAt(href, from, picturePaths, root);
        return finding ? [{ path: role.path, ...finding, place }] : [];
      });
    }),
}; // prettier-ignore
