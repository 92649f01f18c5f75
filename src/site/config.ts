import * as v from 'valibot';
import {
  checkBlanks,
  checkLocations,
  checkLook,
  checkNames,
  checkPay,
  imprintFindings,
  type RuleId,
  sign,
} from '../lint/index.ts';
import type { Config, RuleLevel, Levels, Settings } from '../model/config.ts';
import { formOf } from '../model/blanks.ts';
import type { Content } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Location } from '../model/role.ts';
import {
  level,
  locationsFields,
  payFields,
  sectionProfile,
  section,
  siteFields,
  type SiteFields,
} from '../model/site-fields.ts';
import type { Source } from '../model/source.ts';
import { configOf, expiryOf } from './config-of.ts';
import { ignoredBy, type IsIgnored, withoutIgnoredNames } from './ignore.ts';
import { sectionSettings } from './section-settings.ts';
import { unjudgedRules } from './unjudged.ts';
import { type Fault, parseYaml, readFields, type YamlText } from '../parse/index.ts';

/** The site's settings, and what is wrong with them. */
export type Configured = {
  /** Absent when content/site.yml cannot be used. */
  readonly config?: Config;
  /** Rules that roles are not held against. */
  readonly unjudged: ReadonlySet<string>;
  /** Tells which files play no part; nothing where all do. */
  readonly isIgnored: IsIgnored | undefined;
  /** Always there, so that roles are checked even when the settings are broken. */
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
};

/** What the command line says over the settings. */
export type Overrides = {
  readonly baseUrl?: string;
  /** The ids of rules of the site’s own. */
  readonly ownRules?: readonly string[];
};

type Schema = typeof siteFields | typeof locationsFields | typeof payFields;

/** Turns site.yml, locations.yml and pay.yml into settings, with every default filled in. */
export function configure(
  content: Pick<Content, 'root' | 'site' | 'locations' | 'pay' | 'shared' | 'publicFiles'>,
  { baseUrl, ownRules }: Overrides = {},
): Configured {
  const site = content.site ? readFile(content.site, siteFields) : missingSite(content.root);
  const locations = content.locations ? readFile(content.locations, locationsFields) : nothing;
  const pay = content.pay ? readFile(content.pay, payFields) : nothing;
  const fields = site.value;
  const sound = fields ?? soundPart(site.yaml.value);
  const isIgnored = ignoredBy([sound.ignore ?? []].flat(), content.root);
  const left = withoutIgnoredNames(content, isIgnored);
  const named = content.site
    ? checkNames(site.yaml, content.site.path, left, Object.keys(locations.value ?? {}), ownRules)
    : [];
  const settings: Settings = {
    language: sound.language ?? 'en',
    sections: sectionSettings(sound.sections ?? {}),
    locations: locations.value && withIds(locations.value),
    pay: pay.value,
    levels: { all: sound.rules ?? {}, some: overridesOf(sound.overrides ?? [], content.root) },
    timeZone: sound.timeZone ?? 'UTC',
    expiry: expiryOf(sound),
    parser: sound.markdown?.parser ?? 'auto',
  };
  const config = fields && configOf(fields, baseUrl, settings.locations);
  const diagnostics = [
    ...site.diagnostics,
    ...(config && content.site ? imprintOf(config, content.site.path, settings.levels) : []),
    ...named,
    ...(fields && content.site ? checkLook(fields, site.yaml, content.site.path, left, settings.levels) : []),
    ...[
      { yaml: site.yaml, source: content.site },
      { yaml: locations.yaml, source: content.locations },
      { yaml: pay.yaml, source: content.pay },
    ].flatMap(({ yaml, source }) => (source ? checkBlanks(yaml, source.path) : [])),
    ...locations.diagnostics,
    ...checkLocations(content.locations?.path ?? '', locations.yaml, settings.levels),
    ...pay.diagnostics,
    ...checkPay(content.pay?.path ?? '', pay.yaml, settings.levels),
  ];
  const unjudged = unjudgedRules({
    value: site.yaml.value,
    isUsable: fields !== undefined,
    hasTables: locations.value !== undefined && pay.value !== undefined,
  });
  return {
    config,
    unjudged,
    isIgnored,
    settings,
    diagnostics,
  };
}

