import picomatch from 'picomatch';
import type { Levels, RuleLevel } from '../model/config.ts';
import { type RuleId, rules } from './table.ts';

/** Globs are compiled once. */
const matchers = new Map<string, (path: string) => boolean>();

/** The level of a rule for a file: the last override that fits, else the site’s, else the rule’s own. A locked rule keeps its own. */
export function levelOf(rule: RuleId, path: string, { all, some }: Levels): RuleLevel {
  if (rules[rule].isLocked) return rules[rule].severity;
  if (some.length === 0) return all[rule] ?? rules[rule].severity;
  const override = some.findLast(
    ({ globs, levels }) => levels[rule] !== undefined && globs.some((glob) => fits(glob, path)),
  );
  return override?.levels[rule] ?? all[rule] ?? rules[rule].severity;
}

function fits(glob: string, path: string): boolean {
  const matcher = matchers.get(glob) ?? picomatch(glob, { dot: true });
  matchers.set(glob, matcher);
  return matcher(path);
}

/** The levels that rules have by themselves. */
export const ownLevels: Levels = { all: {}, some: [] };
