import type { Dice } from './dice.ts';

/** Something in a text that is not plain Markdown, as real files have it. */
type Oddity = {
  /** Of a hundred files, so many have it. */
  readonly rate: number;
  readonly source: string;
  /** What becomes of the body of a role. */
  readonly write: (body: string, number: number) => string;
};

/** 135 role files of 18F, Compiler LLC and the Canadian Digital Service, as they were committed to GitHub; counted in November 2026. */
const corpus = 'counted in 135 role files of 18F, Compiler and the Canadian Digital Service';
/** What sent a text to the slower parser. */
const real = 'counted in 860 role files of public repositories';

/** Puts a paragraph behind the first one. */
const said = (paragraph: string) => (body: string) => body.replace('\n\n', () => `\n\n${paragraph}\n\n`);

/** Puts a part behind the last one. */
const last = (part: string) => (body: string) => `${body.trimEnd()}\n\n${part}\n`;

/**
 * What real role files have at what rate. Letters beyond ASCII (87 of a hundred) and nested lists (7) need no entry: the sentences have
 * them. A table is in an eighth of the roles, though none of the 135 files has one.
 */
export const oddities = {
  'curly quotes': { rate: 84, source: corpus, write: said('You’ll hear “yes, and why?” a lot here; that’s how we like it.') },
  'a bold line for a heading': { rate: 27, source: corpus, write: last('**What we offer**\n\nThirty days of leave, and time to learn something new each year.') },
  'a heading without its space': { rate: 24, source: corpus, write: last('##About us\n\nWe are two hundred people in five places.') },
  'a bare address': { rate: 24, source: real, write: (body, number) => last(number % 2 === 0 ? 'Read more on https://www.inn.example/how_we_work/ before you apply.' : 'Questions? Write to people.team@inn.example, we answer within two days.')(body) },
  'stars for bullets': { rate: 29, source: corpus, write: (body) => body.replaceAll(/^(\s*)- /gmu, '$1* ') },
  'spaces at the end of a line': { rate: 16, source: corpus, write: (body) => body.replace(/\.\n(?=[-*] )/u, '.  \n') },
  emphasis: { rate: 15, source: corpus, write: said('We mean *you*, even if you have not done _all_ of this before.') },
  'raw HTML': { rate: 10, source: real, write: said('Start: as soon as you can<br>Where: <u>our main office</u>') },
  'a no-break space': { rate: 4, source: corpus, write: said('You work 38\u00a0hours a week, and none on Sundays.') },
  'a numbered list': { rate: 4, source: corpus, write: last('## How to apply\n\n1. Send us your CV.\n2. We talk for half an hour.\n3. You meet the team.') },
  'bullets of two kinds': { rate: 2, source: corpus, write: last('## Benefits\n\n* A quiet room\n* A loud one\n\n- And fruit') },
  'a comment': { rate: 1, source: corpus, write: said('<!-- asked the team, 3 May: keep this text -->') },
  'a tilde': { rate: 1, source: corpus, write: said('The team has ~12 people and grows by 1~2 a year.') },
  'code': { rate: 1, source: 'no source: the 135 files have none', write: last('## Tools\n\n```sh\ngit switch main && npm ci\n```') },
} as const satisfies Readonly<Record<string, Oddity>>; // prettier-ignore

/** Fields that files lack: of a hundred, so many. */
export const missing = {
  source: 'front matter, labelled lines and names of 1,565 English role files of public repositories',
  validThrough: 89,
  employmentType: 65,
  salary: 74,
} as const;

/** The body as somebody might have written it who does not think of parsers. */
export function withOddities(body: string, number: number, dice: Dice): string {
  return Object.values<Oddity>(oddities).reduce((text, { rate, write }) => (dice(100) < rate ? write(text, number) : text), body); // prettier-ignore
}
