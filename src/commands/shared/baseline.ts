import { resolve } from 'node:path';
import * as v from 'valibot';
import { isFile, readText, shownPath, writeText } from '../../io/index.ts';
import { sign } from '../../lint/index.ts';
import { compareText } from '../../model/compare.ts';
import { type Diagnostic, inOrder } from '../../model/diagnostic.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import type { World } from '../../model/world.ts';
import { UsageError } from './command.ts';

/** Findings that are known and borne: new ones are told, these are not. */
const baselineFile = v.object({
  version: v.literal(1),
  entries: v.array(v.object({ path: v.string(), rule: v.string(), fingerprint: v.string(), count: v.number() })),
});

type Entry = v.InferOutput<typeof baselineFile>['entries'][number];

/** Reads the text of a file by the path that diagnostics show. */
type TextOf = (path: string) => string | undefined;

/** Leaves out the findings that a baseline bears, and reports its entries that bear nothing in the files that were looked at. */
export function withoutKnown(
  diagnostics: readonly Diagnostic[],
  file: string,
  looked: (path: string) => boolean,
  textOf: TextOf,
  { cwd }: World,
): readonly Diagnostic[] {
  const shown = shownPath(file, cwd);
  const entries = readBaseline(resolve(cwd, file), shown);
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const fresh = diagnostics.filter((one) => {
    const key = keyOf({ ...one, fingerprint: fingerprintOf(one, textOf(one.path)) });
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const idle = entries.filter((entry) => looked(entry.path) && (left.get(keyOf(entry)) ?? 0) > 0);
  const unused = idle.flatMap(({ path, rule }) =>
    sign('unused-baseline', shown, {
      message: `The baseline bears a finding of \`${rule}\` in ${path} that is no longer there`,
      help: 'Run `rolepress check` again with --update-baseline.',
    }),
  );
  return inOrder([...fresh, ...unused]);
}

/** Writes a baseline that bears all of these findings; entries of files that were not looked at stay. */
export function writeBaseline(
  diagnostics: readonly Diagnostic[],
  file: string,
  looked: (path: string) => boolean,
  textOf: TextOf,
  { cwd }: World,
): void {
  const absolute = resolve(cwd, file);
  const kept = isFile(absolute) ? readBaseline(absolute, shownPath(file, cwd)).filter(({ path }) => !looked(path)) : [];
  const counts = new Map<string, Entry>();
  for (const one of diagnostics) {
    const entry = { path: one.path, rule: one.rule, fingerprint: fingerprintOf(one, textOf(one.path)), count: 1 };
    const known = counts.get(keyOf(entry));
    counts.set(keyOf(entry), known ? { ...known, count: known.count + 1 } : entry);
  }
  const entries = [...kept, ...counts.values()].toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
  writeText(absolute, `${JSON.stringify({ version: 1, entries }, null, 2)}\n`);
}

function keyOf({ path, rule, fingerprint }: Pick<Entry, 'path' | 'rule' | 'fingerprint'>): string {
  return `${path}\0${rule}\0${fingerprint}`;
}

function readBaseline(absolute: string, shown: string): readonly Entry[] {
  if (!isFile(absolute)) throw new UsageError(`there is no baseline ${shown}; write it with --update-baseline`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), baselineFile), readText(absolute));
  if (!parsed.success)
    throw new UsageError(`${shown} is not a baseline of Rolepress; write it anew with --update-baseline`);
  return parsed.output.entries;
}
