import { build, type Build } from '../build.ts';
import { noSink } from '../model/output-file.ts';
import type { Settings } from '../model/config.ts';
import type { Content } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { listedIn, listNames } from '../outputs/index.ts';
import { readRole, type RoleDocument, type YamlText, parseYaml } from '../parse/index.ts';
import { type Command, UsageError } from './shared/command.ts';
import { load } from './shared/load.ts';
import { contentOption, nowOption, templatesOption, textOf } from './shared/options.ts';
import { harmlessJson, onOneLine, withoutCommands } from '../reporters/index.ts';
import { sourcesAt, withSources } from './shared/paths.ts';
import { report } from './shared/report.ts';
import { schedulerFor } from './shared/scheduler.ts';

/** How Rolepress reads a role file. */
type Inspection = {
  readonly path: string;
  readonly slug: string | null;
  /** Null when the front matter cannot be read. */
  readonly state: string | null;
  /** Each value and the line that it comes from; null for what Rolepress fills in by itself. */
  readonly fields: Readonly<
    Record<string, { readonly value: unknown; readonly from: { readonly path: string; readonly line: number } | null }>
  >;
  readonly sections: readonly {
    readonly line: number;
    readonly kinds: readonly string[];
    readonly title: string;
    readonly form: string;
    readonly items: readonly { readonly line: number; readonly label: string | null; readonly text: string }[];
  }[];
  /** For each output that lists roles: true, or why the role is not in it. */
  readonly feeds: Readonly<Record<string, true | string>>;
};

/** `rolepress inspect`: how a role file is read, value by value and section by section. */
export const inspect: Command = {
  description:
    'Shows how Rolepress reads a role: its state, each value and where it comes from, its sections and their items, and the outputs it is in or why not.',
  argument: { name: '<paths...>', description: 'role files, or folders of them' },
  options: [
    contentOption,
    templatesOption,
    nowOption,
    { flags: '--format <format>', description: 'the form of the answer', choices: ['text', 'json'], default: 'text' },
  ],
  examples: [
    'rolepress inspect content/roles/engineering/back-end-developer.md',
    'rolepress inspect content/roles --format json',
  ],
  run: async (paths, options, world) => {
    const input = await load(options, world);
    const { scheduler } = await schedulerFor({}, options, world);
    const asked = sourcesAt(paths, world).sources.filter(({ path }) => /\.md$/iu.test(path));
    if (asked.length === 0) throw new UsageError(`there is no role file at ${paths.join(', ')}`);
    const content = withSources(input.content, asked);
    const built = await build({ ...input, content, scope: 'first of each template' }, scheduler, noSink);
    if (!built.site) {
      const setup = built.diagnostics.filter(({ path }) => built.brokenSetup.includes(path));
      await report({ ...input, content, diagnostics: setup, paths: built.brokenSetup }, {}, world);
      return 2;
    }
    const { settings } = built;
    const inspections = asked.map((source) => inspection(source, settings, content, built));
    const format = textOf(options, 'format');
    world.stdout.write(
      format === 'json' ? harmlessJson(inspections) : withoutCommands(`${inspections.map(asText).join('\n\n')}\n`),
    );
    return inspections.every(({ state }) => state !== null) ? 0 : 1;
  },
};

function inspection(source: Source, settings: Settings, content: Content, { site }: Build): Inspection {
  const document = readRole(source, settings);
  const published = site?.roles.find(({ path }) => path === source.path);
  const withheld = site?.withheld.find(({ role }) => role.path === source.path);
  const role = document.role;
  const reasons = site && published ? listedIn(published, site) : undefined;
  return {
    path: source.path,
    slug: role?.slug ?? null,
    state: role ? (published?.state ?? withheld?.state ?? null) : null,
    fields: fieldsOf(document, settings, content),
    sections: document.body.sections.map(({ at, kinds, title, form, items }) => ({
      line: at.line,
      kinds,
      title,
      form,
      items: items.map((item) => ({ line: item.at.line, label: item.label ?? null, text: item.text })),
    })),
    feeds: reasons
      ? Object.fromEntries(Object.entries(reasons).map(([name, reason]) => [name, reason ?? true]))
      : notListed(withheld?.reason ?? (role ? 'another role has its slug' : 'its front matter cannot be read')),
  };
}

