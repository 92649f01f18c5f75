import * as v from 'valibot';
import { suggest } from '../model/suggest.ts';
import type { Fault } from './fault.ts';
import type { Path, YamlText } from './yaml.ts';

/** A YAML text that was held against a schema: its value when it fits, and its faults. */
export type Fields<Value> = { readonly value: Value | undefined; readonly faults: readonly Fault[] };

/** What fields need to know beside their schema. */
export type FieldWords = {
  /** Plain words for a key that people use in place of the real one; keys in lower case without signs. */
  readonly synonyms?: Readonly<Record<string, string>>;
};

type Issue = v.BaseIssue<unknown>;
type AnySchema = v.GenericSchema;

/** Holds a YAML text against a schema. A key without a value counts as absent. All faults are told, each at its key or value. */
export function readFields<Schema extends AnySchema>(
  yaml: YamlText,
  schema: Schema,
  { synonyms = {} }: FieldWords = {},
): Fields<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, withoutNulls(yaml.value));
  if (result.success) return { value: result.output, faults: [] };
  return {
    value: undefined,
    faults: result.issues.flatMap((issue) => narrowed(issue)).map((issue) => faultOf(issue, yaml, schema, synonyms)),
  };
}

/** The issues of the one branch of a union that the value was meant for. */
function narrowed(issue: Issue): readonly Issue[] {
  if (issue.type !== 'union' || !issue.issues) return [issue];
  const branches = issue.issues.flatMap((one) => narrowed(one));
  const meant = branches.filter(
    (one) => one.path?.[0]?.type === (Array.isArray(issue.input) ? 'array' : 'object') || one.kind === 'validation',
  );
  if (typeof issue.input === 'object' && meant.length > 0) {
    return meant.map((one) => ({ ...one, path: joined(issue, one) }));
  }
  return [issue];
}

function joined(outer: Issue, inner: Issue): Issue['path'] {
  const items = [...(outer.path ?? []), ...(inner.path ?? [])];
  const [first, ...rest] = items;
  return first ? [first, ...rest] : undefined;
}

function faultOf(issue: Issue, yaml: YamlText, schema: AnySchema, synonyms: Readonly<Record<string, string>>): Fault {
  const path: Path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  const name = path.join('.');
  const key = String(path.at(-1));
  const about = schemaAt(schema, path.slice(0, 1));
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = keysOf(schemaAt(schema, path.slice(0, -1)));
    const meant = path.length === 1 ? (synonyms[plain(key)] ?? suggest(key, known)) : suggest(key, known);
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
  const written = yaml.written(path);
  const found = written === undefined || written.includes('\n') ? kindOf(issue.input) : `\`${written}\``;
  const place =
    path.length === 0 ? yaml.placeOf([]) : written === undefined ? yaml.placeOfKey(path) : yaml.placeOf(path);
  const subject = path.length === 0 ? 'The file' : `\`${name}\``;
  return {
    kind: 'invalid-field',
    message: `${subject} is ${found}; expected ${issue.message}`,
    place,
    help: helpFor(issue, key, about, path),
  };
}

function helpFor(issue: Issue, key: string, about: AnySchema | undefined, path: Path): string {
  if (issue.type === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean')) {
    return `Put it in quotes: \`${/^\d+$/u.test(key) ? '- ' : `${key}: `}"${String(issue.input)}"\``;
  }
  if (issue.type === 'number' && typeof issue.input === 'string') {
    const digits = issue.input.replace(/[^\d.]/gu, '');
    if (/^\d+(\.\d+)?$/u.test(digits))
      return `Write the bare number: \`${key}: ${digits.replace(/\.(?=\d{3}$)/u, '')}\``;
  }
  if (issue.type === 'picklist' && typeof issue.input === 'string') {
    const options =
      String(issue.expected)
        .match(/"[^"]+"/gu)
        ?.map((option) => option.slice(1, -1)) ?? [];
    const meant = suggest(issue.input, options);
    if (meant) return `Did you mean \`${key}: ${meant}\`?`;
  }
  return `Type${typing(about, String(path[0] ?? 'key')).replace(/^,/u, '')}`;
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
  return typeof value === 'string' && /^[#"'@&*!|>%-]|: /u.test(value) ? JSON.stringify(value) : JSON.stringify(value);
}

/** The schema of a key, as far as schemas have names for their keys. */
function schemaAt(schema: AnySchema, path: Path): AnySchema | undefined {
  let here: AnySchema | undefined = schema;
  for (const key of path) {
    const inside: AnySchema | undefined = here && unwrapped(here);
    if (inside && 'entries' in inside) here = (inside.entries as Record<string, AnySchema | undefined>)[key];
    else if (inside && 'options' in inside && Array.isArray(inside.options))
      here = inside.options.map((option: AnySchema) => schemaAt(option, [key])).find(Boolean);
    else if (inside && 'item' in inside) here = inside.item as AnySchema;
    else if (inside && 'value' in inside && inside.type === 'record') here = inside.value as AnySchema;
    else return undefined;
  }
  return here;
}

function unwrapped(schema: AnySchema): AnySchema {
  // valibot's optional() keeps the schema that it makes optional in `wrapped`.
  return 'wrapped' in schema ? unwrapped(schema.wrapped as AnySchema) : schema;
}

function keysOf(schema: AnySchema | undefined): readonly string[] {
  const inside = schema && unwrapped(schema);
  if (!inside) return [];
  if ('entries' in inside) return Object.keys(inside.entries as object);
  if ('options' in inside && Array.isArray(inside.options))
    return inside.options.flatMap((option: AnySchema) => (typeof option === 'object' ? keysOf(option) : []));
  if ('item' in inside) return keysOf(inside.item as AnySchema);
  return [];
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/gu, '');
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

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]) => [key, withoutNulls(member)]),
  );
}
