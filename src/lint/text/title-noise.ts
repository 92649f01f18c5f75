import { formOf } from '../../model/blanks.ts';
import { forLanguage } from '../../model/language.ts';
import type { Location, Role } from '../../model/role.ts';

/** Something in a title that belongs into another field, or nowhere. */
export type TitleNoise = {
  /** What the title has: a noun. */
  readonly what: string;
  /** As it stands in the title. */
  readonly text: string;
  /** What to do about it. */
  readonly help: string;
};

type Pattern = Pick<TitleNoise, 'what' | 'help'> & { readonly pattern: RegExp };

/** What is noise in every language. */
const patterns: readonly Pattern[] = [
  {
    what: 'pay in it',
    pattern:
      /(?:[$€£¥]\s?\d[\d.,]{0,12}\s?k?|\b\d[\d.,]{0,12}\s?[€£¥]|\b(?!401k)\d{2,3}k\b|\b\d[\d.,]{0,12}k?\s?(?:EUR|USD|GBP|CHF|CAD|AUD)\b)(?:\s?[-–—+/]\s?[$€£¥]?\d[\d.,]{0,12}\s?k?[€£]?)?/iu,
    help: `Take it out of the title and write it as \`${formOf('salary')}\`.`,
  },
  {
    what: 'a date in it',
    pattern: /\b(?:20\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:20)?\d\d)\b/u,
    help: 'Take it out of the title; dates go into `jobStartDate` and `validThrough`.',
  },
  {
    what: 'a reference number in it',
    pattern:
      /#\s?\d{2,}\b|\b(?:ref|req|requisition|job\s?id|vacancy|id)\b[\s.:#-]{0,4}(?:no\.?\s?)?[A-Z]{0,4}-?\d{2,}\b|\b(?:JR|REQ|R)-?\d{4,}\b/iu,
    help: 'Take it out of the title and write it as `identifier`.',
  },
  {
    what: 'exclamation or question marks',
    pattern: /[!?]{2,}|!$/u,
    help: 'End the title with its last word.',
  },
];

/** Urging words in languages that are known. “Hiring Manager” and “Urgent Care Nurse” are jobs. */
const urging: Readonly<Record<string, RegExp>> = {
  en: /\b(?:urgent(?:ly)?(?!\s+(?:and\s+emergency\s+)?care\b)(?:\s+(?:hiring|need(?:ed)?|wanted|required))?|asap|now\s+hiring|hiring\s+now|we['’]?(?:\s*a)?re\s+hiring|is\s+hiring|hiring(?=\s*[:!])|apply\s+(?:now|today)|hot\s+job|immediate\s+(?:start|join(?:er|ing)?|hire|opening)s?)\b/iu,
  de: /\b(?:dringend(?:\s+gesucht)?|ab\s+sofort|gesucht|wir\s+suchen|jetzt\s+bewerben)\b/iu,
  fr: /\b(?:urgent|urgence\s*:|nous\s+recrutons|on\s+recrute|recrute|postulez)\b/iu,
};

const workplaceWord =
  /^(?:(?:fully|100\s?%|partly)\s+)?(?:remote|hybrid|on-?site|home\s?office|work from home|wfh|anywhere)(?:\s+(?:ok|only|possible|job|work|position|first))?$/iu;

/** Turns a title into all that is in it and does not name the job. */
export function titleNoiseOf({ title, locations, identifier }: Role, language: string): readonly TitleNoise[] {
  const anywhere = patterns.flatMap(({ what, help, pattern }) => noise(what, pattern.exec(title)?.[0], help));
  const apart = apartIn(title, locations);
  const isTold = [...anywhere, ...apart].some(({ text }) => identifier !== undefined && text.includes(identifier));
  const repeats = identifier !== undefined && !isTold && /\d{2}/u.test(identifier) && title.includes(identifier);
  const urged = forLanguage(urging, language)?.exec(title)?.[0];
  return [
    ...anywhere,
    ...noise('advertising in it', urged, 'Name the job and nothing else; `jobStartDate` and `validThrough` say when.'),
    ...apart,
    ...noise('its identifier in it', repeats ? identifier : undefined, 'Take it out; `identifier` has it already.'),
    ...shouting(title),
  ];
}

function noise(what: string, text: string | undefined, help: string): readonly TitleNoise[] {
  return text === undefined ? [] : [{ what, text, help }];
}

/** Only what stands apart is a place of work or a number: “Porto Office Manager” may be what the job is called. */
function apartIn(title: string, locations: readonly Location[]): readonly TitleNoise[] {
  const parts = title.split(/[,;|/()[\]•·]|\s[-–—@:]\s|\s(?:in|à|at)\s|:\s/u).map((part) => part.trim());
  if (parts.length === 1) return [];
  const names = new Set(locations.flatMap((location) => namesOf(location, territorial.test(title))));
  const first = (what: string, help: string, fits: (part: string) => boolean) => noise(what, parts.find(fits), help);
  return [
    ...first('its place in it', 'Take it out of the title; `location` says where.', (part) =>
      names.has(part.toLowerCase()),
    ),
    ...first(
      'where it is done from in it',
      'Take it out of the title and write it as `workplace: remote`, `hybrid` or `on-site`.',
      (part) => workplaceWord.test(part),
    ),
    ...first('a reference number in it', 'Take it out of the title and write it as `identifier`.', (part) =>
      /^(?!(?:ISO|IEC|EN|DIN|BS|AS|RS|DO|SAP|ASTM|NFPA|CFR|VDE)\b|(?:ISO|IEC|DIN|AS|RS)\d)[A-Z]{1,5}[-_ ]?\d{3,8}(?:[-_]\d{1,6}){0,3}$/u.test(
        part,
      ),
    ),
  ];
}

/** For these a country may be what they are responsible for. */
const territorial =
  /\b(?:managers?|sales|account|directors?|head|lead|president|vp|representatives?|markets?|territory|vertrieb|leit(?:er|ung)|responsable|directeur)\b/iu;

function namesOf({ locality, region, country }: Location, isTerritorial: boolean): readonly string[] {
  // Made only for the few titles that have parts: the first one takes some ten milliseconds.
  const ofCountry = isTerritorial
    ? []
    : [new Intl.DisplayNames(['en'], { type: 'region' }).of(country), customaryNames[country]];
  return [locality, region, ...ofCountry].filter((name) => name !== undefined).map((name) => name.toLowerCase());
}

const customaryNames: Readonly<Record<string, string>> = { GB: 'UK', US: 'USA' };

/** Capitals throughout, of which a word is too long for an acronym, or two are as long as the longest acronyms. */
function shouting(title: string): readonly TitleNoise[] {
  const words = title.replace(/\([^()]*\)/gu, '').match(/\p{L}+/gu) ?? [];
  const isLoud = words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  const isWordy = words.some((word) => word.length > 4) || words.filter((word) => word.length === 4).length > 1;
  const help = 'Write it as in a sentence, or with capitals at the start of each word.';
  return noise('capitals throughout', isLoud && isWordy ? title : undefined, help);
}