function notListed(reason: string): Inspection['feeds'] {
  return Object.fromEntries(listNames.map((name) => [name, reason]));
}

function fieldsOf({ source, yaml, role }: RoleDocument, settings: Settings, content: Content): Inspection['fields'] {
  const raw: Readonly<Record<string, unknown>> =
    typeof yaml.value === 'object' && yaml.value !== null ? { ...yaml.value } : {};
  const written = Object.entries(raw).map(
    ([key, value]) => [key, { value, from: { path: source.path, line: yaml.placeOfKey([key]).start.line } }] as const,
  );
  if (!role) return Object.fromEntries(written);
  const filled = [
    ['id', role.id],
    ['status', role.status],
    ['description', role.description],
  ].map(([key, value]) => [key, { value, from: null }] as const);
  const language = [['language', { value: role.language, from: lineIn(content.site, ['language']) }] as const];
  const salary =
    typeof raw['salary'] === 'string' && settings.pay
      ? [['salary', { value: role.salaries[0], from: lineIn(content.pay, [raw['salary']]) }] as const]
      : [];
  const location =
    raw['location'] === undefined
      ? []
      : [
          [
            'location',
            {
              value: role.locations,
              from: sharedPlace(raw['location'], content) ?? {
                path: source.path,
                line: yaml.placeOfKey(['location']).start.line,
              },
            },
          ] as const,
        ];
  return {
    ...Object.fromEntries([...filled, ...language]),
    ...Object.fromEntries(written),
    ...Object.fromEntries([...salary, ...location]),
  };
}

/** A single id of locations.yml leads to its line there; several values have no one line but the role’s own. */
function sharedPlace(value: unknown, { locations }: Content): { path: string; line: number } | undefined {
  return typeof value === 'string' ? (lineIn(locations, [value]) ?? undefined) : undefined;
}

function lineIn(source: Source | undefined, path: readonly string[]): { path: string; line: number } | null {
  if (!source) return null;
  const yaml: YamlText = parseYaml(source.text);
  return yaml.written(path) === undefined ? null : { path: source.path, line: yaml.placeOfKey(path).start.line };
}

function asText({ path, slug, state, fields, sections, feeds }: Inspection): string {
  const from = (one: Inspection['fields'][string]) => (one.from ? `${one.from.path}:${one.from.line}` : 'by default');
  const widest = Math.max(0, ...Object.keys(fields).map((key) => key.length));
  return [
    `${path}  ${state ?? 'unreadable'}${slug === null ? '' : `  /roles/${slug}/`}`,
    '',
    ...Object.entries(fields).map(
      ([key, one]) =>
        `  ${key.padEnd(widest)}  ${typeof one.value === 'string' ? one.value : JSON.stringify(one.value)}  (${from(one)})`,
    ),
    '',
    ...sections.flatMap(({ line, kinds, title, form, items }) => [
      `  line ${line}: ${title === '' ? '(no title)' : title}  ${kinds.length > 0 ? kinds.join(' + ') : 'no section of the site'}, ${form}, ${items.length} items`,
      ...items.map(
        (item) =>
          `    ${item.line}: ${item.label === null ? '' : `[${item.label}] `}${item.text.replace(/\s+/gu, ' ').slice(0, 90)}`,
      ),
    ]),
    '',
    ...Object.entries(feeds).map(([name, reason]) => `  ${name}: ${reason === true ? 'yes' : `no, ${reason}`}`),
  ]
    .map(onOneLine)
    .join('\n');
}
