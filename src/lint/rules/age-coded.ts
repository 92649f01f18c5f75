import type { RoleRule } from '../rule.ts';
import { wordFinder, wordFinding } from '../text/word-list.ts';
import { ageCoded as list } from '../words/age-coded.ts';

const find = wordFinder(list);

/** Reports words that speak to an age, in the title and the text. */
export const ageCoded: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'The role speaks to people of an age.',
  why: 'US law names “young” and “recent college graduate” as unlawful in adverts (29 CFR 1625.4), Acas and the EHRC say the same for the UK, and field experiments found that older people do not answer adverts with such words (FRBSF Economic Letter 2023-07).',
  bad: '---\ntitle: Cook\n---\nJoin our young and dynamic kitchen as a recent graduate.\n',
  good: '---\ntitle: Cook\n---\nJoin our kitchen: the role is entry-level, and we teach you the rest.\n',
  check: (document) => find(document).map((found) => wordFinding(found, 'speaks to people of an age', list)),
};
