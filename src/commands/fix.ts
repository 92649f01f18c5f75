import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { build, type Build, type BuildInput } from '../build.ts';
import { holdsText, replaceText } from '../io/index.ts';
import { suppress } from '../lint/index.ts';
import type { Settings } from '../model/config.ts';
import type { Content } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { applyEdits } from '../model/text-edit.ts';
import { noSink } from '../model/output-file.ts';
import type { World } from '../model/world.ts';
import { checkSource, type Scheduler } from '../schedule/index.ts';

/** One fix can make another one possible; more rounds than this mean that two fixes undo each other. */
const maxRounds = 10;

/** A role file before and after its fixes. */
export type ChangedSource = { readonly before: Source; readonly after: Source };

/** A role file that has fixable findings and is left as it was, and why. */
export type UnfixedFile = { readonly path: string; readonly reason: string };

/** Content with its fixes applied, what a check of it finds, and what became of each file that had fixes. Nothing is written yet. */
export type FixedContent = {
  readonly content: Content;
  readonly built: Build;
  readonly changed: readonly ChangedSource[];
  readonly unfixed: readonly UnfixedFile[];
};

/**
 * Applies the fixes of the findings in some files until there are none left. Each fixed text is then proved: it is checked again from
 * its own characters, without the cache. A file that does not settle, or in which an error appears that was not there before, keeps its text.
 */
export async function applyFixes(
  input: BuildInput,
  scheduler: Scheduler,
  isWanted: (path: string) => boolean,
  { cwd }: World,
): Promise<FixedContent> {
  const content = withTextsRead(input.content);
  const unfixed = new Map<string, string>();
  for (const { path, text } of content.roles)
    if (isWanted(path) && !holdsText(resolve(cwd, path), text))
      unfixed.set(path, 'it is not UTF-8, or changed meanwhile');
  const check = (of: BuildInput) => build(of, scheduler, noSink);
  const first = await check({ ...input, content });
  for (;;) {
    const isFixable = (path: string) => isWanted(path) && !unfixed.has(path);
    const { roles, built, unsettled } = await settle({ ...input, content }, first, check, isFixable);
    const changed = content.roles.flatMap((before, index) => {
      const after = roles[index];
      return after && after.text !== before.text ? [{ before, after }] : [];
    });
    const failed = changed.flatMap((one) => {
      const reason = whyUnproved(one, first, built);
      return reason === undefined ? [] : [[one.before.path, reason] as const];
    });
    // Fixes that undo each other may have come back to where they started.
    failed.push(...unsettled.map(({ path }) => [path, 'its fixes undo each other'] as const));
    if (failed.length === 0) {
      const hadFixes = ({ path }: UnfixedFile) => first.diagnostics.some((one) => one.path === path && one.fix);
      const left = [...unfixed].map(([path, reason]) => ({ path, reason })).filter(hadFixes);
      return { content: { ...content, roles }, built, changed, unfixed: left };
    }
    for (const [path, reason] of failed) unfixed.set(path, reason);
  }
}

/** Texts that are read when they are asked for could change between two rounds: all are read now, and known by nothing but what they hold. */
function withTextsRead(content: Content): Content {
  return { ...content, roles: content.roles.map(({ path, text }) => ({ path, text })) };
}

/** Applies fixes round by round; `built` is what is found in the texts of the last round, `unsettled` those that still have fixes then. */
async function settle(
  input: BuildInput,
  first: Build,
  check: (input: BuildInput) => Promise<Build>,
  isFixable: (path: string) => boolean,
): Promise<{ readonly roles: readonly Source[]; readonly built: Build; readonly unsettled: readonly Source[] }> {
  let { roles } = input.content;
  let built = first;
  for (let round = 0; ; round++) {
    const next = roles.map((source) => (isFixable(source.path) ? fixed(source, built.diagnostics) : source));
    const unsettled = next.filter((source, index) => source !== roles[index]);
    if (unsettled.length === 0 || round === maxRounds) return { roles, built, unsettled };
    roles = next;
    built = await check({ ...input, content: { ...input.content, roles } });
  }
}

function fixed(source: Source, diagnostics: readonly Diagnostic[]): Source {
  const edits = diagnostics.flatMap(({ path, fix }) => (path === source.path && fix ? [fix] : []));
  const text = applyEdits(source.text, edits);
  return text === source.text ? source : { path: source.path, text };
}

/** Says why a fixed text must not be written; nothing when it may. */
function whyUnproved({ before, after }: ChangedSource, first: Build, last: Build): string | undefined {
  const { settings } = last;
  const found = [...checkedAlone(after, settings), ...last.diagnostics.filter(({ path }) => path === after.path)];
  if (fixed(after, found).text !== after.text) return 'its fixes undo each other';
  const known = [...checkedAlone(before, settings), ...first.diagnostics.filter(({ path }) => path === before.path)];
  const errorsBefore = errorsByRule(known);
  const isNew = ([rule, count]: readonly [string, number]) => count > (errorsBefore.get(rule) ?? 0);
  const added = [...errorsByRule(found)].filter(isNew).map(([rule]) => rule);
  return added.length === 0 ? undefined : `after its fixes there would be a new error (${added.join(', ')})`;
}

function checkedAlone(source: Source, settings: Settings): readonly Diagnostic[] {
  const { path, diagnostics, disables } = checkSource(source, settings);
  // Which comments silence nothing is only known when the whole site is checked.
  return suppress(diagnostics, [{ path, disables }], settings.levels).filter(({ rule }) => rule !== 'unused-disable');
}

function errorsByRule(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of diagnostics) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Writes the texts that changed. Tells the files that were not written, because they no longer are what was read. */
export function writeFixed({ changed }: FixedContent, { cwd }: World): readonly UnfixedFile[] {
  return changed.flatMap(({ before, after }) =>
    replaceText(resolve(cwd, before.path), before.text, after.text)
      ? []
      : [{ path: before.path, reason: 'it changed meanwhile' }],
  );
}

/** The texts that changed as a unified diff. */
export function diffOf({ changed }: FixedContent): string {
  return changed
    .map(({ before, after }) =>
      createTwoFilesPatch(`a/${before.path}`, `b/${after.path}`, before.text, after.text, undefined, undefined, {
        context: 2,
      }).replace(/^=+\n/u, ''),
    )
    .join('');
}
