import type { Compiled } from './compile.ts';
import { configure } from './config.ts';
import type { Crew } from './crew.ts';
import { checkContent, checkRoles, sign, silence } from './lint/index.ts';
import { type DateValue, startOf } from './model/calendar.ts';
import type { Config, Settings } from './model/config.ts';
import type { Content } from './model/content.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { lastChangeOf } from './model/history.ts';
import type { Role } from './model/role.ts';
import { assemble, type Site } from './model/site.ts';
import { baseNameOf } from './model/source.ts';
import type { OnStage } from './model/stage.ts';
import { parseYaml, readSharedBlock } from './parse/index.ts';

/** What is read, and as of when. */
export type ReadInput = {
  readonly content: Content;
  /** Today is an input: a day, or an instant. */
  readonly now: DateValue;
  /** Whether drafts and scheduled roles get pages too. */
  readonly drafts: boolean;
  /** Where the site will be published, in place of the `url` of site.yml. */
  readonly baseUrl?: string;
  /** Does what each role asks for by itself. */
  readonly crew: Crew;
  /** Is told when a stage begins. */
  readonly onStage?: OnStage;
};

/** Content of which the front matter is read: what a site follows from. */
export type Reading = {
  readonly settings: Settings;
  /** What the content is for; nothing when the settings could not be read. */
  readonly site?: Site;
  /** Faults of the settings. */
  readonly configFaults: readonly Diagnostic[];
  /** Everything that is to be found in the content, once its role files are compiled; in no order. */
  readonly check: (compiled: readonly Compiled[]) => readonly Diagnostic[];
};

/** Turns the facts of content into a site. */
export async function readSite({ content, now, drafts, baseUrl, crew }: ReadInput): Promise<Reading> {
  const { config, settings, diagnostics: configFaults } = configure(content, { baseUrl });
  const blocks = blocksOf(config?.append ?? [], content);
  const check = (compiled: readonly Compiled[]) => {
    const signed = [
      ...configFaults,
      ...blocks.flatMap(({ path, faults }) => faults.flatMap(({ kind, ...finding }) => sign(kind, path, finding))),
      ...checkContent(content, settings.levels),
      ...compiled.flatMap((one) => one.diagnostics),
      ...checkRoles({
        roles: compiled.flatMap((one) => one.role ?? []),
        settings,
        config,
        now: startOf(now, settings.timeZone),
        publicPaths: pathsIn(content),
        redirects: redirectsIn(content, config),
      }),
    ];
    return silence(signed, compiled, settings.levels);
  };
  if (!config) return { settings, configFaults, check };

  const facts = await crew.readAll(content.roles, settings);
  const sharedBy = (role: Role) => [
    ...role.takesFrom.map((name) => `${content.root}/${name}`),
    ...blocks.map(({ path }) => path),
  ];
  // A site with errors is made too, so that one run tells every fault; it is not published.
  const site = assemble(oneOfEachSlug(facts.flatMap(({ role }) => role ?? [])), {
    config,
    blocks: blocks.map(({ block }) => block),
    now,
    drafts,
    changeOf: (role) => content.history && lastChangeOf([role.path, ...sharedBy(role)], content.history),
  });
  return { settings, site, configFaults, check };
}

/** Where the redirects of site.yml lead, each with its place there. */
function redirectsIn({ site }: Content, config: Config | undefined) {
  const redirects = Object.entries(config?.redirects ?? {});
  if (!site || redirects.length === 0) return [];
  const yaml = parseYaml(site.text);
  return redirects.map(([from, to]) => ({ to, path: site.path, place: yaml.placeOf(['redirects', from]) }));
}

/** What content/public publishes. */
function pathsIn({ publicFiles }: Content): ReadonlySet<string> {
  return new Set(publicFiles.map(({ path }) => `/${path}`));
}

function oneOfEachSlug(roles: readonly Role[]): readonly Role[] {
  return [...new Map(roles.toReversed().map((role) => [role.slug, role])).values()];
}

/** The blocks that the site appends to every role, in its order, and what kept them from being read. */
function blocksOf(names: readonly string[], { shared }: Content) {
  const known = new Map(shared.map((source) => [baseNameOf(source), source]));
  return names.flatMap((name) => {
    const source = known.get(name);
    return source ? [{ path: source.path, ...readSharedBlock(source) }] : [];
  });
}
