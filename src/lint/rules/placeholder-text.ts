import { matchesInBody, matchesInFrontMatter } from '../matches.ts';
import type { RoleRule } from '../rule.ts';
import { isProse } from '../surroundings.ts';

/** Words that only stand in a blank between brackets, alone or together. */
const blanks =
  'company|organi[sz]ation|employer|business|team|department|division|job|role|position|title|name|first|last|location|city|town|state|province|region|country|' +
  'address|street|date|day|month|year|deadline|time|salary|pay|wage|rate|range|amount|currency|number|phone|telephone|e-?mail|url|link|website|manager|recruiter|' +
  'contact|person|skills?|requirements?|duty|duties|responsibilit(?:y|ies)|qualifications?|description|text|details?|industry|' +
  'firma|firmenname|unternehmen|ort|stadt|datum|gehalt|entreprise|soci[ée]t[ée]|nom|ville|lieu|salaire|poste';

/** Words that start a blank between brackets, whatever follows. */
const orders =
  'insert|enter|fill in|type|specify|describe|placeholder|add|choose|select|replace|your|to be|tb[dca]|todo|xx+|ins[ée]rer|à compl[ée]ter|votre|bitte|hier|dein|ihr';

const placeholders = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_/=.#-])(?:todo(?! (?:group|lists?|apps?|mvc)\b)|fixme|tb[dca]|t\.b\.[dca]\.?)(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_/=.#-])[$€£]?x{2,}(?:[-–/.,:) ]{1,2}x{2,})+k?(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_/=.#-])(?:x{3,}|[$€£] ?x+k?)(?![\p{L}\p{N}_])`,
    String.raw`\blorem ipsum\b(?:,? dolor sit amet\b)?|\bdolor sit amet\b`,
    String.raw`\binsert(?: [\p{L}'’-]{1,20}){0,6} here\b|\b(?:text|content|description|copy) (?:goes )?here\b|\btext hier einfügen|\bblindtext\b`,
    String.raw`\binsérer(?: [\p{L}'’-]{1,20}){0,6} ici(?!\p{L})|\btexte à (?:compléter|insérer|venir)(?!\p{L})`,
    String.raw`\\?\[ ?(?:(?:the |our )?(?:${blanks})(?:(?:['’]s)?(?:[ ,/_-]|, | or | and | of | of the ){1}(?:${blanks}))*|(?:${orders})\b[^\]\[\n]{0,80}) ?\\?\](?![([])`,
    String.raw`(?<![\p{L}\p{N}_\\])(?:\\?_){4,}(?![\p{L}\p{N}_])`,
    String.raw`(?<=^[ \t]{0,20}(?:[-*+]|\d{1,3}[.)])[ \t]{1,9})(?:\.{3}|…)(?=[ \t]*$)`,
  ].join('|'),
  'gimu',
);

/** Words of other languages are written like these marks, but not in capitals. */
const inCapitals = /^(?:todo|fixme)$/iu;

/** Reports blanks that nobody has filled in. */
export const placeholderText: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'The text has a blank that nobody has filled in: TODO, TBD, lorem ipsum, `[Company]`.',
  why: 'Candidates read it as carelessness, and what they need to know is missing.',
  bad: '---\ntitle: Cook\n---\n## Duties\n- TODO\n- Cook for [Company Name].\n',
  good: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n- Cook for the guests of [Example](https://example.com).\n',
  check: (document) => {
    const inBody = matchesInBody(document, placeholders).filter(({ around }) => isProse(around));
    return [...matchesInFrontMatter(document, placeholders), ...inBody]
      .filter(({ text }) => !inCapitals.test(text) || text === text.toUpperCase())
      .map(({ text, place }) => ({
        message: `“${text}” is a blank that was not filled in; expected the text for candidates`,
        place,
        help: 'Write what belongs there, or delete the line until it is known.',
      }));
  },
};
