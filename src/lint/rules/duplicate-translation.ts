import { keyPlace } from '../key-place.ts';
import { duplicatesBy, type SiteRule } from '../rule.ts';

const keyOf = ({ translationKey, language, path }: { translationKey?: string; language: string; path: string }) =>
  translationKey === undefined ? path : `${language.toLowerCase()} ${translationKey}`;

/** Reports two roles in one language that claim to translate each other. */
export const duplicateTranslation: SiteRule = {
  on: 'site',
  severity: 'error',
  summary: 'Two roles in the same language have one translationKey.',
  why: 'Search engines are told which page is which language’s; with two pages for one language they ignore all of it.',
  bad: {
    'roles/cook.md': '---\ntitle: Cook\ntranslationKey: cook\n---\n',
    'roles/chef.md': '---\ntitle: Chef\ntranslationKey: cook\n---\n',
  },
  good: {
    'roles/cook.md': '---\ntitle: Cook\ntranslationKey: cook\n---\n',
    'roles/koch.md': '---\ntitle: Koch\nlanguage: de\ntranslationKey: cook\n---\n',
  },
  check: duplicatesBy(keyOf, (role, first) => ({
    message: `The ${role.language} version of \`${role.translationKey}\` is ${first.path} already`,
    place: keyPlace(role, 'translationKey'),
    help: 'Set `language` to the language of this text, or give the role a `translationKey` of its own.',
    related: [{ path: first.path, place: keyPlace(first, 'translationKey'), message: 'the first one' }],
  })),
};
