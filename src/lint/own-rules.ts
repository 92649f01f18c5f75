import type { Levels } from '../model/config.ts';
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { OwnRule } from '../model/extensions.ts';
import { levelFrom } from './levels.ts';
import { rules } from './table.ts';

/** Turns a finding of a rule of the site’s own into a diagnostic; nothing when the rule is off for the file. */
export function signOwn(
  [id, { severity = 'warning' }]: readonly [id: string, rule: OwnRule],
  path: string,
  finding: Finding,
  levels: Levels,
): readonly Diagnostic[] {
  const level = levelFrom(id, severity, path, levels);
  return level === 'off' ? [] : [{ ...finding, path, rule: id, severity: level }];
}

/** Returns whether a rule of Rolepress has this id. */
export function isRuleId(id: string): boolean {
  return Object.hasOwn(rules, id);
}
