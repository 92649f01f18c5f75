import { englishProseOf, type Prose } from '../text/prose.ts';
import type { RoleRule } from '../rule.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** words; “if you regularly exceed 40 words, you’ll certainly weary and deter your readers”: Cutts, Oxford Guide to Plain English */
const mostWords = 40;

/** This many commas hold a list together. */
const listCommas = 4;

/** Where another sentence can start: behind a semicolon or a dash, or at a word that goes on with the thought. */
const joint = /(?:;|[ ][-–—])[ ]+|,[ ]+(?=(?:and|but|so|which|who|where|while|because|since|by|with)[ ])/gu;

/** Reports sentences that few readers hold in mind to their end. */
export const longSentence: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'A sentence has more than 40 words.',
  why: 'Plain-language guides ask for 15 to 20 words on average, and the Oxford Guide to Plain English warns that sentences of more than 40 deter readers; those who read in a second language or with a screen reader lose the thread first.',
  bad: '---\ntitle: Cook\n---\nYou prepare the stations before each service with the two other cooks of the early shift, order what is missing from one of the three markets that we work with, and write down for the late shift what is left and what has to be used first.\n',
  good: '---\ntitle: Cook\n---\nYou prepare the stations before each service with the two other cooks of the early shift. You order what is missing from one of our three markets. You write down for the late shift what is left and what has to be used first.\n',
  check: (document) => {
    const prose = englishProseOf(document);
    if (!prose) return [];
    return sentencesOf(prose)
      .filter(({ words }) => words > mostWords)
      .map((sentence) => ({
        message: `A sentence of ${sentence.words} words; expected at most ${mostWords}`,
        place: prose.placeOf(sentence.start, sentence.end),
        help: `${adviceFor(sentence, prose)} Plain-language guides aim at 15 to 20 words (readabilityguidelines.co.uk/clear-language/simple-sentences).`,
      }));
  },
};

function adviceFor({ start, end }: Sentence, { text }: Prose): string {
  const sentence = text.slice(start, end);
  if (sentence.split(',').length > listCommas) return 'Make two or three sentences of it, or a list of its parts.';
  const middle = sentence.length / 2;
  const best = [...sentence.matchAll(joint)]
    .map(({ index, 0: sign }) => index + sign.length)
    .filter((at) => Math.abs(at - middle) < middle / 2)
    .toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (best === undefined) return 'Make two or three sentences of it.';
  const opening = sentence
    .slice(best)
    .split(/ +/u, 3)
    .join(' ')
    .replace(/[,;:.]+$/u, '');
  return `End it before “${opening}”, and start another one there.`;
}
