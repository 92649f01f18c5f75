import { blank } from '../model/blanks.ts';
import type { Finding, TextEdit } from '../model/diagnostic.ts';
import type { YamlText } from '../parse/index.ts';
import { type Member, memberOf } from './member.ts';
import { placesIn } from './text/places.ts';

/** The role file that a place is written in. */
type Around = { readonly text: string; readonly front: Member };

/** What is said in place of a town where there is none, in the languages that Rolepress has words for. */
const remote =
  /^(?:(?:fully |100 ?% )?remote(?:ly)?(?: work| only| first)?|(?:work from )?(?:home|anywhere)|wfh|home ?-?office|télétravail|à distance|distanciel|ortsunabhängig|überall|worldwide|weltweit)$/iu;

/** Names with a slash or `&` that are one town: with its river or land, or in two languages. */
const oneTown =
  /\/ ?(?:saale|main|oder|breisgau|neckar|weser|elbe|donau|rhein|ruhr|spree|sieg|lahn|mosel|allgäu|harz|bienne|bolzano|merano|bressanone|fribourg|sion)$|^(?:brighton|hammersmith|kensington) & /iu;

const regionCode = /^(?:[A-Z]{2,3}|(?:[A-Z]\.){2,3})$/u;

/** The finding about the locality of a place that is no town, if it is none; with `around`, a fix where its author left no choice. */
export function placeFinding(place: Member, yaml: YamlText, around?: Around): Finding | undefined {
  const locality = memberOf(place, 'locality');
  if (typeof locality.value !== 'string') return undefined;
  const written = locality.value.trim();
  const towns = remote.test(written) ? undefined : townsIn(written);
  const told = remote.test(written)
    ? remoteFinding(written, place, yaml, around)
    : towns && townsFinding(written, towns, place, yaml, around);
  return told && { ...told, place: yaml.placeOf(locality.path) };
}

type Told = Omit<Finding, 'place'>;

function remoteFinding(written: string, place: Member, yaml: YamlText, around: Around | undefined): Told {
  const country = countryOf(place);
  const wanted = country === undefined ? 'applicantLocation' : `applicantLocation: ${country}`;
  const text = around && remoteKeys(country, place, around);
  const fix = text === undefined || !around ? undefined : replacement(yaml, around, ['location'], text);
  return {
    message: `\`${written}\` is no town; expected the town of the work, or \`workplace: remote\``,
    help: `For work from anywhere type \`workplace: remote\` and \`${wanted}\` (where people may live) in place of this one.`,
    ...(fix ? { fix } : {}),
  };
}

/** What stands for a place that is none; nothing where the rest of the front matter says something else. */
function remoteKeys(country: string | undefined, place: Member, { front }: Around): string | undefined {
  const workplace = memberOf(front, 'workplace').value;
  const isAlone = place.path.length === 1 && country !== undefined && saysOnlyTown(place);
  if (!isAlone || memberOf(front, 'applicantLocation').value !== undefined) return undefined;
  if (workplace === 'remote') return `applicantLocation: ${country}`;
  return workplace === undefined ? `workplace: remote\napplicantLocation: ${country}` : undefined;
}

/** The parts of a locality that names more than one, and whether they can be nothing but towns. */
type Towns = { readonly names: readonly string[]; readonly kind: 'towns' | 'region' | 'either' };

function townsIn(written: string): Towns | undefined {
  const plain = written.replace(/\([^()]*\)/gu, '').trim();
  if (oneTown.test(plain)) return undefined;
  const names = plain.split(/\s*[,;/]\s*|\s+(?:&|or|oder|ou)\s+/u).map((name) => name.trim());
  if (names.length < 2 || !names.every((name) => /^[^\p{Ll}]*\p{L}/u.test(name) && !/^\p{Ll}/u.test(name))) return undefined;
  if (names.length === 2 && regionCode.test(names[1] ?? '')) return { names, kind: 'region' };
  return { names, kind: /\s(?:or|oder|ou)\s/u.test(plain) && !/,|\//u.test(plain) ? 'towns' : 'either' };
} // prettier-ignore

function townsFinding(
  written: string,
  { names, kind }: Towns,
  place: Member,
  yaml: YamlText,
  around: Around | undefined,
): Told {
  const country = countryOf(place) ?? blank('country code');
  const [town = '', region = ''] = names;
  const withRegion = `{locality: ${town}, region: ${region}, country: ${country}}`;
  const list = `[${names.map((name) => `{locality: ${name}, country: ${country}}`).join(', ')}]`;
  if (kind === 'region')
    return {
      message: `\`${written}\` names a region behind the town; expected the town alone`,
      help: `Type \`${withRegion}\`.`,
    };
  const isFixable =
    kind === 'towns' && around && place.path.length === 1 && saysOnlyTown(place) && countryOf(place) !== undefined;
  const fix = isFixable ? replacement(yaml, around, ['location'], `location: ${list}`) : undefined;
  const orRegion = kind === 'either' && names.length === 2 ? `; where the second is the region, \`${withRegion}\`` : '';
  return {
    message: `\`${written}\` names more than one place; expected one town`,
    help: `For several towns type a place for each: \`${list}\`${orRegion}.`,
    ...(fix ? { fix } : {}),
  };
}

function countryOf(place: Member): string | undefined {
  const { value } = memberOf(place, 'country');
  return typeof value === 'string' && /^[A-Z]{2}$/u.test(value) ? value : undefined;
}

/** Nothing that its author wrote of the place would be lost. */
function saysOnlyTown({ value }: Member): boolean {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.every((key) => key === 'locality' || key === 'country');
}

/** Writes a key with its value anew; nothing where comments or anchors stand in it. */
function replacement(yaml: YamlText, { text }: Around, path: readonly string[], line: string): TextEdit | undefined {
  const written = yaml.written(path)?.trimEnd();
  if (written === undefined || /[#&*]/u.test(written)) return undefined;
  const { offsetOf } = placesIn(text);
  const start = offsetOf(yaml.placeOfKey(path).start);
  return { start, end: offsetOf(yaml.placeOf(path).start) + written.length, text: line };
}
