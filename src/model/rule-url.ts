/** Where a rule is explained: in the documentation that the published package of a version holds. A report that people read says why a rule exists by itself, so that nobody depends on the link. */
export function ruleUrl(rule: string, version: string): string {
  return `https://unpkg.com/rolepress@${encodeURIComponent(version)}/docs/rules.md#${encodeURIComponent(rule)}`;
}
