import { checkContent, checkPictures, checkRoles, checkTexts, sign, suppress } from '../lint/index.ts';
import { type DateValue, startOf, withOffset } from '../model/calendar.ts';
import type { CheckedRole, RoleHeader } from '../model/checked-role.ts';
import type { Config, Settings } from '../model/config.ts';
import { type Content, contentPictures } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Extensions } from '../model/extensions.ts';
import { type GoneFile, lastChangeOf, type LineRange } from '../model/history.ts';
import type { Role } from '../model/role.ts';
import { assemble, type GoneRole, type Site } from '../model/site.ts';
import { slugOf } from '../model/slug.ts';
import { baseNameOf } from '../model/source.ts';
import { headerOf, parseYaml, readSharedBlock, roleInHeader, type SharedText, type YamlText } from '../parse/index.ts';
import { readTexts, type ReadTexts } from './read-texts.ts';
import { configure } from './config.ts';
import { withoutIgnored } from './ignore.ts';
import { settingsLinks } from './settings-links.ts';

/** What a site follows from beside its roles, and as of when. */
export type SiteInput = {
  readonly content: Content;
  /** Today is an input: a day, or an instant. */
  readonly now: DateValue;
  /** Whether drafts and scheduled roles get pages too. */
  readonly drafts: boolean;
  /** Where the site will be published, in place of the `url` of site.yml. */
  readonly baseUrl?: string;
  /** Rules and outputs of the site’s own. */
  readonly extensions?: Extensions;
};

/** The settings of a site and the blocks that it appends to every role, as read. */
export type SiteSettings = {
  /** Without the files that the settings leave out. */
  readonly content: Content;
  /** Absent when site.yml cannot be used. */
  readonly config?: Config;
  readonly settings: Settings;
  /** Rules that roles are not held against, because a setting that they depend on is broken. */
  readonly unjudged: ReadonlySet<string>;
  /** Faults of the settings. */
  readonly configFaults: readonly Diagnostic[];
  readonly blocks: readonly ReadBlock[];
  /** What there is to read beside roles. */
  readonly texts: ReadTexts;
};

/** A shared block and the path of its file. */
type ReadBlock = SharedText & { readonly path: string };

/** Reads site.yml, what it names, and the blocks that it appends. */
export function readSettings({ content, baseUrl, extensions }: SiteInput): SiteSettings {
  const ownRules = Object.keys(extensions?.rules ?? {});
  const {
    config,
    isIgnored,
    unjudged,
    settings,
    diagnostics: configFaults,
  } = configure(content, { baseUrl, ownRules });
  const left = withoutIgnored(content, isIgnored);
  const blocks = blocksOf(config?.append ?? [], left);
  return { content: left, config, settings, unjudged, configFaults, blocks, texts: readTexts(left, settings) };
}

/** Assembles a site from what the front matter of its roles says; nothing when the settings cannot be used. */
export function readSite(
  headers: readonly RoleHeader[],
  { content, config, settings, blocks, texts }: SiteSettings,
  { now, drafts }: SiteInput,
): Site | undefined {
  if (!config) return undefined;
  const { history } = content;
  const rangesOf = entryLines(content);
  const blockPaths = blocks.map(({ path }) => path);
  // A site with errors is made too, so that one run tells every fault; it is not published.
  return assemble(oneOfEachSlug(headers.flatMap(({ role }) => role ?? [])), {
    config,
    blocks: blocks.map(({ block }) => block),
    places: Object.values(settings.locations ?? {}),
    now,
    drafts,
    closingOf: ({ path }) => history?.closed[path],
    gone: (history?.gone ?? []).flatMap((file) => goneRole(file, settings)),
    changeOf: (role) => history && lastChangeOf([role.path, ...blockPaths], role.takesFrom.flatMap(rangesOf), history),
    pages: texts.pages.map((page) => {
      const change = history && lastChangeOf([page.path], [], history);
      return change === undefined ? page : { ...page, changed: withOffset(change, config.timeZone) };
    }),
    lists: texts.lists,
  });
}

/** What a file that was taken away said of its role; nothing where its front matter cannot be read. */
function goneRole({ path, goneAt, text }: GoneFile, settings: Settings): readonly GoneRole[] {
  const role = roleInHeader(headerOf({ text }), path, settings);
  return role ? [{ role, goneAt }] : [];
}

