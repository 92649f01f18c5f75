/** Where a rule is explained. A report that people read says why a rule exists by itself, so that nobody depends on the link. */
export function ruleUrl(rule: string, version: string, ownUrls: Readonly<Record<string, string>> = {}): string {
  const own = Object.hasOwn(ownUrls, rule) ? ownUrls[rule] : undefined;
  return own ?? `${docsUrl(version)}/rules.md#${encodeURIComponent(rule)}`;
}

/** Where it is explained how a site has rules of its own. */
export function ownRulesUrl(version: string): string {
  return `${docsUrl(version)}/extend.md#rules`;
}

/** The documentation that the published package of a version holds. */
function docsUrl(version: string): string {
  return `https://unpkg.com/rolepress@${encodeURIComponent(version)}/docs`;
}
