import * as v from 'valibot';
import { formOf, hasBlank } from '../../model/blanks.ts';
import type { Suggestion } from '../../model/diagnostic.ts';
import { doubtfulSynonyms, nestedSynonyms, otherWords } from '../../model/role-fields.ts';
import { suggest } from '../../model/suggest.ts';
import type { Fault } from '../fault.ts';
import { type Around, type Meant, meantValue } from './meant/index.ts';
import { missingKey } from './missing-key.ts';
import { optionsOf, typeAsKey } from './options.ts';
import { pathName, pathNameFirst } from './path-name.ts';
import { type AnySchema, keysOf, schemaAt, unwrapped } from './schema-walk.ts';
import { quoted } from '../yaml/quote-slip.ts';
import type { Path, YamlText } from '../yaml/yaml.ts';

/** What a schema says against a value. */
export type Issue = v.BaseIssue<unknown>;

/** Words that people use in place of a key: in lower case without signs, and the key. */
export type Synonyms = Readonly<Record<string, string>>;

/** The key that was meant by one that is not known: by a synonym, else by its spelling. */
export function meantKey(key: string, known: readonly string[], synonyms: Synonyms): string | undefined {
  const plainKey = key.toLowerCase().replace(/[-_\s]/gu, '');
  const synonym = Object.hasOwn(synonyms, plainKey) ? synonyms[plainKey] : undefined;
  return synonym !== undefined && known.includes(synonym) ? synonym : suggest(key, known);
}

/** The key that an unknown one of a path was meant for. */
export function meantAt(path: Path, schema: AnySchema, value: unknown, synonyms: Synonyms): string | undefined {
  const known = keysOf(schemaAt(schema, path.slice(0, -1), value));
  return meantKey(String(path.at(-1)), known, path.length === 1 ? synonyms : nestedSynonyms);
}

