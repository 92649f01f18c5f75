import type { Disable } from '../model/checked-role.ts';
import type { Levels } from '../model/config.ts';
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import { suggest } from '../model/suggest.ts';
import { sign } from './check.ts';
import { type RuleId, rules } from './table.ts';

/** A file and the comments in it that suppress findings. */
export type WithDisables = { readonly path: string; readonly disables: readonly Disable[] };

/** Leaves out the diagnostics that a comment above their line suppresses, and reports the comments that suppress nothing. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  files: readonly WithDisables[],
  levels: Levels,
  ownRules: readonly string[] = [],
): readonly Diagnostic[] {
  const disables = new Map(files.filter((file) => file.disables.length > 0).map((file) => [file.path, file.disables]));
  if (disables.size === 0) return diagnostics;
  const used = new Set<string>();
  const left = diagnostics.filter(({ path, place, rule }) => {
    const line = place?.start.line ?? 1;
    const comment = isLocked(rule)
      ? undefined
      : disables.get(path)?.find((one) => one.line === line && one.rules.includes(rule));
    if (comment) used.add(keyOf(path, comment, rule));
    return comment === undefined;
  });
  const unused = [...disables].flatMap(([path, comments]) =>
    comments
      .flatMap((comment) => unusedIn(comment, (rule) => used.has(keyOf(path, comment, rule)), ownRules))
      .flatMap((finding) => sign('unused-disable', path, finding, levels)),
  );
  return [...left, ...unused];
}

function isLocked(rule: string): boolean {
  // Only ids of the table are asked for.
  return Object.hasOwn(rules, rule) && rules[rule as RuleId].isLocked === true;
}

/**
 * Returns whether a baseline can bear a finding: not what leaves nothing to publish, such as front matter that cannot be read, and no wrong
 * value: the page would be published without it, an ended role as an open one. A key that nobody knows says nothing, unless it is a known
 * one that is misspelt.
 */
export function canBeBorne({ rule, path, isMisspelt }: Diagnostic): boolean {
  if (rule === 'unknown-field') return path.endsWith('.md') && isMisspelt !== true;
  return !isLocked(rule);
}

function keyOf(path: string, { place }: Disable, rule: string): string {
  return `${path}:${place.start.line}:${place.start.column}:${rule}`;
}

function unusedIn(
  { place, rules: named, ownLine }: Disable,
  isUsed: (rule: string) => boolean,
  ownRules: readonly string[],
): readonly Finding[] {
  if (named.length === 0) {
    const help = 'Name the rule, for example `<!-- rolepress-disable-next-line raw-html -->`.';
    return [{ message: 'The comment names no rule to silence', place, help }];
  }
  const idle = named.filter((rule) => !isUsed(rule));
  // Only a comment that does nothing at all can be taken out as a whole.
  const fix = ownLine && idle.length === named.length ? { ...ownLine, text: '' } : undefined;
  return idle.map((rule, index) => {
    const isKnown = Object.hasOwn(rules, rule) || ownRules.includes(rule);
    const meant = isKnown ? undefined : suggest(rule, [...Object.keys(rules), ...ownRules]);
    const message = isLocked(rule)
      ? `\`${rule}\` cannot be silenced: what it finds has to be mended`
      : isKnown
        ? `\`${rule}\` finds nothing on the next line; the comment suppresses nothing`
        : `There is no rule \`${rule}\`${meant ? `; did you mean \`${meant}\`?` : ''}`;
    return {
      message,
      place,
      help: meant ? `Write \`${meant}\`.` : `Delete \`${rule}\` from the comment.`,
      ...(fix && index === 0 ? { fix } : {}),
    };
  });
}
