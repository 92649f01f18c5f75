import type { RoleRule } from '../rule.ts';
import { wordFinder, wordFinding } from '../text/word-list.ts';
import { inclusiveLanguage as list } from '../words/inclusive-language.ts';

const find = wordFinder(list);

/** Reports words that leave readers out and have better ones, in the title and the text. */
export const inclusiveLanguage: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'A word leaves some readers out, and there is a better one.',
  why: 'Who does not find themselves in “chairman”, “guys” or “native speaker” does not apply; titles of one gender are examples of unlawful adverts for the EHRC, and “native speaker” is one for the European Commission.',
  bad: '---\ntitle: Kitchen ninja\n---\nYou and the other guys are native English speakers.\n',
  good: '---\ntitle: Kitchen expert\n---\nYou and the others of the team are fluent in English.\n',
  check: (document) => find(document).map((found) => wordFinding(found, 'can leave readers out', list)),
};
