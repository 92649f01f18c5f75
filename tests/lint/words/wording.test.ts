import { describe, expect, test } from 'vitest';
import { checkSource } from '../../../src/schedule/index.ts';
import type { RuleId } from '../../../src/lint/index.ts';
import { ageCoded } from '../../../src/lint/words/age-coded.ts';
import { genderCoded } from '../../../src/lint/words/gender-coded.ts';
import { inclusiveLanguage } from '../../../src/lint/words/inclusive-language.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { settings } from '../../support/helpers.ts';

const of = settings();

function found(rule: RuleId, body: string, header: Readonly<Record<string, string>> = {}): readonly Diagnostic[] {
  const keys = Object.entries({ title: 'Cook', ...header }).map(([key, value]) => `${key}: ${value}\n`);
  const text = `---\n${keys.join('')}---\n${body}`;
  const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text }, of);
  return diagnostics.filter((one) => one.rule === rule);
}

/** The words that a rule points at. */
function wordsFound(rule: RuleId, body: string, header: Readonly<Record<string, string>> = {}): readonly string[] {
  return found(rule, body, header).map(({ message }) => /^“(.*?)”/u.exec(message)?.[1] ?? message);
}

describe('age-coded', () => {
  test.each([
    ['Join our young, dynamic team.', 'young'],
    ['We want a youthful spirit.', 'youthful'],
    ['Recent college graduates are welcome.', 'Recent college graduates'],
    ['You are a **recent** graduate.', 'recent graduate'],
    ['For a new grad or two.', 'new grad'],
    ['You are fresh out of university.', 'fresh out of university'],
    ['A job for college students.', 'college students'],
    ['We need an office boy.', 'office boy'],
    ['Part-time shot girl wanted.', 'shot girl'],
    ['Aged 25 to 35.', 'Aged 25 to 35'],
    ['Between 20 and 30 years old.', 'Between 20 and 30 years old'],
    ['You are under the age of 40.', 'under the age of 40'],
    ['The maximum age is 35.', 'maximum age'],
    ['You are a digital native.', 'digital native'],
    ['An energetic person for the front.', 'energetic person'],
    ['You are energetic.', 'You are energetic'],
    ['A high‑energy kitchen.', 'high-energy'],
    ['We look for a culture fit.', 'culture fit'],
    ['A mature person.', 'mature person'],
    ['We are looking for a highly experienced cook.', 'highly experienced'],
    ['You are not over-qualified.', 'over-qualified'],
    ["No more than 5 years' experience.", "No more than 5 years' experience"],
    ['Maximum of three years of professional experience.', 'Maximum of three years of professional experience'],
    ['A Gen Z creator.', 'Gen Z creator'],
  ])('points at the word in “%s”', (text, word) => {
    expect(wordsFound('age-coded', text)).toEqual([word]);
  });

  test.each([
    'You work with young people and young adults.', 'Ernst & Young and Brigham Young University.', 'We are a young company.',
    'The elderly and the young.', 'Ten years young.', 'A mature process.', 'High-energy physics.', 'The Boys & Girls Club.',
    'At least 18 years old.', 'You train highly experienced cooks.', 'An energetic debate.', 'Children aged 10 to 14.', 'Ages 5-12.',
    'Join the young at heart.', 'You care for young trees and vines.', 'You mentor college students.', 'Advising our college students.', 'You mentor recent graduates.',
    'We support young people aged 16 to 25.', 'A club for children and adults aged 18 to 30.', 'We never say “recent graduate”.',
    'At least five years of experience.', 'Recently, graduates joined.', 'Use `young` and https://inn.example/young.', '## Young',
  ])('not in: %s', (text) => {
    expect(wordsFound('age-coded', text)).toEqual([]);
  }); // prettier-ignore

  test('the title counts, with its exact place, however it is quoted', () => {
    const [plain] = found('age-coded', '', { title: 'Junior cook, recent graduate' });
    expect(plain?.place).toEqual({ start: { line: 2, column: 21 }, end: { line: 2, column: 36 } });
    const [quoted] = found('age-coded', '', { title: '"Young cook"' });
    expect(quoted?.place).toEqual({ start: { line: 2, column: 9 }, end: { line: 2, column: 14 } });
    const [folded] = found('age-coded', '', { title: '>-\n  Young\n  cook' });
    expect(folded?.place?.start.line).toBe(2);
  });

  test('an internship may be for students', () => {
    expect(wordsFound('age-coded', 'For college students.', { employmentType: 'intern' })).toEqual([]);
  });

  test('only English is known', () => {
    expect(wordsFound('age-coded', 'Join our young team.', { language: 'de' })).toEqual([]);
    expect(wordsFound('age-coded', 'Join our young team.', { language: 'en-GB' })).toEqual(['young']);
  });
});

