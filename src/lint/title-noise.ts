import { type Location, locationName, type Role } from '../model/role.ts';

/** Something in a title that belongs into another field, or nowhere. */
export type TitleNoise = {
  /** What it is, as a noun. */
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
    what: 'pay',
    pattern:
      /(?:[$€£¥]\s?\d[\d.,]{0,12}\s?k?|\b\d[\d.,]{0,12}\s?[€£¥]|\b(?!401k)\d{2,3}k\b|\b\d[\d.,]{0,12}k?\s?(?:EUR|USD|GBP|CHF|CAD|AUD)\b)(?:\s?[-–—+/]\s?[$€£¥]?\d[\d.,]{0,12}\s?k?[€£]?)?/iu,
    help: 'Take it out of the title and write it as `salary: {min: 40000, max: 50000, currency: EUR, per: year}`.',
  },
  {
    what: 'a date',
    pattern: /\b(?:20\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:20)?\d\d)\b/u,
    help: 'Take it out of the title; dates go into `jobStartDate` and `validThrough`.',
  },
  {
    what: 'a reference number',
    pattern:
      /#\s?\d{2,}\b|\b(?:ref|req|requisition|job\s?id|vacancy|id)\b[\s.:#-]{0,4}(?:no\.?\s?)?[A-Z]{0,4}-?\d{2,}\b|\b(?:JR|REQ|R)-?\d{4,}\b/iu,
    help: 'Take it out of the title and write it as `identifier`.',
  },
  {
    what: 'more than one exclamation or question mark',
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
  const found = patterns.flatMap(({ what, help, pattern }) => {
    const text = pattern.exec(title)?.[0];
    return text === undefined ? [] : [{ what, text, help }];
  });
  const urged = urging[language.toLowerCase().split('-')[0] ?? '']?.exec(title)?.[0];
  return [
    ...found,
    ...(urged === undefined
      ? []
      : [
          {
            what: 'advertising',
            text: urged,
            help: 'Name the job and nothing else; `jobStartDate` and `validThrough` say when.',
          },
        ]),
    ...placesIn(title, locations),
    ...(identifier !== undefined &&
    /\d{2}/u.test(identifier) &&
    title.includes(identifier) &&
    !found.some(({ text }) => text.includes(identifier))
      ? [{ what: 'the identifier', text: identifier, help: 'Take it out of the title; `identifier` has it already.' }]
      : []),
    ...shouting(title),
  ];
}

/** Only what stands apart is a place of work: “Porto Office Manager” may be what the job is called. */
function placesIn(title: string, locations: readonly Location[]): readonly TitleNoise[] {
  const parts = title.split(/[,;|/()[\]•·]|\s[-–—@:]\s|\s(?:in|à|at)\s|:\s/u).map((part) => part.trim());
  if (parts.length === 1) return [];
  const names = new Set(locations.flatMap(namesOf));
  const place = parts.find((part) => names.has(part.toLowerCase()));
  const workplace = parts.find((part) => workplaceWord.test(part));
  return [
    ...(place === undefined
      ? []
      : [{ what: 'its place', text: place, help: 'Take it out of the title; `location` says where.' }]),
    ...(workplace === undefined
      ? []
      : [
          {
            what: 'where it is done from',
            text: workplace,
            help: 'Take it out of the title and write it as `workplace: remote`, `hybrid` or `on-site`.',
          },
        ]),
  ];
}

function namesOf(location: Location): readonly string[] {
  const { locality, region, country } = location;
  return [
    locationName(location),
    locality,
    region,
    countryNames.of(country),
    country === 'GB' ? 'UK' : country === 'US' ? 'USA' : undefined,
  ]
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase());
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** Capitals throughout, of which one word is too long for an acronym. */
function shouting(title: string): readonly TitleNoise[] {
  const words = title.replace(/\([^()]*\)/gu, '').match(/\p{L}+/gu) ?? [];
  const isLoud = words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  if (!isLoud || !words.some((word) => word.length >= 5)) return [];
  return [
    {
      what: 'capitals throughout',
      text: title,
      help: 'Write it as in a sentence, or with capitals at the start of each word.',
    },
  ];
}
