import type { Settings } from '../model/config.ts';
import { type Diagnostic, type Finding, inOrder } from '../model/diagnostic.ts';
import type { Role } from '../model/role.ts';
import type { RoleDocument } from '../parse/index.ts';
import { type RuleId, rules } from './rules/index.ts';

type Levels = Settings['levels'];

// Object.keys forgets the keys’ type; the table is a constant of ours.
const ids = Object.keys(rules) as readonly RuleId[];

/** Holds one role against every rule that looks at roles one by one. */
export function checkRole(document: RoleDocument, settings: Settings): readonly Diagnostic[] {
  const found = ids.flatMap((id) => {
    const rule = rules[id];
    if (rule.on !== 'role' || settings.levels[id] === 'off') return [];
    return rule
      .check(document, settings)
      .flatMap((finding) => sign(id, document.source.path, finding, settings.levels));
  });
  return inOrder(found);
}

/** Holds all roles together against the rules that compare them. The roles are ordered by path. */
export function checkRoles(roles: readonly Role[], levels: Levels): readonly Diagnostic[] {
  return ids.flatMap((id) => {
    const rule = rules[id];
    if (rule.on !== 'site' || levels[id] === 'off') return [];
    return rule.check(roles).flatMap(({ path, ...finding }) => sign(id, path, finding, levels));
  });
}

/** Turns a finding into a diagnostic: the one place where names and severities are given. Nothing when the site has the rule off. */
export function sign(rule: RuleId, path: string, finding: Finding, levels: Levels = {}): readonly Diagnostic[] {
  const severity = levels[rule] ?? rules[rule].severity;
  return severity === 'off' ? [] : [{ ...finding, path, rule, severity }];
}
