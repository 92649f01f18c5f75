import { duplicatesBy, type SiteRule } from '../rule.ts';

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
  check: duplicatesBy(
    (role) => role.slug,
    (role, first) => ({
      message: `The page /roles/${role.slug}/ is already made from ${first.path}`,
      help: 'Give one of the two files another name.',
      related: [{ path: first.path, message: 'the first one' }],
    }),
  ),
};
