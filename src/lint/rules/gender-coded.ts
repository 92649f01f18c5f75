import { englishProseOf } from '../text/prose.ts';
import type { RoleRule } from '../rule.ts';
import { genderCoded as words } from '../words/gender-coded.ts';

/** The Gender Decoder calls a text “strongly” coded when one side has more than this many words more than the other. */
const strongLead = 3;

/** In a long text a lead of four means little: the one side must also have this many times the words of the other. */
const strongRatio = 2;

/** How many words a message lists. */
const mostListed = 8;

/** Words that do not count come first, and so are passed over. */
const coded = new RegExp(
  `\\b(?:${words.not.map((one) => one.words.source).join('|')})|\\b(?:(${words.masculine.join('|')})|(${words.feminine.join('|')}))[a-z']*`,
  'gu',
);

type Coded = { readonly word: string; readonly at: number };

/** Reports texts that speak of one gender’s stereotype. Feminine-coded words deter nobody that the research found, so they only balance. */
export const genderCoded: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'The text is strongly masculine-coded.',
  why: 'Gaucher, Friesen and Kay (2011, JPSP 101(1)) found that women feel they belong less, and find a job less appealing, when its advert is full of words such as “competitive” and “dominate”; no such effect was found for feminine-coded words.',
  bad: '---\ntitle: Cook\n---\nWe want an ambitious, driven and outspoken cook who fights for first place, is confident under fire and decisive at the pass.\n',
  good: '---\ntitle: Cook\n---\nWe want a cook who plans well, speaks up, stays calm at the pass and makes clear decisions together with the team.\n',
  check: (document) => {
    const prose = englishProseOf(document);
    if (!prose) return [];
    const masculine: Coded[] = [];
    let feminine = 0;
    for (const { 0: word, 1: stem, 2: feminineStem, index } of prose.lower.matchAll(coded)) {
      if (stem !== undefined) masculine.push({ word, at: index });
      else if (feminineStem !== undefined) feminine++;
    }
    const [first] = masculine;
    const lead = masculine.length - feminine;
    if (!first || lead <= strongLead || masculine.length < strongRatio * feminine) return [];
    return [
      {
        message: `The text is strongly masculine-coded: ${masculine.length} such words (${listOf(masculine)}) and ${feminine} feminine-coded; expected a lead of at most ${strongLead}`,
        place: prose.placeOf(first.at, first.at + first.word.length),
        help: `Say some of it in another way${adviceFor(masculine)}. A hint from Gaucher, Friesen and Kay (2011); words from github.com/lovedaybrooke/gender-decoder.`,
      },
    ];
  },
};

/** Each word once, with how often it comes, in the order of the text. */
function listOf(found: readonly Coded[]): string {
  const counts = new Map<string, number>();
  for (const { word } of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  const listed = [...counts].slice(0, mostListed).map(([word, count]) => (count > 1 ? `${word} ×${count}` : word));
  return listed.join(', ') + (counts.size > mostListed ? ', …' : '');
}

function adviceFor(found: readonly Coded[]): string {
  const instead: Readonly<Record<string, string>> = words.instead;
  const pairs = new Set(
    found.flatMap(({ word }) => (Object.hasOwn(instead, word) ? [`“${instead[word]}” for “${word}”`] : [])),
  );
  const shown = [...pairs].slice(0, 3);
  return shown.length > 0 ? `, for example ${shown.join(', ')}` : ', or leave it out';
}
