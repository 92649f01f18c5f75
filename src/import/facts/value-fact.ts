import * as v from 'valibot';
import type { Settings } from '../../model/config.ts';
import { nameKey } from '../../model/name-key.ts';
import { roleFields } from '../../model/role-fields.ts';
import { meantValue, parseYaml } from '../../parse/index.ts';
import type { RoleKey } from '../imported-role.ts';
import type { Asked } from './labels.ts';
import { placeYaml } from './place-fact.ts';
import { inFlow, yamlValue } from './yaml-value.ts';

/** What a value says, by key, as YAML; nothing where it is not certain. */
export type Said = readonly (readonly [RoleKey, string])[];

/** What the value behind a label or a key says. */
export function saidBy(asked: Asked, written: string, settings: Settings): Said | undefined {
  const value = written.replace(/^[“"„«]|[”"»]$/gu, '').replace(/\s*[.。]$/u, '').trim(); // prettier-ignore
  if (value === '' || value.length > mostCharacters) return undefined;
  switch (asked) {
    case 'terms':
      return termsIn(value);
    case 'location':
      return placesIn(value, settings);
    case 'salary':
      return pair('salary', payIn(value, settings));
    case 'contactEmail': {
      const email = scalarIn('email', value);
      return pair('applicationContact', email === undefined ? undefined : `{email: ${inFlow(email.replace(/^mailto:/u, ''))}}`);
    }
    case 'openings':
      return pair('openings', /^[1-9]\d{0,2}$/u.test(value) ? value : undefined);
    case 'validThrough':
      return pair(asked, scalarIn(asked, value.replace(until, '')));
    default: {
      const scalar = scalarIn(asked, written.trim()) ?? scalarIn(asked, value);
      return pair(asked, scalar === undefined ? undefined : yamlValue(scalar));
    }
  }
} // prettier-ignore

/** Words for “until that day, and on it”; “before” leaves open whether the day itself counts. */
const until =
  /^(?:until|till|through|by|up to and including|no later than|bis(?: zum| einschließlich)?|spätestens(?: am)?|jusqu['’]au|au plus tard le|hasta el|até(?: o dia)?|entro il|fino al|(?:uiterlijk )?(?:tot en met|t\/m)|uiterlijk|do(?: dnia)?|(?:till och med|t\.o\.m\.|senast)(?: den)?)\s+|\s*(?:まで|必着|截止)$/iu;

/** Longer values are text. */
const mostCharacters = 200;

function pair(key: RoleKey, yaml: string | undefined): Said | undefined {
  return yaml === undefined ? undefined : [[key, yaml]];
}

/** Texts without a form of their own; a sentence is none of them. */
const free: ReadonlySet<string> = new Set(['title', 'department', 'team', 'identifier', 'workHours', 'industry']);

/** A value that the key takes as it is, or of which it is certain what was meant. */
function scalarIn(key: Asked | 'email', value: string): string | undefined {
  if (free.has(key)) return value.length <= 100 && !/[.!?]\s/u.test(value) ? value : undefined;
  const schema = Object.hasOwn(roleFields.entries, key) ? roleFields.entries[key as RoleKey] : undefined;
  if (schema && v.is(schema, value)) return value;
  const meant = meantValue(key, value, { country: undefined });
  const [text] = meant?.texts ?? [];
  // A page without `https://` may be at another address.
  return meant?.texts.length === 1 && meant.assumed === undefined ? text : undefined;
}

const parts = /\s*[,;/|·•()（）、，]\s*|\s+(?:and|und|et|y|e|en|och|oraz|&|-|–|—)\s+/u;

/** Form and length of employment and the place of work: a list of words that are all known. */
function termsIn(value: string): Said | undefined {
  const words = value.split(parts).filter((word) => word !== '');
  const said = [wordOf(value) ?? words.map(wordOf)].flat();
  const known = said.filter((found) => found !== undefined);
  if (known.length < said.length || known.length === 0) return undefined;
  const byKey = new Map<RoleKey, string[]>();
  for (const { key, word } of known) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), word])]);
  // Only the form of employment may be several.
  if ([...byKey].some(([key, found]) => key !== 'employmentType' && found.length > 1)) return undefined;
  return [...byKey].map(([key, found]) => [key, found.length > 1 ? `[${found.join(', ')}]` : (found[0] ?? '')]);
}

type Word = { readonly key: RoleKey; readonly word: string };

