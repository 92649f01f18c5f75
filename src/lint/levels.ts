import picomatch from 'picomatch';
import type { Levels, RuleLevel } from '../model/config.ts';
import { type RuleId, rules } from './table.ts';

/** Globs are compiled once. */
const matchers = new Map<string, (path: string) => boolean>();

/** The level of a rule for a file: the last override that fits, else the site’s, else the rule’s own. A locked rule keeps its own. */
export function levelOf(rule: RuleId, path: string, { all, some }: Levels): RuleLevel {
  const { isLocked, severity }: { readonly isLocked?: boolean; readonly severity: RuleLevel } = rules[rule];
  return isLocked ? severity : levelFrom(rule, severity, path, { all, some });
}

/** The same for a rule that is not locked, by the level that it has by itself. */
export function levelFrom(rule: string, own: RuleLevel, path: string, { all, some }: Levels): RuleLevel {
  const ofSite = Object.hasOwn(all, rule) ? all[rule] : undefined;
  if (some.length === 0) return ofSite ?? own;
  const override = some.findLast(
    ({ globs, levels }) => levels[rule] !== undefined && globs.some((glob) => fits(glob, path)),
  );
  return override?.levels[rule] ?? ofSite ?? own;
}

function fits(glob: string, path: string): boolean {
  const matcher = matchers.get(glob) ?? picomatch(glob, { dot: true });
  matchers.set(glob, matcher);
  return matcher(path);
}

/** The levels that rules have by themselves. */
export const ownLevels: Levels = { all: {}, some: [] };
