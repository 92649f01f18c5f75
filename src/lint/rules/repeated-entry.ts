import { memberOf, membersOf, wholeOf } from '../member.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { RoleRule } from '../rule.ts';

const lists = ['location', 'applicantLocation', 'employmentType', 'skills', 'tags', 'aliases'];

/** Reports entries of a list that stand there twice. They are published once. */
export const repeatedEntry: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A list in the front matter has the same entry twice.',
  why: 'It is published once; most likely the second one was to be another place, type or word.',
  bad: '---\ntitle: Cook\nskills: [Knives, Sauces, Knives]\n---\n',
  good: '---\ntitle: Cook\nskills: [Knives, Sauces]\n---\n',
  check: ({ yaml }) =>
    lists.flatMap((key) => {
      const list = memberOf(wholeOf(yaml), key);
      if (!Array.isArray(list.value)) return [];
      const firsts = new Map<string, number>();
      return membersOf(list).flatMap(({ value, path }, index): readonly Finding[] => {
        const text = JSON.stringify(value);
        const first = firsts.get(text);
        if (first === undefined) firsts.set(text, index + 1);
        if (first === undefined || value === null) return [];
        const message = `Entry ${index + 1} of \`${key}\` is the same as entry ${first}; expected each once`;
        return [{ message, place: yaml.placeOf(path), help: 'Delete it, or write the one that was meant.' }];
      });
    }),
};
