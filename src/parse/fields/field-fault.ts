import * as v from 'valibot';
import { nestedSynonyms } from '../../model/role-fields.ts';
import { suggest } from '../../model/suggest.ts';
import type { Fault } from '../fault.ts';
import { type AnySchema, keysOf, schemaAt, unwrapped } from './schema-walk.ts';
import type { Path, YamlText } from '../yaml/yaml.ts';

/** What a schema says against a value. */
export type Issue = v.BaseIssue<unknown>;

/** Words that people use in place of a key: in lower case without signs, and the key. */
export type Synonyms = Readonly<Record<string, string>>;

/** The key that was meant by one that is not known: by a synonym, else by its spelling. */
export function meantKey(key: string, known: readonly string[], synonyms: Synonyms): string | undefined {
  const plainKey = key.toLowerCase().replace(/[-_\s]/gu, '');
  return Object.hasOwn(synonyms, plainKey) ? synonyms[plainKey] : suggest(key, known);
}

/** Claims that a schema says that it does not know a key. */
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
  const path: Path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  const name = path.join('.');
  const key = String(path.at(-1));
  const about = schemaAt(schema, path.slice(0, 1));
  if (isUnknownKey(issue)) {
    const known = keysOf(schemaAt(schema, path.slice(0, -1)));
    const meant = meantKey(key, known, path.length === 1 ? synonyms : nestedSynonyms);
    return {
      kind: 'unknown-field',
      message: `Unknown key \`${name}\`${meant ? `; did you mean \`${meant}\`?` : ''}`,
      place: yaml.placeOfKey(path),
      help: meant
        ? `Write \`${meant}\` in place of \`${key}\`${typing(schemaAt(schema, [meant]), meant)}`
        : `Delete the key, or use one of: ${known.join(', ')}.`,
    };
  }
  if (issue.received === 'undefined' && issue.type === 'strict_object') {
    const example = typing(schemaAt(schema, path) ?? about, key);
    return {
      kind: 'missing-field',
      message: `The key \`${name}\` is missing${descriptionOf(schemaAt(schema, path))}`,
      place: yaml.placeOfKey(path.slice(0, -1)),
      help: `Add the key \`${key}\`${example}`,
    };
  }
  if (issue.path?.at(-1)?.origin === 'key')
    return {
      kind: 'invalid-field',
      message: `The key \`${name}\` is not of the right form; expected ${issue.message}`,
      place: yaml.placeOfKey(path),
      help: `Type another key${typing(about, String(path[0])).replace(/\.$/u, '')}.`,
    };
  const written = yaml.written(path);
  const found = written === undefined || written.includes('\n') ? kindOf(issue.input) : `\`${written}\``;
  const place =
    path.length === 0 ? yaml.placeOf([]) : written === undefined ? yaml.placeOfKey(path) : yaml.placeOf(path);
  const subject =
    path.length === 0
      ? 'The file'
      : typeof path.at(-1) === 'number'
        ? `Entry ${Number(path.at(-1)) + 1} of \`${path.slice(0, -1).join('.')}\``
        : `\`${name}\``;
  return {
    kind: 'invalid-field',
    message: `${subject} is ${found}; expected ${issue.message}`,
    place,
    help: helpFor(issue, key, schema, path),
  };
}

function helpFor(issue: Issue, key: string, schema: AnySchema, path: Path): string {
  const wantsDate = issue.message.startsWith('a date');
  if (issue.type === 'string' && !wantsDate && (typeof issue.input === 'number' || typeof issue.input === 'boolean')) {
    return `Put it in quotes: \`${marker(key)}"${String(issue.input)}"\``;
  }
  if (issue.type === 'number' && typeof issue.input === 'string') {
    // “50k” and “50.000,00” may mean more than their digits; those are for the editor to write.
    const [whole] = /^\p{Sc}?\s*\d{1,3}([.,' ]?\d{3})*\s*\p{Sc}?$/u.exec(issue.input.trim()) ?? [];
    if (whole !== undefined) return `Write the bare number: \`${key}: ${whole.replace(/\D/gu, '')}\``;
  }
  const meant = typeof issue.input === 'string' ? suggest(issue.input, optionsOf(issue)) : undefined;
  if (meant !== undefined) return `Did you mean \`${marker(key)}${meant}\`?`;
  const own = schemaAt(schema, path);
  const about = hasExample(own)
    ? { of: own, key }
    : { of: schemaAt(schema, path.slice(0, 1)), key: String(path[0] ?? key) };
  return hasExample(about.of) ? `Type${typing(about.of, about.key).replace(/^,/u, '')}` : `Type ${issue.message}.`;
}

function hasExample(schema: AnySchema | undefined): boolean {
  return schema !== undefined && v.getExamples(unwrapped(schema)).length > 0;
}

/** The words that a key would have taken, also where it takes a word or a list of words. */
function optionsOf(issue: Issue): readonly string[] {
  if (issue.type === 'picklist')
    return (
      String(issue.expected)
        .match(/"[^"]+"/gu)
        ?.map((option) => option.slice(1, -1)) ?? []
    );
  return issue.type === 'union' ? (issue.issues ?? []).flatMap(optionsOf) : [];
}

/** What stands before a value: its key, or the hyphen of a list. */
function marker(key: string): string {
  return /^\d+$/u.test(key) ? '- ' : `${key}: `;
}

/** An example of a key as it would be typed. */
function typing(schema: AnySchema | undefined, key: string): string {
  const example: unknown = schema && v.getExamples(unwrapped(schema)).at(0);
  return example === undefined ? '.' : `, for example \`${key}: ${flow(example)}\``;
}

function descriptionOf(schema: AnySchema | undefined): string {
  const description = schema && v.getDescription(unwrapped(schema));
  return description === undefined ? '' : `: ${description.replace(/\.$/u, '')}`;
}

/** A value in YAML's flow style. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, member]) => `${key}: ${flow(member)}`)
      .join(', ')}}`;
  }
  const isPlain = typeof value === 'string' && !/^[#"'@&*!|>%-]|: /u.test(value);
  return isPlain ? value : JSON.stringify(value);
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
