import { englishProseOf, type Prose } from '../text/prose.ts';
import type { RoleRule } from '../rule.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { syllablesBetween } from '../text/syllables.ts';
import { eachWord } from '../text/words-in.ts';

/** US school grade; 16 is the end of a four-year college. What is above asks more of a reader than most professions do. */
const mostGrade = 16;

/** words; the formula was made from passages of about that length */
const fewestWords = 100;

/** Reports texts that are hard to read as a whole. */
export const readability: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'The text is harder to read than a college text.',
  why: 'Plain-language guides aim at US grade 6 to 8 (Social Security Administration, POMS NL 00610.090); a text for grade 16 and more turns away people who could do the work, above all those who read in a second language.',
  bad: `---\ntitle: Cook\n---\n${'Preparation of ingredients necessitates familiarity with international culinary terminology, organisational responsibilities and administrative documentation. '.repeat(8)}\n`,
  good: `---\ntitle: Cook\n---\n${'You know the words that cooks use. You plan the day for three people and write down what you order. '.repeat(8)}\n`,
  check: (document) => {
    const prose = englishProseOf(document);
    const [first] = prose?.passages ?? [];
    if (!prose || !first) return [];
    const sentences = sentencesOf(prose);
    const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    if (words < fewestWords) return [];
    const perSentence = words / sentences.length;
    const perWord = syllablesOf(sentences, prose) / words;
    // Kincaid, Fishburne, Rogers and Chissom (1975): the Flesch-Kincaid grade level.
    const grade = 0.39 * perSentence + 11.8 * perWord - 15.59;
    if (grade <= mostGrade) return [];
    const found = `${perSentence.toFixed(1)} words a sentence, ${perWord.toFixed(2)} syllables a word`;
    return [
      {
        message: `The text reads at US grade ${grade.toFixed(1)} (Flesch-Kincaid: ${found}); expected at most ${mostGrade}`,
        place: prose.placeOf(first.start, first.end),
        help: 'Write short words for long ones, “use” for “utilise” and “about” for “in relation to”, and end sentences sooner. Plain-language guides aim at grade 6 to 8.',
      },
    ];
  },
};

function syllablesOf(sentences: readonly Sentence[], { text }: Prose): number {
  let syllables = 0;
  for (const sentence of sentences)
    eachWord(
      text,
      sentence.start,
      sentence.end,
      (start, end) => void (syllables += syllablesBetween(text, start, end)),
    );
  return syllables;
}
