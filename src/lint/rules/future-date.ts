import { dayOf, daysBetween, isDay } from '../../model/calendar.ts';
import { keyPlace } from '../key-place.ts';
import type { Collection, SiteFinding, SiteRule } from '../rule.ts';
import type { Role } from '../../model/role.ts';

/** How far ahead a date may be: what is further is most often a typo in the year. */
const mostDays = { datePosted: 366, validThrough: 731, jobStartDate: 731 } as const;
const mostText = { datePosted: 'a year', validThrough: 'two years', jobStartDate: 'two years' } as const;

type Key = keyof typeof mostDays;

/** Reports dates that are implausibly far ahead. */
export const futureDate: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'A date is so far ahead that its year is probably a typo.',
  why: 'A role that is posted in the year 2062 is never published, and one that closes then never closes.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2062-01-31\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2027-01-31\n---\n',
  check: (collection) =>
    collection.roles.flatMap((role) =>
      collection.stateOf(role) === 'closed'
        ? []
        : (['datePosted', 'validThrough', 'jobStartDate'] as const).flatMap((key) =>
            findingsFor(key, role, collection),
          ),
    ),
};

function findingsFor(key: Key, role: Role, { today, settings }: Collection): readonly SiteFinding[] {
  const date = role[key];
  const days = date === undefined ? 0 : daysBetween(today, dayOf(date, settings.timeZone));
  if (date === undefined || days <= mostDays[key]) return [];
  const likely = likelyDay(key, date, today);
  return [
    {
      path: role.path,
      message: `\`${key}\` is ${date}, ${days.toLocaleString('en')} days ahead; expected at most ${mostText[key]}`,
      place: keyPlace(role, key),
      help: likely
        ? `Check the year; did you mean \`${key}: ${likely}\`?`
        : `Check the year, then type a day at most ${mostText[key]} ahead.`,
    },
  ];
}

/** The same day of this year, or of the next one for what lies ahead. */
function likelyDay(key: Key, date: string, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear, thisYear + 1].map((year) => String(year).padStart(4, '0') + date.slice(4, 10)).filter(isDay);
  return key === 'datePosted' ? days[0] : days.find((day) => day > today);
}
