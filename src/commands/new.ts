import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { isWithin, obstacleTo, shownPath, writeNewFiles } from '../io/index.ts';
import { blankPattern } from '../model/blanks.ts';
import * as field from '../model/fields.ts';
import { employmentTypes, workplaces } from '../model/role-fields.ts';
import { slugOf } from '../model/slug.ts';
import { baseNameOf } from '../model/source.ts';
import type { World } from '../model/world.ts';
import { copyOf, modelRole } from './new/copy.ts';
import { type Fact, factsForCopy, lineOf, newFacts } from './new/facts.ts';
import { type OpenSite, openSite, rolesFolder } from './new/open-site.ts';
import { usualFolder } from './new/usual.ts';
import { type Command, type OptionSpec, type OptionValues, UsageError } from './shared/command.ts';
import { contentOption, nowOption, textOf } from './shared/options.ts';
import { roleForm } from './shared/role-form.ts';
import { isOneLine } from './shared/texts.ts';

/** An option for a key of the front matter, whose value must be one that the key may have. */
function keyOption(flags: string, description: string, schema: v.GenericSchema, repeatable = false): OptionSpec {
  const refuse = (value: string) => {
    const [issue] = v.safeParse(schema, value, { abortPipeEarly: true }).issues ?? [];
    return issue ? `expected ${issue.message}` : isOneLine(value) ? undefined : 'expected one line of text';
  };
  return { flags, description, refuse, ...(repeatable ? { repeatable } : {}) };
}

/** `rolepress new`: a role file that is valid but for its blanks. */
export const newRole: Command = {
  description:
    'Writes a draft of a role: what the site has most stands in it, and a blank `<your …>` for each thing that only you know. `rolepress check` names the blanks. No file is ever overwritten.',
  argument: { name: '<title>', description: 'what the job is called' },
  options: [
    { flags: '--from <role>', description: 'start from another role, by its path or slug, without its dates and ids' },
    { flags: '--name <name>', description: 'the name of the file without .md, which becomes the address of the page (default: from the title)' },
    { flags: '--folder <folder>', description: 'the folder below content/roles (default: where the department has most roles)' },
    keyOption('--department <name>', 'the department', field.text),
    keyOption('--location <id>', 'a place of locations.yml (may be given several times)', field.text, true),
    { flags: '--workplace <where>', description: 'where people work', choices: workplaces },
    keyOption('--applicant-location <code>', 'for a remote role: where applicants may live, such as DE or US-NY (may be given several times)', field.area, true),
    { flags: '--employment-type <form>', description: 'the form of employment', choices: employmentTypes },
    keyOption('--apply <address>', 'where to apply: a URL or an e-mail address', v.union([field.httpUrl, field.email], 'a URL that starts with https://, or an e-mail address')),
    keyOption('--language <tag>', 'the language of the role', field.languageTag),
    keyOption('--date-posted <day>', 'the day of publication (default: today)', field.dayOrInstant),
    keyOption('--valid-through <day>', 'the last day to apply', field.dayOrInstant),
    contentOption,
    nowOption,
  ],
  examples: [
    'rolepress new "Data Engineer"',
    'rolepress new "Night Baker" --department Bakery --workplace on-site --valid-through 2027-03-31',
    'rolepress new "Senior Developer" --from back-end-developer',
  ],
  run: async ([title = ''], options, world) => {
    const site = openSite(options, world);
    const named = titleIn(title);
    const said = textOf(options, 'from');
    const model = said === undefined ? undefined : modelRole(said, site, world);
    const facts = model ? factsForCopy(named, options, site) : newFacts(named, options, site);
    const folder = folderFor(options, model?.path, facts, site);
    const file = fileFor(named, folder, options, site, world);
    const copy = model && copyOf(model, facts, site);
    const language = facts.find(({ key }) => key === 'language')?.yaml ?? site.language;
    const text = copy?.text ?? roleForm(facts.map(lineOf), site.sections, language);
    writeNewFiles([{ file, text }]);
    tell({ shown: shownPath(file, world.cwd), text, facts, site, model: model?.path, copy }, world);
    return 0;
  },
}; // prettier-ignore

