import { resolve } from 'node:path';
import { readContent } from '../../io/index.ts';
import type { Content } from '../../model/content.ts';
import type { DateValue } from '../../model/calendar.ts';
import type { SectionSettings } from '../../model/config.ts';
import { isExample } from '../../model/examples.ts';
import { baseNameOf } from '../../model/source.ts';
import type { World } from '../../model/world.ts';
import { headerOf } from '../../parse/index.ts';
import { readSettings } from '../../site/index.ts';
import { type OptionValues, UsageError } from '../shared/command.ts';
import { nowFrom, textOf } from '../shared/options.ts';
import type { RoleFacts } from './usual.ts';

/** The site that a new role is for. */
export type OpenSite = {
  readonly content: Content;
  readonly now: DateValue;
  readonly language: string;
  readonly timeZone: string;
  readonly organization: string;
  readonly sections: SectionSettings;
  /** The ids of locations.yml, in its order. */
  readonly ids: readonly string[];
  /** As the user would name it. */
  readonly locationsPath: string;
  /** The roles whose values count: without drafts, and without the examples of a new site. */
  readonly roles: readonly RoleFacts[];
  /** The slug of each role file with its path, the examples too. */
  readonly slugs: ReadonlyMap<string, string>;
};

/** Reads the settings of a site, and what the front matter of its roles says. */
export function openSite(options: OptionValues, world: World): OpenSite {
  const root = textOf(options, 'content') ?? 'content';
  const read = readContent(root, world.cwd);
  const now = nowFrom(options, world);
  if (!read.site) throw new UsageError(`there is no ${read.root}/site.yml; \`rolepress init\` makes a site`);
  const { content, config, settings } = readSettings({ content: read, now, drafts: false });
  if (!config) throw new UsageError(`${read.root}/site.yml has faults; \`rolepress check\` names them`);
  return {
    content,
    now,
    language: settings.language,
    timeZone: settings.timeZone,
    organization: config.organization.name,
    sections: settings.sections,
    ids: Object.keys(settings.locations ?? {}),
    locationsPath: content.locations?.path ?? `${content.root}/locations.yml`,
    roles: content.roles.flatMap((source) => {
      const fields = isExample(source.path, content.root) ? undefined : headerOf(source).sound;
      return fields && fields.status !== 'draft' ? [{ path: source.path, fields }] : [];
    }),
    slugs: new Map(content.roles.map((source) => [baseNameOf(source).toLowerCase(), source.path])),
  };
}

/** The absolute path of the folder of the roles. */
export function rolesFolder({ content }: OpenSite, { cwd }: World): string {
  return resolve(cwd, content.root, 'roles');
}