describe('inclusive-language', () => {
  test.each([
    ['You guys.', 'guys'], ['A chairman.', 'chairman'], ['Plan the manpower.', 'manpower'], ['Good for mankind.', 'mankind'],
    ['Man-made fibres.', 'Man-made'], ['40 man hours.', 'man hours'], ['You man the phones.', 'man the phones'], ['A manned desk.', 'manned'],
    ['A salesman.', 'salesman'], ['Businessmen.', 'Businessmen'], ['The Electrical Foreman leads.', 'Foreman'], ['A handyman.', 'handyman'],
    ['A barmaid.', 'barmaid'], ['A waitress.', 'waitress'], ['A postman.', 'postman'], ['Firemen.', 'Firemen'], ['A stewardess.', 'stewardess'],
    ['In layman’s terms.', "layman's"], ['He/she cooks.', 'He/she'], ['As he or she likes.', 'he or she'], ['Where (s)he works.', '(s)he'],
    ['A code ninja.', 'ninja'], ['A rock star.', 'rock star'], ['A Rockstar cook.', 'Rockstar'], ['Our gurus.', 'gurus'],
    ['Work hard, play hard.', 'Work hard, play hard'], ['A native speaker.', 'native speaker'], ['Native English speakers.', 'Native English speakers'],
    ['Native-level fluency.', 'Native-level fluency'], ['German is your mother tongue.', 'mother tongue'], ['Able-bodied.', 'Able-bodied'],
    ['The handicapped.', 'The handicapped'], ['We help the disabled.', 'the disabled'], ['Wheelchair-bound guests.', 'Wheelchair-bound'],
    ['Who suffer from autism.', 'suffer from autism'], ['A sanity check.', 'sanity check'], ['Crazy ideas.', 'Crazy'], ['A whitelist.', 'whitelist'],
    ['IP blacklisting.', 'blacklisting'], ['Master/slave replication.', 'Master/slave'], ['A white-hat.', 'white-hat'],
    ['Grandfathered in.', 'Grandfathered in'], ['Tribal knowledge.', 'Tribal knowledge'],
  ])('points at the word in “%s”', (text, word) => {
    expect(wordsFound('inclusive-language', text)).toEqual([word]);
  }); // prettier-ignore

  test.each([
    'A master’s degree and master data.', 'Cloud-native apps, native mobile.', 'For non-native English speakers.', 'Near-native fluency.',
    'Unmanned aircraft.', 'Good workmanship.', 'A journeyman electrician.', 'We test with Postman.', 'Rockstar Games.', 'Built with Ninja.',
    'The disabled account.', 'Built with CMake and ninja.', 'Foreman and Puppet.', 'She/her.', 'Modern slavery statement.',
    'We don’t need rock stars or ninjas.', 'No gurus, no ninjas: people.', 'You will not hear “guys” here.', 'The word “chairman,” say some.', 'A so-called ninja.',
    'You report to the Chairman.', 'Five minutes from Five Guys.', 'The travelling salesman problem.', 'An un-manned aircraft.', 'Tests with postman, swagger and curl.', 'A lame duck.',
    'Use `master/slave`.', 'Guy’s and St Thomas’.', 'Human resources.', 'ManpowerGroup.', 'Disabled people.', 'The Chair of the board.',
  ])('not in: %s', (text) => {
    expect(wordsFound('inclusive-language', text)).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['You are a ninja.', '“an expert”'],
    ['You keep a whitelist.', '“an allowlist” or “allow”'],
    ['We are an insane team.', '“a very”, “surprising” or what it is'],
    ['You are the ninja.', '“expert”'],
    ['Ninjas wanted.', '“expert”'],
  ])('what to write has the article that it needs: %s', (text, instead) => {
    expect(found('inclusive-language', text)[0]?.help).toContain(`Write ${instead}`);
  });

  test('a text that is surely in another language is not read as English, though nobody says which it is', () => {
    const french = 'Nous recrutons des développeurs de logiciels pour les services et nous avons une équipe dans les bureaux. Vous avez une expertise dans les logiciels, et pour nous la logique est une force avec vous. La compétition est un challenge, et nous sommes ambitieux pour les champions, dans une équipe qui est assertive et autonome.'; // prettier-ignore
    expect(found('unnamed-language', french)).toHaveLength(1);
    for (const rule of ['gender-coded', 'long-sentence', 'readability'] as const)
      expect(found(rule, french)).toEqual([]);
  });

  test('says what to write and who says so', () => {
    const [one] = found('inclusive-language', 'The manpower.');
    expect(one).toMatchObject({ severity: 'info', message: expect.stringContaining('“staff”') });
    expect(one?.help).toMatch(/^Write “staff”.*Microsoft Style Guide.*https:/u);
  });
});

