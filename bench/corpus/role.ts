import { type Dice, diceOf } from './dice.ts';
import { missing, withOddities } from './oddities.ts';
import { phrases, places, type Profession, professions } from './professions.ts';

/** Role files by number, from 1: a name, and a text that depends on the number alone. */
export type RoleAt = (number: number) => { readonly name: string; readonly text: string };

/** A made-up role file. It depends on its number alone, so that a smaller corpus is the beginning of a larger one. */
export function roleFile(number: number): ReturnType<RoleAt> {
  const dice = diceOf(number * 7919 + 17);
  const profession = pick(professions, dice);
  return {
    name: `role-${String(number).padStart(6, '0')}.md`,
    text: `${frontMatter(number, profession, dice)}\n${withOddities(body(profession, dice), number, dice)}`,
  };
}

function frontMatter(number: number, { language, department, titles }: Profession, dice: Dice): string {
  const { locality, country } = pick(places, dice);
  const day = `2026-${twoDigits(7 + dice(4))}-${twoDigits(1 + dice(28))}`;
  const pay = 24_000 + dice(60) * 1000;
  return [
    '---',
    `title: ${pick(titles, dice)}`,
    `datePosted: ${day}`,
    ...has('validThrough', `2027-${twoDigits(2 + dice(10))}-${twoDigits(1 + dice(28))}`, dice),
    `location: {locality: ${locality}, country: ${country}}`,
    `department: ${department}`,
    `team: ${department} ${1 + dice(9)}`,
    ...has('employmentType', pick(['full-time', 'full-time', 'part-time', '[full-time, part-time]'], dice), dice),
    `workplace: ${pick(['on-site', 'on-site', 'hybrid'], dice)}`,
    ...has('salary', `{min: ${pay}, max: ${pay + 9000}, currency: EUR, per: year}`, dice),
    `identifier: R-${number}`,
    ...(language === 'en' ? [] : [`language: ${language}`]),
    `apply: https://jobs.inn.example/apply/${number}`,
    '---',
    '',
  ].join('\n');
}

/** A line of front matter, or none where the rate says that people leave it out. */
function has(field: Exclude<keyof typeof missing, 'source'>, value: string, dice: Dice): readonly string[] {
  return dice(100) < missing[field] ? [] : [`${field}: ${value}`];
}

function body(profession: Profession, dice: Dice): string {
  const words = phrases[profession.language];
  const { subjects, acts, ways } = profession;
  const sentence = (beginnings: readonly string[]) =>
    `${pick(beginnings, dice)} ${pick(subjects, dice)}, ${pick(ways, dice)}.`;
  const items = (beginnings: readonly string[]) =>
    Array.from({ length: 4 + dice(3) }, () => {
      const link = dice(9) === 0 ? ` ([${words.link}](https://www.inn.example/about/${dice(40)}))` : '';
      const nested = dice(12) === 0 ? `\n  - ${sentence(beginnings)}\n  - ${sentence(beginnings)}` : '';
      return `- **${capital(pick(subjects, dice))}:** ${sentence(beginnings)}${link}${nested}`;
    }).join('\n');
  const [knowledge, tasks, duties] = words.sections;
  return [
    `${pick(words.opening, dice)} ${sentence(acts)} ${pick(words.opening, dice)} ${sentence(acts)}`,
    `## ${pick(knowledge, dice)}`,
    items(words.know),
    `## ${pick(tasks, dice)}`,
    `${sentence(acts)} ${words.more}`,
    items(acts),
    ...(dice(8) === 0 ? [table(words.table, dice)] : []),
    `## ${pick(duties, dice)}`,
    items(words.answerFor),
    '',
  ].join('\n\n');
}

function table([left, right]: readonly [string, string], dice: Dice): string {
  const rows = Array.from({ length: 3 + dice(3) }, (_, index) => `| ${index + 1} | ${30 + dice(12)} |`);
  return [`| ${left} | ${right} |`, '| --- | ---: |', ...rows].join('\n');
}

function pick<Item>(from: readonly Item[], dice: Dice): Item {
  const index = dice(from.length);
  const item = from[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
