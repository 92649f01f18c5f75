import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import type { Baseline, BuildInput } from '../../build.ts';
import { isFile, readText, shownPath, writeText } from '../../io/index.ts';
import { canBeBorne, sign } from '../../lint/index.ts';
import { compareText } from '../../model/compare.ts';
import { textsOf } from '../../model/content.ts';
import { type Diagnostic, inOrder } from '../../model/diagnostic.ts';
import { fingerprintsOf } from '../../model/fingerprint.ts';
import type { World } from '../../model/world.ts';
import { UsageError } from './command.ts';

/** Findings that are known and borne: new ones are told, these are not. Paths are relative to the folder of the baseline, so that it holds from any working directory. */
const baselineFile = v.object({
  version: v.literal(2),
  entries: v.array(v.object({ path: v.string(), rule: v.string(), fingerprint: v.string() })),
});

type Entry = v.InferOutput<typeof baselineFile>['entries'][number];

/** Reads the text of a file by the path that diagnostics show. */
type TextOf = (path: string) => string | undefined;

/** Leaves out the findings that a baseline bears, and reports its entries that bear nothing in the files that were looked at. */
export function withoutKnown(
  diagnostics: readonly Diagnostic[],
  file: string,
  looked: (path: string) => boolean,
  textIn: TextOf,
  { cwd }: World,
): readonly Diagnostic[] {
  const shown = shownPath(file, cwd);
  const absolute = resolve(cwd, file);
  const left = new Map(readBaseline(absolute, shown).map((entry) => [keyOf(entry), entry]));
  const entries = entriesOf(diagnostics, absolute, textIn, cwd);
  const fresh = diagnostics.filter((one, index) => {
    const entry = entries[index];
    return !(canBeBorne(one) && entry && left.delete(keyOf(entry)));
  });
  const unused = [...left.values()].flatMap(({ path, rule }) => {
    const told = shownPath(resolve(dirname(absolute), path), cwd);
    const message = `The baseline bears a finding of \`${rule}\` in ${told} that is no longer there`;
    const help = `Delete its entry from ${shown}: the lines from the \`{\` above \`"path": "${path}"\`, \`"rule": "${rule}"\` to the \`}\` below.`;
    return looked(told) ? sign('unused-baseline', shown, { message, help }) : [];
  });
  return inOrder([...fresh, ...unused]);
}

/** Writes a baseline that bears these findings, but for those that nothing bears; entries of files that were not looked at stay. */
export function writeBaseline(
  diagnostics: readonly Diagnostic[],
  file: string,
  looked: (path: string) => boolean,
  textIn: TextOf,
  { cwd }: World,
): void {
  const absolute = resolve(cwd, file);
  const isKept = ({ path }: Entry) => !looked(shownPath(resolve(dirname(absolute), path), cwd));
  const kept = isFile(absolute) ? readBaseline(absolute, shownPath(file, cwd)).filter(isKept) : [];
  const found = entriesOf(diagnostics, absolute, textIn, cwd).filter((_, index) => {
    const one = diagnostics[index];
    return one !== undefined && canBeBorne(one);
  });
  const entries = [...kept, ...found].toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
  writeText(absolute, `${JSON.stringify({ version: 2, entries }, null, 2)}\n`);
}

/** A baseline for a build: it looks at everything. */
export function baselineAt(
  file: string,
  { content, theme }: Pick<BuildInput, 'content' | 'theme'>,
  world: World,
): Baseline {
  const absolute = resolve(world.cwd, file);
  readBaseline(absolute, shownPath(file, world.cwd));
  return {
    text: readText(absolute),
    withoutKnown: (diagnostics) => withoutKnown(diagnostics, file, () => true, textsOf(content, theme), world),
  };
}

/** The entry that would bear each finding. */
function entriesOf(
  diagnostics: readonly Diagnostic[],
  absolute: string,
  textIn: TextOf,
  cwd: string,
): readonly Entry[] {
  const pathOf = (path: string) => shownPath(resolve(cwd, path), dirname(absolute));
  const fingerprints = fingerprintsOf(diagnostics, { pathOf, textOf: textIn });
  return diagnostics.map(({ path, rule }, index) => ({
    path: pathOf(path),
    rule,
    fingerprint: fingerprints[index] ?? '',
  }));
}

function keyOf({ path, rule, fingerprint }: Entry): string {
  return `${path}\0${rule}\0${fingerprint}`;
}

function readBaseline(absolute: string, shown: string): readonly Entry[] {
  if (!isFile(absolute)) throw new UsageError(`there is no baseline ${shown}; write it with --update-baseline`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), baselineFile), readText(absolute));
  if (!parsed.success)
    throw new UsageError(`${shown} is not a baseline of Rolepress; write it anew with --update-baseline`);
  return parsed.output.entries;
}