function wordOf(value: string): Word | undefined {
  const plain = value.toLowerCase().replace(/[^\p{L}]/gu, '');
  const own = Object.hasOwn(moreWords, plain) ? moreWords[plain] : undefined;
  if (own) return own;
  for (const key of ['employmentType', 'contract', 'workplace'] as const) {
    const schema = roleFields.entries[key];
    const hyphened = value.toLowerCase().trim().replace(/\s+/gu, '-');
    if (v.is(schema, hyphened)) return { key, word: hyphened };
    const meant = meantValue(key, value, { country: undefined });
    if (meant?.texts.length === 1 && meant.assumed === undefined) return { key, word: meant.texts[0] ?? '' };
  }
  return undefined;
}

/** Words that mean one thing in an ad, beside those that every check knows. */
const moreWords: Readonly<Record<string, Word>> = Object.fromEntries(
  (
    [
      ['employmentType', 'full-time', 'fulltime fulltimejob jornadacompleta tempointegral tempopieno voltijd fulltids heltid pełnyetat pełenetat 正社員 常勤 全职 全職'],
      ['employmentType', 'part-time', 'parttime mediajornada tiempoparcial tempoparcial meioperíodo deeltijd deltid niepełnyetat częśćetatu półetatu パート アルバイト パートアルバイト 非常勤 兼职 兼職'],
      ['employmentType', 'intern', 'werkstudent becario prácticas estágio estagiário tirocinio stagiaire stageplek staż praktik praktykant インターン インターンシップ 实习 實習'],
      ['contract', 'permanent', 'permanentcontract permanentposition indefinite openended indefinido contratoindefinido efetivo semtermo tempoindeterminato indeterminato vast vastcontract onbepaaldetijd umowanaczasnieokreślony tillsvidare tillsvidareanställning fast durunbestimmt festanstellung naczasnieokreślony czasnieokreślony 無期雇用 无固定期限 無固定期限'],
      ['contract', 'fixed-term', 'fixedterm fixedtermcontract contratotemporal temporal atermo tempodeterminato determinato bepaaldetijd tijdelijk umowanaczasokreślony visstid visstidsanställning vikariat naczasokreślony czasokreślony 契約社員 有期雇用 固定期限'],
      ['contract', 'apprenticeship', 'azubi lehrstelle alternance apprentissage aprendizaje apprendistato'],
      ['workplace', 'remote', 'fullremote remoteonly remotework homeofficemöglich distans zdalnie zdalna pracazdalna pådistans リモート フルリモート 在宅勤務 远程 遠端 遠距'],
      ['workplace', 'on-site', 'onsite inoffice stacjonarnie ensite påplats opkantoor insede 出社 现场办公'],
      ['workplace', 'hybrid', 'hybridwork ibrido hybrydowo hybrydowa hybridarbete ハイブリッド 混合 混合办公'],
    ] as const
  ).flatMap(([key, word, names]) => names.split(' ').map((name) => [name, { key, word }])),
); // prettier-ignore

function placesIn(value: string, settings: Settings): Said | undefined {
  const terms = termsIn(value);
  if (terms) return terms;
  // “Berlin (hybrid)”
  const [, before = value, inBrackets] = /^(.+?)\s*\(([^()]+)\)$/u.exec(value) ?? [];
  const around = inBrackets === undefined ? [] : termsIn(inBrackets);
  if (around === undefined) return undefined;
  const whole = placeYaml(before, settings);
  const several = before.split(/\s*[;/|•·]\s*|\s+(?:or|and|und|oder|et|ou|y|o)\s+/u);
  const places = whole === undefined ? several.map((place) => placeYaml(place, settings)) : [whole];
  if (places.some((place) => place === undefined)) return undefined;
  return [['location', places.length === 1 ? (places[0] ?? '') : `[${places.join(', ')}]`], ...around];
}

/** The id of a band of pay.yml, or the range that is written out with its currency and its period. */
function payIn(value: string, { pay = {} }: Settings): string | undefined {
  const id = Object.keys(pay).find((one) => nameKey(one) === nameKey(value));
  if (id !== undefined) return inFlow(id);
  const meant = meantValue('salary', value, { country: undefined });
  const [text] = meant?.texts ?? [];
  if (meant?.texts.length !== 1 || text === undefined || !isSaid(meant.assumed)) return undefined;
  const written = JSON.stringify(parseYaml(text).value);
  const same = Object.entries(pay).find(([, { min, max, currency, per }]) => JSON.stringify({ min, max, currency, per }) === written); // prettier-ignore
  return same ? inFlow(same[0]) : text;
}

/** That a sign parts thousands is how amounts are written; a currency or a period that nobody wrote is a guess. */
function isSaid(assumed: string | undefined): boolean {
  return assumed === undefined || assumed.split(' and ').every((one) => one.includes('stands'));
}
