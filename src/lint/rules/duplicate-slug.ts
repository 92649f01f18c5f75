import { slugOf } from '../../model/slug.ts';
import { baseNameOf } from '../../model/source.ts';
import type { SiteRule } from '../rule.ts';

/** Reports files whose pages would have one address. */
export const duplicateSlug: SiteRule = {
  on: 'site',
  severity: 'error',
  isLocked: true,
  summary: 'Two role files have the same name, in whatever folders they are.',
  why: 'The file’s name is the address of its page; folders are only for order. One page would replace the other.',
  bad: { 'roles/kitchen/cook.md': '---\ntitle: Cook\n---\n', 'roles/canteen/cook.md': '---\ntitle: Cook\n---\n' },
  good: {
    'roles/kitchen/cook.md': '---\ntitle: Cook\n---\n',
    'roles/canteen/canteen-cook.md': '---\ntitle: Cook\n---\n',
  },
  check: ({ rolePaths }) => {
    const firsts = new Map<string, string>();
    return rolePaths.flatMap((path) => {
      const slug = slugOf(baseNameOf({ path }));
      const first = firsts.get(slug);
      if (first === undefined) firsts.set(slug, path);
      return first === undefined
        ? []
        : {
            path,
            message: `The page /roles/${slug}/ is already made from ${first}`,
            help: 'Give one of the two files another name.',
            related: [{ path: first, message: 'the first one' }],
          };
    });
  },
};
