import { dayAt } from '../model/calendar.ts';
import type { Levels, Settings } from '../model/config.ts';
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import { stateOf } from '../model/site.ts';
import type { RoleDocument } from '../parse/index.ts';
import { levelOf, ownLevels } from './levels.ts';
import type { Collection, Rule } from './rule.ts';
import { type RuleId, rules } from './table.ts';
import { type SitePages, sitePagesOf } from './links/site-pages.ts';

// Object.keys forgets the keys’ type; the table is a constant of ours.
const ids = Object.keys(rules) as readonly RuleId[];

/** Holds one role against every rule that looks at roles one by one. */
export function checkRole(document: RoleDocument, settings: Settings): readonly Diagnostic[] {
  const { path } = document.source;
  const isBinary = isMostlyNul(document.source.text);
  const isUnread = document.faults.some(
    ({ kind }) =>
      kind === 'unreadable-file' ||
      // Where the front matter does not begin or end, it is not known where the text does.
      (kind === 'front-matter' && document.tree.children.length === 0 && !fenced.test(document.source.text)),
  );
  const diagnostics: Diagnostic[] = [];
  for (const { id, rule } of roleRules) {
    // Of a text that was not read nothing can be said but that.
    if (
      (isBinary && id !== 'unreadable-file') ||
      (isUnread && !rule.isLocked) ||
      levelOf(id, path, settings.levels) === 'off'
    )
      continue;
    for (const finding of rule.check(document, settings))
      diagnostics.push(
        ...sign(id, path, inFile(finding, document), settings.levels).map((one) => inDraft(one, rule, document)),
      );
  }
  return diagnostics.filter((one) => !isToldBy(one, diagnostics));
}

/** Returns whether another rule tells the same slip at the same place. */
function isToldBy({ rule, place }: Diagnostic, others: readonly Diagnostic[]): boolean {
  const by = tellers.get(rule);
  if (by === undefined || place === undefined) return false;
  const { line, column } = place.start;
  return others.some((other) => other.rule === by && other.place?.start.line === line && other.place.start.column === column); // prettier-ignore
}

/** Front matter that begins at the first line, and ends. */
const fenced = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/u;

/** Text in UTF-16 has a NUL beside each Latin letter. */
function isMostlyNul(text: string): boolean {
  return text.includes('\0') && text.split('\0').length - 1 > text.length / 4;
}

/** What a draft still lacks is no error. */
function inDraft(diagnostic: Diagnostic, { inDrafts }: Rule, { role }: RoleDocument): Diagnostic {
  return inDrafts === undefined || role?.status !== 'draft' ? diagnostic : { ...diagnostic, severity: inDrafts };
}

const roleRules = ids.flatMap((id) => {
  const rule: Rule = rules[id];
  return rule.on === 'role' ? [{ id, rule }] : [];
});

/** By the name of a rule, the one that may tell the same. */
const tellers: ReadonlyMap<string, string> = new Map(
  roleRules.flatMap(({ id, rule: { toldBy } }) => (toldBy === undefined ? [] : [[id, toldBy]])),
);

/** Rules edit a text with line feeds only; the file may have other line ends. */
function inFile(finding: Finding, { toSource }: RoleDocument): Finding {
  return finding.fix ? { ...finding, fix: toSource(finding.fix) } : finding;
}

/** Holds all roles together against the rules that need to see more than one, or today’s date. */
export function checkRoles(given: Omit<Collection, 'today' | 'stateOf' | 'pages'>): readonly Diagnostic[] {
  const { roles, settings, now } = given;
  const { levels } = settings;
  const states = new Map(roles.map((role) => [role, stateOf(role, settings, now)]));
  const stateNow: Collection['stateOf'] = (role) => states.get(role) ?? role.status;
  let made: SitePages | undefined;
  const collection: Collection = {
    ...given,
    today: dayAt(now, settings.timeZone),
    stateOf: stateNow,
    pages: () => (made ??= sitePagesOf({ ...given, stateOf: stateNow })),
  };
  return ids.flatMap((id) => {
    const rule = rules[id];
    if (rule.on !== 'site') return [];
    return rule.check(collection).flatMap(({ path, ...finding }) => sign(id, path, finding, levels));
  });
}

/** Turns a finding into a diagnostic: the one place where names and severities are given. Nothing when the rule is off for the file. */
export function sign(rule: RuleId, path: string, finding: Finding, levels: Levels = ownLevels): readonly Diagnostic[] {
  const severity = levelOf(rule, path, levels);
  return severity === 'off' ? [] : [{ ...finding, path, rule, severity }];
}
