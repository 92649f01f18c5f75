/** Where a rule is explained: in the documentation that the package of a version holds. */
export function ruleUrl(rule: string, version: string): string {
  return `https://unpkg.com/rolepress@${encodeURIComponent(version)}/docs/rules.md#${encodeURIComponent(rule)}`;
}
