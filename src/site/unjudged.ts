import * as v from 'valibot';
import { type RuleId, rules } from '../lint/index.ts';
import { siteFields } from '../model/site-fields.ts';

/** What was read of the settings. */
type Read = {
  /** Of site.yml as it is written; nothing when it is missing or cannot be read at all. */
  readonly value: unknown;
  /** Whether the whole of site.yml can be used. */
  readonly isUsable: boolean;
  /** Whether locations.yml and pay.yml can be used. */
  readonly hasTables: boolean;
};

// Object.keys forgets the keys’ type; the table is a constant of ours.
const ids = Object.keys(rules) as readonly RuleId[];

const ofSections = [
  'missing-section',
  'misspelt-section',
  'section-order',
  'section-profile',
  'pseudo-heading',
  'duplicate-section',
] as const;
const ofDates = [
  'closing-soon',
  'expired-open',
  'future-date',
  'stale-posting',
  'closed-link',
  'missing-valid-through',
] as const;
const ofTables = ['unknown-location', 'job-location', 'pay-transparency', 'place-name'] as const;
/** These need to know what the site publishes, which nobody does while site.yml has a fault. */
const ofPages = ['broken-link', 'closed-link', 'endless-redirect', 'moved-role'] as const;

/** The rules that depend on a key of site.yml. */
const byKey = {
  language: ofSections,
  sections: ofSections,
  timeZone: ofDates,
  expiry: ofDates,
  // Those whose level can be changed.
  overrides: ids.filter((id) => !isLocked(id)),
  ignore: ids.filter((id) => !isLocked(id)),
} as const satisfies Partial<Record<keyof typeof siteFields.entries, readonly RuleId[]>>;

/** Returns the rules that roles are not held against, because a setting that they depend on is broken: that is told once, where it is. */
export function unjudgedRules({ value, isUsable, hasTables }: Read): ReadonlySet<string> {
  const unjudged = new Set<string>(hasTables ? [] : ofTables);
  if (isUsable) return unjudged;
  const written: Readonly<Record<string, unknown>> | undefined =
    typeof value === 'object' && value !== null ? { ...value } : undefined;
  // The keys are those of the table above.
  const broken = (Object.keys(byKey) as readonly (keyof typeof byKey)[]).filter(
    (key) => !written || !v.is(siteFields.entries[key], written[key] ?? undefined),
  );
  const named = written?.['rules'];
  const levels: Readonly<Record<string, unknown>> = typeof named === 'object' && named !== null ? { ...named } : {};
  const unknown = ids.filter(
    (id) => Object.hasOwn(levels, id) && !v.is(siteFields.entries.rules, { [id]: levels[id] }),
  );
  for (const rule of [...ofPages, ...broken.flatMap((key) => byKey[key]), ...unknown]) unjudged.add(rule);
  // It explains what the other one tells.
  if (unjudged.has('missing-section')) unjudged.add('section-profile');
  return unjudged;
}

function isLocked(id: RuleId): boolean {
  const rule: { readonly isLocked?: boolean } = rules[id];
  return rule.isLocked === true;
}
