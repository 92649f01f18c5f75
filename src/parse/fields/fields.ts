import { hasBlank } from '../../model/blanks.ts';
import * as v from 'valibot';
import type { Fault } from '../fault.ts';
import { faultOf, isUnknownKey, type Issue, meantAt, meantKey, pathOf, type Synonyms } from './field-fault.ts';
import { type AnySchema, isOpenMap, keysOf, schemaAt } from './schema-walk.ts';
import type { Path, YamlText } from '../yaml/yaml.ts';

/** A YAML map that was held against a schema. */
export type Fields<Value> = {
  /** The map, when it fits. */
  readonly value: Value | undefined;
  readonly faults: readonly Fault[];
  /** The 1-based line of each known key that is there, whatever its value and its spelling are. */
  readonly keyLines: Readonly<Record<string, number>>;
};

/** Holds a YAML text against a schema. A known key without a value counts as absent. All faults are told, each at its key or value. */
export function readFields<Schema extends AnySchema>(
  yaml: YamlText,
  schema: Schema,
  synonyms: Synonyms = {},
): Fields<v.InferOutput<Schema>> {
  const given = withoutNulls(yaml, schema);
  const keyLines = linesOf(given, yaml, keysOf(schema), synonyms);
  const result = v.safeParse(schema, given, options);
  if (result.success) return { value: yaml.slips.length > 0 ? undefined : result.output, faults: yaml.slips, keyLines };
  const faults = oncePerKey(allIssues(schema, given), schema, yaml, synonyms)
    .filter((issue) => !isBlank(issue))
    .map((issue) => faultOf(issue, yaml, schema, synonyms));
  return {
    value: undefined,
    faults: [...yaml.slips, ...faults.filter((fault) => !isTold(fault, yaml.slips))],
    keyLines,
  };
}

/** The part of a YAML map that fits a schema in which every key may be left out. */
export function soundPart<Schema extends AnySchema>(yaml: YamlText, schema: Schema): v.InferOutput<Schema> | undefined {
  const given = withoutNulls(yaml, schema);
  const faulty = new Set<unknown>(allIssues(schema, given).map((issue) => issue.path?.[0]?.key));
  // Nothing is judged by the rest of a value that was cut.
  const cut = new Set(yaml.slips.map(({ place }) => place?.start.line));
  for (const key of Object.keys(given)) if (linesOfKey(yaml, key).some((line) => cut.has(line))) faulty.add(key);
  const rest = v.safeParse(schema, withoutKeys(given, faulty), options);
  return rest.success ? rest.output : undefined;
}

function linesOf(
  given: unknown,
  yaml: YamlText,
  known: readonly string[],
  synonyms: Synonyms,
): Readonly<Record<string, number>> {
  if (typeof given !== 'object' || given === null) return {};
  const lines: Record<string, number> = {};
  for (const [key, value] of Object.entries(given)) {
    // An empty list says as little as an empty value.
    if (Array.isArray(value) && value.length === 0) continue;
    const meant = known.includes(key) ? key : meantKey(key, known, synonyms);
    if (meant !== undefined) lines[meant] = yaml.placeOfKey([key]).start.line;
  }
  return lines;
}

/** One value has one fault: the first thing that is wrong with it. */
const options = { abortPipeEarly: true } as const;

/** valibot takes a list for a map with numbers as keys; that is one fault of the list, not one of each entry and missing key. */
function listsForMaps(issues: readonly Issue[]): readonly Issue[] {
  const told = new Set<unknown>();
  return issues.flatMap((issue) => {
    const holder = issue.type === 'strict_object' ? issue.path?.at(-1) : undefined;
    if (!holder || !Array.isArray(holder.input)) return [issue];
    if (told.has(holder.input)) return [];
    told.add(holder.input);
    const [first, ...rest] = issue.path?.slice(0, -1) ?? [];
    return [
      {
        ...issue,
        type: 'object',
        expected: 'Object',
        received: 'Array',
        input: holder.input,
        path: first ? [first, ...rest] : undefined,
      },
    ];
  });
}

/** A blank that nobody has filled in is told as such. */
function isBlank({ input }: Issue): boolean {
  return typeof input === 'string' && hasBlank(input);
}

/** valibot tells one unknown key of a map at a time: each is taken out and the rest is held against the schema again. */
function allIssues(schema: AnySchema, given: unknown): readonly Issue[] {
  const issues = listsForMaps(v.safeParse(schema, given, options).issues?.flatMap(narrowed) ?? []);
  const unknown = issues.filter(isUnknownKey);
  if (unknown.length === 0) return issues;
  const known = unknown.reduce(
    (rest, { path = [] }) =>
      withoutPath(
        rest,
        path.map((item) => item.key),
      ),
    given,
  );
  return [...unknown, ...allIssues(schema, known)];
}

/** A key that stands there under another name is not told as missing too. */
function oncePerKey(issues: readonly Issue[], schema: AnySchema, yaml: YamlText, synonyms: Synonyms): readonly Issue[] {
  const unknown = issues.filter(isUnknownKey).map(pathOf);
  const meant = new Set(
    unknown.map((path) => [...path.slice(0, -1), meantAt(path, schema, yaml.value, synonyms)].join('\0')),
  );
  return issues.filter((issue) => !isMissing(issue) || !meant.has(pathOf(issue).join('\0')));
}

function isMissing({ received, type }: Issue): boolean {
  return received === 'undefined' && type === 'strict_object';
}

/** The value without what is at a path. */
function withoutPath(value: unknown, [key, ...deeper]: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((member, index) => (index === key ? withoutPath(member, deeper) : member));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== key || deeper.length > 0);
  return Object.fromEntries(
    entries.map(([name, member]) => [name, name === key ? withoutPath(member, deeper) : member]),
  );
}

function withoutKeys(given: unknown, keys: ReadonlySet<unknown>): unknown {
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).filter(([key]) => !keys.has(key)));
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

/** The lines from a key to the end of its value. */
function linesOfKey(yaml: YamlText, key: string): readonly number[] {
  const first = yaml.placeOfKey([key]).start.line;
  const count = (yaml.written([key])?.trimEnd().split('\n').length ?? 1) + yaml.placeOf([key]).start.line - first;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** One cause has one finding: what the schema says of a value that a slip spoiled follows from the slip. */
function isTold({ place }: Fault, slips: readonly Fault[]): boolean {
  return slips.some((slip) => {
    const start = slip.place?.start;
    return start && place && start.line === place.start.line && start.column === place.start.column;
  });
}

/** The map without the keys that have no value and without what commas cut off; a key that is not known stays, and is told. */
function withoutNulls(yaml: YamlText, schema: AnySchema): object {
  const left = leavingOut(yaml.value, [], (path, value) => {
    if (yaml.isPiece(path)) return true;
    if (value !== null) return false;
    const holder = schemaAt(schema, path.slice(0, -1), yaml.value);
    const known = holder === undefined || isOpenMap(holder) ? undefined : keysOf(holder);
    return !known || known.length === 0 || known.includes(String(path.at(-1)));
  });
  // A list or a text is told as such.
  return left ?? {};
}

function leavingOut(value: unknown, path: Path, isLeftOut: (path: Path, value: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((member, index) => leavingOut(member, [...path, index], isLeftOut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !isLeftOut([...path, key], member))
      .map(([key, member]) => [key, leavingOut(member, [...path, key], isLeftOut)]),
  );
}