function titleIn(said: string): string {
  const title = said.trim();
  if (!v.is(field.text, title) || !isOneLine(title))
    throw new UsageError(`the title is “${said}”; expected what the job is called, on one line`);
  return title;
}

/** The folder below roles/, with forward slashes; empty for roles/ itself. */
function folderFor(options: OptionValues, model: string | undefined, facts: readonly Fact[], site: OpenSite): string {
  const said = textOf(options, 'folder');
  if (said !== undefined) return said;
  if (model !== undefined) return folderOf(model, site);
  return usualFolder(site.roles, `${site.content.root}/roles`, facts.find(({ key }) => key === 'department')?.text);
}

function folderOf(path: string, { content }: OpenSite): string {
  const roles = `${content.root}/roles/`;
  return path.startsWith(roles) ? path.slice(roles.length).split('/').slice(0, -1).join('/') : '';
}

/** The file of a new role. One that is there, or that another role has the address of, is told with a name that is free. */
function fileFor(title: string, folder: string, options: OptionValues, site: OpenSite, world: World): string {
  const said = textOf(options, 'name');
  if (said === undefined && !/[\p{L}\p{N}]/u.test(title))
    throw new UsageError(`the title “${title}” has no letter or digit to name a file by; add --name <name>`);
  const slug = said ?? slugOf(title);
  if (slugOf(slug) !== slug) throw new UsageError(`--name is “${slug}”; did you mean ${slugOf(slug)}?`);
  const roles = rolesFolder(site, world);
  const inFolder = resolve(roles, folder);
  if (!isWithin(inFolder, roles) || folder.split('/').some((part) => /^[_.]/u.test(part)))
    throw new UsageError(`--folder is “${folder}”; expected a folder below ${site.content.root}/roles`);
  const fileOf = (name: string) => join(inFolder, `${name}.md`);
  const isTaken = (name: string) => site.slugs.has(name) || obstacleTo(fileOf(name), roles) === 'it is there already';
  if (isTaken(slug)) {
    let number = 2;
    while (isTaken(`${slug}-${number}`)) number += 1;
    const there = site.slugs.get(slug) ?? shownPath(fileOf(slug), world.cwd);
    throw new UsageError(`${there} is there already, and nothing was written; add --name ${slug}-${number}, or another name`); // prettier-ignore
  }
  const obstacle = obstacleTo(fileOf(slug), roles);
  if (obstacle !== undefined) throw new UsageError(`${shownPath(fileOf(slug), world.cwd)} cannot be made: ${obstacle}`);
  return fileOf(slug);
}

type Made = {
  readonly shown: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly site: OpenSite;
  readonly model: string | undefined;
  readonly copy: ReturnType<typeof copyOf> | undefined;
};

function tell({ shown, text, facts, site, model, copy }: Made, { stdout }: World): void {
  const widest = Math.max(...facts.map((fact) => lineOf(fact).length), 0);
  const blanks = [...text.matchAll(blankPattern)].length;
  const slug = baseNameOf({ path: shown });
  stdout.write(
    [
      `Wrote ${shown}, a draft that becomes /roles/${slug}/ of ${site.organization}.`,
      '',
      ...facts.map((fact) => `  ${lineOf(fact).padEnd(Math.min(widest, 60))}  ${fact.from}`),
      ...(copy ? ['', `The rest is that of ${model}. Left out: ${copy.left.join(', ') || 'nothing'}.`] : []),
      ...(copy && copy.mentions.length > 0
        ? [`Look at ${copy.mentions.length === 1 ? 'this line' : 'these lines'}: ${copy.mentions.map((one) => `${one.line} (“${one.text}”)`).join(', ')}.`]
        : []),
      '',
      blanks === 0
        ? `Change what is different, then delete \`status: draft\` to publish it.`
        : `${blanks === 1 ? 'One blank is' : `${blanks} blanks are`} to be filled in; \`rolepress check ${shown}\` names each. Then delete \`status: draft\` to publish the role.`,
      '',
    ].join('\n'),
  ); // prettier-ignore
}