function imprintOf(config: Config, path: string, levels: Levels): readonly Diagnostic[] {
  return imprintFindings(config).flatMap((finding) => sign('missing-imprint', path, finding, levels));
}

/** The globs of site.yml are below the content folder; those of settings match what diagnostics show. */
function overridesOf(overrides: NonNullable<SiteFields['overrides']>, root: string): Levels['some'] {
  return overrides.map(({ files, rules: levels }) => ({
    globs: [files].flat().map((glob) => `${root}/${glob}`),
    levels,
  }));
}

type NeededByChecks = Partial<
  Pick<SiteFields, 'language' | 'ignore' | 'sections' | 'rules' | 'overrides' | 'timeZone' | 'expiry' | 'markdown'>
>;

/** What checking a role needs of a site.yml that has faults elsewhere, so that they do not make false ones in every role. */
function soundPart(value: unknown): NeededByChecks {
  const { language, ignore, overrides, timeZone, expiry, markdown } = siteFields.entries;
  const sections = v.objectWithRest(
    { profile: v.fallback(v.optional(sectionProfile), undefined) },
    v.fallback(section, {}),
  );
  const levels = v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((given) => Object.fromEntries(Object.entries(given).filter(hasLevel))),
  );
  const partial = v.safeParse(
    v.object({
      language: v.fallback(language, undefined),
      ignore: v.fallback(ignore, undefined),
      sections: v.fallback(v.optional(sections), undefined),
      rules: v.fallback(v.optional(levels), undefined),
      overrides: v.fallback(overrides, undefined),
      timeZone: v.fallback(timeZone, undefined),
      expiry: v.fallback(expiry, undefined),
      markdown: v.fallback(markdown, undefined),
    }),
    value,
  );
  return partial.success ? partial.output : {};
}

function hasLevel(entry: [string, unknown]): entry is [string, RuleLevel] {
  return v.is(level, entry[1]);
}

type Read<Value> = { readonly value?: Value; readonly yaml: YamlText; readonly diagnostics: readonly Diagnostic[] };

/** A file that may be left out reads as an empty map. */
const nothing = { value: {}, yaml: parseYaml(''), diagnostics: [] };

function readFile<Of extends Schema>(source: Source, schema: Of) {
  const yaml = parseYaml(source.text);
  // An empty file is an empty map: the missing keys are then named.
  const whole = yaml.value === null || yaml.value === undefined ? { ...yaml, value: {} } : yaml;
  const { value, faults } =
    yaml.faults.length > 0 ? { value: undefined, faults: [...yaml.faults, ...yaml.slips] } : readFields(whole, schema);
  return { value, yaml, diagnostics: faults.flatMap((fault) => signed(fault, source.path)) };
}

function signed({ kind, isSafe: _, ...finding }: Fault, path: string): readonly Diagnostic[] {
  const rule: RuleId = kind === 'front-matter' ? 'configuration' : kind;
  return sign(rule, path, finding);
}

function missingSite(root: string): Read<SiteFields> {
  const help = `Write the file with at least:\n${['title', 'url', 'organization'].map(formOf).join('\n')}`;
  return {
    yaml: parseYaml(''),
    diagnostics: sign('configuration', `${root}/site.yml`, {
      message: 'The file is missing; expected the settings of the site',
      help,
    }),
  };
}

function withIds(locations: Readonly<Record<string, Omit<Location, 'id'>>>): Readonly<Record<string, Location>> {
  return Object.fromEntries(Object.entries(locations).map(([id, location]) => [id, { id, ...location }]));
}
