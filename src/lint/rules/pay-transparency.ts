import type { Finding } from '../../model/diagnostic.ts';
import type { Pay } from '../../model/pay.ts';
import type { Role } from '../../model/role.ts';
import type { RoleDocument } from '../../parse/index.ts';
import { isIn, type RolePlace, rolePlacesOf } from '../jurisdictions.ts';
import type { RoleRule } from '../rule.ts';

/** How many places a message names, and how many a help text explains. */
const mostNamed = 4;
const mostExplained = 3;

const perYear = { year: 1, month: 12 } as const;

/** Reports what the law of the place may ask of the pay in a posting, and the role does not say. */
export const payTransparency: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'The law of the place asks for the pay in the posting, and it is not there or not whole.',
  why: 'More and more states and countries fine postings without a pay range, and candidates skip them. This is a hint from a dated table with a source for each place, and no legal advice: whether a law covers you is for people to judge.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\nlocation: {locality: Denver, region: CO, country: US}\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2027-01-31\nlocation: {locality: Denver, region: CO, country: US}\nsalary: {min: 48000, max: 56000, currency: USD, per: year}\n---\n',
  check: (document) => {
    const { role } = document;
    if (!role || role.status === 'closed') return [];
    const places = rolePlacesOf(role);
    if (places.length === 0) return [];
    return [
      ...withoutPay(document, role, places),
      ...withOpenEnd(document, role, places),
      ...tooWide(document, role, places),
      ...withoutClosingDate(document, role, places),
    ];
  },
};

type Check = (document: RoleDocument, role: Role, places: readonly RolePlace[]) => readonly Finding[];

const withoutPay: Check = (document, { keyLines }, places) => {
  // A salary that cannot be read is told by another rule, and pay in the text is pay in the posting.
  if (keyLines['salary'] !== undefined || pay.test(document.source.text)) return [];
  const help = `Add the key, for example \`salary: {min: 48000, max: 56000, currency: ${currencyOf(places)}, per: year}\`.`;
  return [findingAt(document, places, 'names no `salary`; expected a range or one amount', help)];
};

const withOpenEnd: Check = (document, { salaries }, places) =>
  salaries.flatMap((pay, index) => {
    if (pay.min !== undefined && pay.max !== undefined) return [];
    const missing = pay.min === undefined ? 'min' : 'max';
    const asking = placesFor(pay, places).filter(({ place }) => place.asks === 'range' || missing === 'min');
    const help = `Add \`${missing}\`; when there is only one amount, the same number as \`min\` and \`max\`.`;
    const found = `names pay without \`${missing}\`; expected both ends`;
    return asking.length === 0
      ? []
      : [{ ...findingAt(document, asking, found, help), place: placeOfPay(document, index) }];
  });

const tooWide: Check = (document, { salaries }, places) =>
  salaries.flatMap((pay, index) => {
    const { min, max, currency, per } = pay;
    if (min === undefined || max === undefined || !(per === 'year' || per === 'month')) return [];
    const times = perYear[per];
    return placesFor(pay, places).flatMap((one) => {
      const { widest } = one.place;
      const width = (max - min) * times;
      if (widest?.currency !== currency || width <= widest.amount || max * times > widest.freeAbove) return [];
      const found = `has a pay range of ${currency} ${width} a year; expected at most ${currency} ${widest.amount}`;
      const help = `Narrow the range: with this \`min\`, a \`max\` of at most ${min + Math.floor(widest.amount / times)}.`;
      return [{ ...findingAt(document, [one], found, help), place: placeOfPay(document, index) }];
    });
  });

/** Pay of one place is asked for there alone. */
function placesFor({ place: of }: Pay, places: readonly RolePlace[]): readonly RolePlace[] {
  return of ? places.filter(({ place }) => isIn(of, place)) : places;
}

/** Where an entry of the pay stands; pay that is no list has one. */
function placeOfPay({ yaml }: RoleDocument, index: number): Finding['place'] {
  return yaml.placeOf(yaml.written(['salary', index]) === undefined ? ['salary'] : ['salary', index]);
}

const withoutClosingDate: Check = (document, { keyLines }, places) => {
  const asking = places.filter(({ place }) => place.closingDate);
  if (asking.length === 0 || keyLines['validThrough'] !== undefined) return [];
  const found = 'names no `validThrough`; expected the day on which the window to apply closes';
  return [findingAt(document, asking, found, 'Add the last day to apply, for example `validThrough: 2027-01-31`.')];
};

function findingAt({ yaml }: RoleDocument, places: readonly RolePlace[], found: string, help: string): Finding {
  return {
    message: `The role is open in ${namesOf(places)} and ${found} (a hint, not legal advice)`,
    place: yaml.placeOf([places[0]?.key ?? 'location']),
    help: [help, ...places.slice(0, mostExplained).map(notesOn)].join(' '),
  };
}

function notesOn({ place: { name, employers, since, source, also, verify } }: RolePlace): string {
  const further = also === undefined ? '' : ` It also asks for: ${also}.`;
  return `${name}: ${employers}, since ${since}; ${source}.${further}${verify === undefined ? '' : ` To verify: ${verify}.`}`;
}

function namesOf(places: readonly RolePlace[]): string {
  const names = places.map(({ place }) => place.name);
  const shown =
    names.length > mostNamed
      ? [...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} more places`]
      : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function currencyOf([first]: readonly RolePlace[]): string {
  const country = first?.place.area.slice(0, 2);
  return country === 'US' ? 'USD' : country === 'CA' ? 'CAD' : 'EUR';
}

const money = String.raw`(?:(?:(?:US|CA|C)?[$€£]|\b(?:USD|CAD|EUR|GBP)) ?\d[\d,. ]{0,12}k?|\d[\d,. ]{0,12}k? ?(?:[€$£]|(?:USD|CAD|EUR|GBP)\b))`;

/** A range of money, or money for a time, in the languages that we know. */
const pay = new RegExp(
  `${money} ?(?:(?:-|–|—|to|and|bis|und|à|et) ?(?:${money}|\\d)|(?:/|per|an?|pro|par) ?(?:hour|hr|h|year|yr|annum|month|week|day|Stunde|Monat|Jahr|heure|mois|an)\\b|annually|yearly|hourly|monthly)`,
  'iu',
);