/** The keys from the top to what an issue is about. */
export function pathOf({ path }: Issue): Path {
  return (path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** Returns whether a key is another word for the one that was meant, not that one with a slip. */
function isSynonym(key: string, synonyms: Synonyms): boolean {
  return Object.hasOwn(synonyms, key.toLowerCase().replace(/[-_\s]/gu, ''));
}

/** Returns whether a key can only be a slip of the one that was meant, or another word for the same. */
function isSurelyMeant(key: string, meant: string, synonyms: Synonyms): boolean {
  const plainKey = key.toLowerCase().replace(/[-_\s]/gu, '');
  if (plainKey === meant.toLowerCase()) return true;
  if (Object.hasOwn(synonyms, plainKey)) return synonyms !== nestedSynonyms ? !doubtfulSynonyms.has(plainKey) : true;
  return plainKey.length > 4 && !otherWords.has(plainKey);
}

/** Returns whether a schema says that it does not know a key. */
export function isUnknownKey({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never';
}

/** Turns what a schema says against a value into a sentence with a place, and what to type instead. */
export function faultOf(
  issue: Issue,
  yaml: YamlText,
  schema: AnySchema,
  synonyms: Readonly<Record<string, string>>,
): Fault {
  const path = pathOf(issue);
  const key = String(path.at(-1));
  if (isUnknownKey(issue)) return unknownKey(path, yaml, schema, synonyms);
  if (issue.received === 'undefined' && issue.type === 'strict_object')
    return missingKey(path, yaml, descriptionOf(schemaAt(schema, path, yaml.value)));
  if (issue.path?.at(-1)?.origin === 'key')
    return {
      kind: 'invalid-field',
      message: `The key ${pathName(path)} is not of the right form; expected ${issue.message}`,
      place: yaml.placeOfKey(path),
      help: `Type another key: ${issue.message}.`,
    };
  const written = yaml.written(path)?.trimEnd();
  const found = written === undefined || written.includes('\n') ? kindOf(issue.input) : `\`${written}\``;
  const place =
    path.length === 0 ? yaml.placeOf([]) : written === undefined ? yaml.placeOfKey(path) : yaml.placeOf(path);
  const subject = path.length === 0 ? 'The file' : pathNameFirst(path);
  return {
    kind: 'invalid-field',
    message: `${subject} is ${found}; expected ${issue.message}`,
    place,
    ...adviceFor(issue, key, yaml, path),
  };
}

function unknownKey(path: Path, yaml: YamlText, schema: AnySchema, synonyms: Synonyms): Fault {
  const key = String(path.at(-1));
  const holder = path.slice(0, -1);
  const known = keysOf(schemaAt(schema, holder, yaml.value));
  const words = path.length === 1 ? synonyms : nestedSynonyms;
  const meant = meantKey(key, known, words);
  const isSure = meant !== undefined && isSurelyMeant(key, meant, words);
  const rivals = meant === undefined ? [] : rivalsOf(key, meant, issueValue(yaml, holder), known, words);
  const suggestion =
    meant !== undefined && isSure && rivals.length === 0
      ? renamed(path, meant, yaml, schemaAt(schema, [...holder, meant], yaml.value), !isSynonym(key, words))
      : undefined;
  return {
    kind: 'unknown-field',
    message: `Unknown key ${pathName(path)}${meant ? `; did you mean \`${meant}\`?` : ''}`,
    place: yaml.placeOfKey(path),
    help: meant
      ? keyHelp(key, meant, isSure, rivals, suggestion)
      : `Delete the key, or use one of: ${known.join(', ')}.`,
    ...(suggestion ? { suggestion } : {}),
    ...(meant ? { isMisspelt: true } : {}),
  };
}

function keyHelp(
  key: string,
  meant: string,
  isSure: boolean,
  [rival]: readonly string[],
  suggestion: Suggestion | undefined,
): string {
  if (rival !== undefined)
    return `Keep one of \`${key}\` and \`${rival}\`, and write it as \`${meant}\`; delete the other line.`;
  const typed = suggestion ? suggestion.text.trim() : formOf(meant);
  const isThat = isSure ? '' : ', if that is what it says';
  return `Write \`${meant}\` in place of \`${key}\`${isThat}: \`${typed}\`${isSure ? '' : '; else delete the line'}.`;
}

/** The other keys beside an unknown one that stand for the same. */
function rivalsOf(
  key: string,
  meant: string,
  holder: unknown,
  known: readonly string[],
  synonyms: Synonyms,
): readonly string[] {
  const keys = typeof holder === 'object' && holder !== null ? Object.keys(holder) : [];
  const isRival = (other: string) => other === meant || (!known.includes(other) && meantKey(other, known, synonyms) === meant); // prettier-ignore
  return keys.filter((other) => other !== key && isRival(other));
}

/** The line with the key that was meant, and the value as it was meant for that; nothing where that key is there already. */
function renamed(
  path: Path,
  meant: string,
  yaml: YamlText,
  schema: AnySchema | undefined,
  isSlip: boolean,
): Suggestion | undefined {
  const holder = path.slice(0, -1);
  if (issueValue(yaml, [...holder, meant]) !== undefined) return undefined;
  const value = issueValue(yaml, path);
  if (value === null || value === undefined) return yaml.withKey(path, meant);
  // Whether an id is known is told once the key is right.
  const isId = typeof value === 'string' && ['location', 'salary'].includes(meant);
  const issue = schema && v.safeParse(schema, value).issues?.[0];
  if (schema && !issue && !isId) return yaml.withKey(path, meant);
  const written = yaml.written(path) ?? '';
  if (typeof value === 'object') return undefined;
  // What would be told of the value once the key is right, is told with the key. Below another word a word may mean another thing.
  const typed =
    issue && isSlip ? meantOf(issue, meant, written.trim(), yaml) : meantValue(meant, written, aroundOf(yaml));
  return typed?.texts.length === 1 ? yaml.withKey(path, meant, typed.texts[0]) : undefined;
}

/** What stands at a path of a YAML text. */
function issueValue({ value }: YamlText, path: Path): unknown {
  let here: unknown = value;
  for (const key of path)
    // What is below is still unknown.
    here = typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined;
  return here;
}

/** The one country that the places of a role name. */
export function aroundOf(yaml: YamlText): Around {
  const text = yaml.written(['location']) ?? '';
  const countries = new Set(Array.from(text.matchAll(/\bcountry: *"?([A-Z]{2})\b/gu), ([, code]) => code));
  return { country: countries.size === 1 ? [...countries][0] : undefined };
}

type Advice = Pick<Fault, 'help' | 'suggestion' | 'isSafe'>;

/** What to type: computed from what was written, else its form in words. */
function adviceFor(issue: Issue, key: string, yaml: YamlText, path: Path): Advice {
  const written = yaml.written(path)?.trim() ?? '';
  const named = issue.type === 'variant' ? typeAsKey(issueValue(yaml, path.slice(0, -1)), optionsOf(issue)) : undefined;
  if (named !== undefined) return { help: `Type \`- ${key}: ${named}\` in place of \`- ${named}:\`.` };
  const name = typeof path.at(-1) === 'number' ? String(path.at(-2)) : key;
  const isScalar = written !== '' && typeof issue.input !== 'object' && !written.includes('\n');
  const meant = isScalar ? meantOf(issue, name, written, yaml) : undefined;
  const [first, second] = meant?.texts ?? [];
  if (meant && first !== undefined && second !== undefined) {
    const [ofFirst = '', ofSecond = ''] = meant.readings ?? [];
    return {
      help: `Type \`${marker(key)}${first}\` if ${ofFirst}, or \`${marker(key)}${second}\` if ${ofSecond}.`,
    };
  }
  if (!meant || first === undefined) return { help: `Type ${issue.message}${formHelp(name, path)}.` };
  const suggestion = hasBlank(first) ? undefined : yaml.withValue(path, first);
  return {
    help: `Type \`${marker(key)}${first}\`${meant.assumed === undefined ? '' : `, if ${meant.assumed}`}.`,
    ...(suggestion ? { suggestion } : {}),
    ...(suggestion && meant.isSafe === true ? { isSafe: true } : {}),
  };
}

/** What a line with blanks looks like, where the words alone do not show it. */
function formHelp(name: string, path: Path): string {
  return path.length === 1 && name === 'salary' ? `: \`${formOf(name)}\`` : '';
}

function meantOf(issue: Issue, name: string, written: string, yaml: YamlText): Meant | undefined {
  const meant = meantValue(name, written, aroundOf(yaml));
  if (meant) return meant;
  const wantsText = issue.type === 'string' || issue.message.startsWith('text');
  // The characters of the file, never what YAML made of them.
  if (wantsText && !issue.message.startsWith('a date') && ['number', 'boolean', 'bigint'].includes(typeof issue.input))
    return { texts: [quoted(written)], isSafe: true };
  if (issue.type === 'boolean' && /^["']?(?:yes|y|on|ja|oui)["']?$|^["']true["']$/iu.test(written))
    return { texts: ['true'], isSafe: true };
  if (issue.type === 'boolean' && /^["']?(?:no|n|off|nein|non)["']?$|^["']false["']$/iu.test(written))
    return { texts: ['false'], isSafe: true };
  const digits = issue.type === 'number' ? /^["'](\d+)["']$/u.exec(written)?.[1] : undefined;
  if (digits !== undefined) return { texts: [String(Number(digits))], isSafe: true };
  const word = typeof issue.input === 'string' ? suggest(issue.input, optionsOf(issue)) : undefined;
  return word === undefined ? undefined : { texts: [word] };
}

/** What stands before a value: its key; nothing in a list, which has two forms. */
function marker(key: string): string {
  return /^\d+$/u.test(key) ? '' : `${key}: `;
}

function descriptionOf(schema: AnySchema | undefined): string {
  const description = schema && v.getDescription(unwrapped(schema));
  return description === undefined ? '' : `: ${description.replace(/\.$/u, '')}`;
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a map'
    : typeof value === 'string'
      ? 'text'
      : typeof value === 'number'
        ? 'a number'
        : JSON.stringify(value);
}