/** Finds the lines of an entry of locations.yml or pay.yml. Each file is read when its lines are first asked for. */
function entryLines({ locations, pay }: Content): (entry: Role['takesFrom'][number]) => readonly LineRange[] {
  const sources = { 'locations.yml': locations, 'pay.yml': pay };
  const texts = new Map<string, YamlText>();
  const ranges = new Map<string, LineRange>();
  return ({ file, id }) => {
    const source = sources[file];
    if (!source) return [];
    const known = ranges.get(`${file} ${id}`);
    if (known) return [known];
    const yaml = texts.get(file) ?? parseYaml(source.text);
    texts.set(file, yaml);
    const { start } = yaml.placeOfKey([id]);
    const { end } = yaml.placeOf([id]);
    // A map in lines of its own ends where the next line begins.
    const last = end.column === 1 ? end.line - 1 : end.line;
    const range = { path: source.path, first: start.line, last };
    ranges.set(`${file} ${id}`, range);
    return [range];
  };
}

/** What rules of the site’s own found, and the paths that its own outputs publish. */
export type OwnFound = {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly path: string }[];
};

/** Everything that is to be found in the content, once its role files are checked; in no order. */
export function checkSite(
  roles: readonly CheckedRole[],
  { content, config, settings, unjudged, configFaults, blocks, texts }: SiteSettings,
  { now, extensions }: SiteInput,
  own: OwnFound,
): readonly Diagnostic[] {
  const pictures = { paths: picturesIn(content), root: content.root };
  const ofRoles = [
    ...roles.flatMap((one) => one.diagnostics),
    ...checkRoles({
      roles: roles.flatMap((one) => one.role ?? []),
      rolePaths: content.roles.map(({ path }) => path),
      incomplete: roles.filter(({ diagnostics }) => diagnostics.some(({ rule }) => rule === 'missing-section')),
      settings,
      sitePath: content.site?.path ?? `${content.root}/site.yml`,
      config,
      now: startOf(now, settings.timeZone),
      publicPaths: new Set([...pathsIn(content), ...own.files.map(({ path }) => `/${path}`)]),
      picturePaths: pictures.paths,
      root: content.root,
      ...settingsLinks(content, config),
      earlierPaths: content.history?.renamed ?? {},
      texts: [...texts.pages, ...texts.lists],
      lists: texts.lists,
      unread: [...texts.unread, ...unreadRoles(roles, content)],
      setAside: content.setAside ?? [],
      textOf: (path) => content.roles.find((source) => source.path === path)?.text ?? '',
    }),
    ...own.diagnostics,
  ];
  const signed = [
    ...configFaults,
    ...blocks.flatMap(({ path, faults }) => faults.flatMap(({ kind, ...finding }) => sign(kind, path, finding))),
    ...blocks.flatMap((block) => checkPictures(block, pictures, settings.levels)),
    ...checkContent(content, settings.levels),
    ...checkTexts(texts, pictures, settings),
    ...ofRoles.filter(({ rule }) => !unjudged.has(rule)),
  ];
  const left = suppress(signed, [...roles, ...texts.disables], settings.levels, Object.keys(extensions?.rules ?? {}));
  // A comment may be for what was not looked for.
  return unjudged.size === 0 ? left : left.filter(({ rule }) => rule !== 'unused-disable');
}

/** The folders on the site of roles whose files are there but could not be read. */
function unreadRoles(roles: readonly CheckedRole[], { roles: sources, unreadable, root }: Content): readonly string[] {
  const read = new Set(roles.flatMap(({ role }) => role?.path ?? []));
  const paths = [...sources, ...unreadable].map(({ path }) => path);
  const unread = paths.filter((path) => path.startsWith(`${root}/roles/`) && path.endsWith('.md') && !read.has(path));
  return unread.map((path) => `roles/${slugOf(baseNameOf({ path }))}/`);
}

/** What content/public publishes. */
function pathsIn({ publicFiles }: Content): ReadonlySet<string> {
  return new Set(publicFiles.map(({ path }) => `/${path}`));
}

/** The pictures that texts can show, by their path below the content folder. */
function picturesIn(content: Content): ReadonlySet<string> {
  return new Set(contentPictures(content).map(({ below }) => below));
}

function oneOfEachSlug(roles: readonly Role[]): readonly Role[] {
  return [...new Map(roles.toReversed().map((role) => [role.slug, role])).values()];
}

/** The blocks that the site appends to every role, in its order. */
function blocksOf(names: readonly string[], { shared }: Content): readonly ReadBlock[] {
  const known = new Map(shared.map((source) => [baseNameOf(source), source]));
  return names.flatMap((name) => {
    const source = known.get(name);
    return source ? [{ path: source.path, ...readSharedBlock(source) }] : [];
  });
}
