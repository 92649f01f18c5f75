export { checkNames } from './check-names.ts';
export { checkContent } from './check-content.ts';
export { checkRole, checkRoles, sign } from './check.ts';
export { checkLocations, checkPay } from './check-tables.ts';
export { type ExternalLink, externalLinks } from './external-links.ts';
export { silence } from './silence.ts';
export type { Example, Rule } from './rule.ts';
export { type RuleId, rules } from './rules/index.ts';
