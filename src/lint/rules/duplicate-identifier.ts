import { duplicatesBy, type SiteRule } from '../rule.ts';
import { keyPlace } from '../key-place.ts';

/** Reports roles that have one job number of the employer; translations of one role may share it. */
export const duplicateIdentifier: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'Two roles have the same identifier.',
  why: 'Most often one was copied from the other and not finished; aggregators show one job twice.',
  bad: {
    'roles/cook.md': '---\ntitle: Cook\nidentifier: K-1\n---\n',
    'roles/baker.md': '---\ntitle: Baker\nidentifier: K-1\n---\n',
  },
  good: {
    'roles/cook.md': '---\ntitle: Cook\nidentifier: K-1\ntranslationKey: cook\n---\n',
    'roles/koch.md': '---\ntitle: Koch\nlanguage: de\nidentifier: K-1\ntranslationKey: cook\n---\n',
  },
  check: (collection) =>
    duplicatesBy(
      (role) => role.identifier ?? '',
      (role, first) => {
        if (role.translationKey !== undefined && role.translationKey === first.translationKey) return undefined;
        return {
          message: `The identifier \`${role.identifier}\` is already that of ${first.path}`,
          place: keyPlace(role, 'identifier'),
          help: 'Give this role its own number, or, if it is a translation, both the same `translationKey`.',
          related: [{ path: first.path, place: keyPlace(first, 'identifier'), message: 'the first one' }],
        };
      },
    )({ ...collection, roles: collection.roles.filter(({ identifier }) => identifier !== undefined) }),
};
