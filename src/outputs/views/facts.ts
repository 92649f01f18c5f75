import type { PublishedRole } from '../../model/site.ts';
import type { RoleContext } from '../output.ts';
import { contactParts, fact, factOfParts, groupParts, locationParts, payPart } from './fact-parts.ts';
import { areaName, dateView, deadlineView, listText } from './format.ts';
import type { Translations } from './translations.ts';
import type { FactView } from './view.ts';

/** What a role says of itself beside its text, in the order of its page. */
export function factsOf(role: PublishedRole, words: Translations, context: RoleContext): readonly FactView[] {
  const { timeZone } = context.site.config;
  const date = (value: string) => dateView(value, timeZone, words);
  const listed = (names: readonly string[]) => listText(names, words);
  const posted = role.datePosted === undefined ? undefined : date(role.datePosted);
  const closes = role.validThrough === undefined ? undefined : deadlineView(role.validThrough, timeZone, words);
  const starts = role.jobStartDate === undefined ? undefined : date(role.jobStartDate);
  const contact = role.applicationContact;
  const candidates: readonly (FactView | undefined)[] = [
    factOfParts('location', words, locationParts(role, words, context)),
    fact('workplace', words, role.workplace && words.say(`workplace.${role.workplace}`)),
    fact('applicants', words, listed(role.applicantLocations.map((code) => areaName(code, words)))),
    fact('employmentType', words, listed(role.employmentTypes.map((type) => words.say(`employment.${type}`)))),
    fact('contract', words, role.contract && words.say(`contract.${role.contract}`)),
    fact('seniority', words, role.seniority && words.say(`seniority.${role.seniority}`)),
    factOfParts(
      'salary',
      words,
      role.salaries.map((pay) => payPart(pay, words)),
    ),
    fact('bonus', words, role.bonus),
    fact('equity', words, role.equity),
    fact('negotiable', words, role.negotiable === undefined ? undefined : words.say(role.negotiable ? 'yes' : 'no')),
    fact('workHours', words, role.workHours),
    fact('startDate', words, starts?.text, { datetime: starts?.datetime ?? null }),
    fact('openings', words, role.openings?.toLocaleString(words.language)),
    fact('department', words, role.department, { parts: groupParts('department', role.department, context) }),
    fact('team', words, role.team, { parts: groupParts('team', role.team, context) }),
    fact('skills', words, listed(role.skills)),
    fact('education', words, role.education && words.say(`education.${role.education}`)),
    fact(
      'experience',
      words,
      role.experienceMonths === undefined ? undefined : monthsText(role.experienceMonths, words),
    ),
    fact('industry', words, role.industry),
    fact('occupation', words, occupationText(role.occupationalCategory)),
    fact('posted', words, posted?.text, { datetime: posted?.datetime ?? null }),
    fact('closes', words, closes?.text, { datetime: closes?.datetime ?? null }),
    factOfParts('contact', words, contact ? contactParts(contact) : []),
    fact('reference', words, role.identifier),
  ];
  return withMain(candidates.filter((one) => one !== undefined));
}

/** What candidates ask for, the first first. */
const asked: readonly string[] = [
  'location',
  'workplace',
  'applicants',
  'employmentType',
  'salary',
  'closes',
  'contract',
  'workHours',
  'startDate',
  'department',
  'team',
];

/** So many facts stand in sight, the others behind “More details”; one alone is not hidden. */
const mainFacts = 6;

function withMain(facts: readonly FactView[]): readonly FactView[] {
  if (facts.length <= mainFacts + 1) return facts;
  const main = new Set(asked.filter((id) => facts.some((one) => one.id === id)).slice(0, mainFacts));
  return facts.map((one) => ({ ...one, isMain: main.has(one.id) }));
}

/** A time in months: in years where it is whole ones. */
function monthsText(months: number, words: Translations): string {
  return months > 0 && months % 12 === 0 ? words.say('years', { count: months / 12 }) : words.say('months', { count: months });
} // prettier-ignore

/** An occupation in words: the code of a classification, such as “15-1252.00 ” in front of it, tells candidates nothing. */
function occupationText(category: string | undefined): string | undefined {
  return category?.replace(/^[\d.-]+(?:\s+(?:[-–—:]\s*)?|[:,]\s*|$)/u, '');
}