describe.each([
  ['age-coded', ageCoded],
  ['inclusive-language', inclusiveLanguage],
])('the list of %s', (_, { sources, entries }) => {
  test('names a known source for each word, and uses each source', () => {
    expect([...new Set(entries.map(({ source }) => source))].toSorted()).toEqual(Object.keys(sources).toSorted());
  });
});

describe('gender-coded', () => {
  const strong = 'An ambitious, driven and outspoken cook who is fearless and decisive.';

  test('points at the first word and lists the words', () => {
    const [one, ...others] = found('gender-coded', `## Ambitious\n\n${strong}\n`);
    expect(others).toEqual([]);
    expect(one?.place).toMatchObject({ start: { line: 6, column: 4 }, end: { line: 6, column: 13 } });
    expect(one?.message).toContain(
      '5 such words (ambitious, driven, outspoken, fearless, decisive) and 0 feminine-coded',
    );
    expect(one?.help).toContain('“large” for “ambitious”');
  });

  test.each([
    ['a small lead', 'An ambitious, driven and outspoken cook.'],
    ['a balance', `${strong} You collaborate, share and understand, and are honest, kind to guests and enthusiastic.`],
    ['feminine-coded words', 'You share, trust, understand, are honest, warm, polite, loyal and gentle.'],
    ['headings', '## Ambitious\n\n### Driven\n\n**Fearless**\n\n## Outspoken decisions\n\n## Fight\n'],
    [
      'words of the trade',
      'Lead analysis with Active Directory, lead analysts, active objectives, data-driven, event-driven, competencies, competitive pay, confidential, individuals, principles, forces.',
    ],
  ])('not for %s', (_, text) => {
    expect(found('gender-coded', text)).toEqual([]);
  });

  test('knows the beginnings of the Gender Decoder', () => {
    const { masculine, feminine, leftOut } = genderCoded;
    expect(new Set<string>([...masculine, ...feminine]).size).toBe(masculine.length + feminine.length);
    expect(Object.keys(leftOut)).toEqual(['respon', 'support', 'lead', 'analy', 'active', 'objective']);
  });
});

/** A sentence of so many words. */
function sentenceOf(count: number): string {
  return `${Array.from({ length: count }, () => 'Word').join(' ')}.`;
}

describe('readability and long-sentence', () => {
  const clause = 'we prepare the stations for the day and clean them after it';

  test('a sentence of 40 words is fine, one of 41 is told from its first to its last sign', () => {
    expect(found('long-sentence', `Short. ${sentenceOf(40)} Short.`)).toEqual([]);
    expect(found('long-sentence', `Short. ${sentenceOf(41)} Short.`)[0]?.place).toEqual({
      start: { line: 4, column: 8 },
      end: { line: 4, column: 213 },
    });
  });

  test.each([
    [`You see that ${clause}, and ${clause}, so ${clause} ${clause}.`, 'End it before “'],
    [`You see ${clause}, ${clause}, ${clause}, ${clause}, ${clause}.`, 'list of its parts'],
    [`You see ${clause} ${clause} ${clause} ${clause}.`, 'Make two or three sentences of it.'],
  ])('advises on %j', (text, help) => {
    expect(found('long-sentence', text)[0]?.help).toContain(help);
  });

  test('a hard text is told once, with its numbers', () => {
    const hard = 'Preparation of ingredients necessitates familiarity with international culinary terminology. '.repeat(
      15,
    );
    const [one, ...others] = found('readability', `\n${hard}\n\n${hard}\n`);
    expect(others).toEqual([]);
    expect(one?.place?.start).toEqual({ line: 5, column: 1 });
    expect(one?.message).toMatch(
      /US grade \d+\.\d \(Flesch-Kincaid: 9\.0 words a sentence, \d\.\d\d syllables a word\)/u,
    );
    expect(found('readability', `Now ${clause}. `.repeat(20))).toEqual([]);
  });
});
