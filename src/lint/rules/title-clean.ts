import type { Place } from '../../model/diagnostic.ts';
import type { YamlText } from '../../parse/index.ts';
import type { RoleRule } from '../rule.ts';
import { titleNoiseOf } from '../text/title-noise.ts';

/** Reports titles that say more than what the job is called. */
export const titleClean: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary:
    'A title has more in it than the name of the job: pay, place, date, number, advertising or capitals throughout.',
  why: 'Google and Indeed ask for the job’s name alone: people search for it, and everything else has a field of its own.',
  bad: '---\ntitle: URGENT!! Cook - Porto\nlocation: {locality: Porto, country: PT}\n---\n',
  good: '---\ntitle: Cook\nlocation: {locality: Porto, country: PT}\n---\n',
  check: ({ role, yaml, language }) => {
    if (!role || role.keyLines['title'] === undefined) return [];
    return titleNoiseOf(role, language).map(({ what, text, help }) => ({
      message: `The title has ${what}, “${text}”; expected only the name of the job`,
      place: placeInTitle(text, yaml),
      help,
    }));
  },
};

/** Escapes and folded lines may hide it in what was written: then the whole title is the place. */
function placeInTitle(text: string, yaml: YamlText): Place {
  const whole = yaml.placeOf(['title']);
  const { line, column } = whole.start;
  const written = yaml.written(['title']) ?? '';
  const at = written.includes('\n') ? -1 : written.indexOf(text);
  if (at === -1) return whole;
  return { start: { line, column: column + at }, end: { line, column: column + at + text.length } };
}
