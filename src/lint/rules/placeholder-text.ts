import { matchesInBody, matchesInFrontMatter, type Sought } from '../text/matches.ts';
import type { RoleRule } from '../rule.ts';
import { isProse } from '../text/surroundings.ts';

/** Words that stand in a blank between brackets, alone or together. */
const nouns =
  'company|organi[sz]ation|employer|business|team|department|division|job|role|position|title|name|first|last|location|city|town|state|province|region|country|' +
  'address|street|date|day|month|year|deadline|time|salary|pay|wage|rate|range|amount|currency|number|phone|telephone|e-?mail|url|link|website|manager|recruiter|' +
  'contact|person|skills?|requirements?|duty|duties|responsibilit(?:y|ies)|qualifications?|description|text|details?|industry|' +
  'firma|firmenname|unternehmen|ort|stadt|datum|gehalt|entreprise|soci[ée]t[ée]|nom|ville|lieu|salaire|poste';

/** Words that start a blank between brackets, whatever follows. */
const orders =
  'insert|enter|fill in|type|specify|describe|placeholder|add|choose|select|replace|your|to be|tb[dca]|todo|xx+|ins[ée]rer|à compl[ée]ter|votre|bitte|hier|dein|ihr';

/** What stands between brackets when it is a blank. */
const blank = new RegExp(
  `^(?:(?:the |our )?(?:${nouns})(?:(?:['’]s)?(?:[ ,/_-]|, | or | and | of | of the )(?:${nouns}))*|(?:${orders})(?![\\p{L}\\p{N}]).*)$`,
  'iu',
);

/** Case is spelt out and the first sign looked at first: both make it many times as fast. What is between brackets is looked at again. */
const pattern = new RegExp(
  [
    String.raw`(?=[TFt])(?<![\p{L}\p{N}_/=.#-])(?:TODO(?! (?:[Gg]roup|[Ll]ists?|[Aa]pps?|MVC)\b)|FIXME|T(?:B[DCA]|\.B\.[DCA]\.?)|[Tt]b[dca])(?![\p{L}\p{N}_])`,
    String.raw`(?=[$€£Xx])(?<![\p{L}\p{N}_/=.#-])(?:[$€£]?(?:X{2,}(?:[-–/.,:) ]{1,2}X{2,})+|x{2,}(?:[-–/.,:) ]{1,2}x{2,})+)|[Xx]{3,}|[$€£] ?[Xx]+)[Kk]?(?![\p{L}\p{N}_])`,
    String.raw`(?:[Ll]orem [Ii]psum|LOREM IPSUM)(?:,? dolor sit amet)?|dolor sit amet`,
    String.raw`(?=[Ii])(?<!\p{L})(?:[Ii]nsert(?: [\p{L}'’-]{1,20}){0,6} here|[Ii]nsérer(?: [\p{L}'’-]{1,20}){0,6} ici)(?!\p{L})`,
    String.raw`(?=[TtCcDd])(?<!\p{L})(?:[Tt]ext|[Cc]ontent|[Dd]escription|[Cc]opy) (?:goes )?here(?!\p{L})`,
    String.raw`(?=[TtB])(?<!\p{L})(?:[Tt]exte à (?:compléter|insérer|venir)|[Tt]ext hier einfügen|Blindtext)(?!\p{L})`,
    String.raw`\\?\[[^\][\n]{1,100}\](?![([])`,
    String.raw`(?=[\\_])(?<![\p{L}\p{N}_\\])(?:\\?_){4,}(?![\p{L}\p{N}_])`,
    String.raw`(?:\.{3}|…)(?<=^[ \t]{0,20}(?:[-*+]|\d{1,3}[.)])[ \t]{1,9}(?:\.{3}|…))(?=[ \t]*$)`,
  ].join('|'),
  'gmu',
);

const placeholders: Sought = (text) => text.matchAll(pattern);

/** Reports blanks that nobody has filled in. */
export const placeholderText: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'warning',
  summary: 'The text has a blank that nobody has filled in: TODO, TBD, lorem ipsum, `[Company]`.',
  why: 'Candidates read it as carelessness, and what they need to know is missing.',
  bad: '---\ntitle: Cook\n---\n## Duties\n- TODO\n- Cook for [Company Name].\n',
  good: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n- Cook for the guests of [Example](https://inn.example).\n',
  check: (document) => {
    const inBody = matchesInBody(document, placeholders).filter(({ around }) => isProse(around));
    return [...matchesInFrontMatter(document, placeholders), ...inBody]
      .filter(({ text }) => !text.endsWith(']') || blank.test(text.replace(/^\\?\[|\\?\]$/gu, '').trim()))
      .map(({ text, place }) => ({
        message: `“${text}” is a blank that was not filled in; expected the text for candidates`,
        place,
        help: 'Write what belongs there, or delete the line until it is known.',
      }));
  },
};
