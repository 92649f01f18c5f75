import { join, resolve } from 'node:path';
import { isFile, shownPath, writeText } from '../io/index.ts';
import { feed } from '../model/feed-fields.ts';
import { roleFields } from '../model/role-fields.ts';
import { locationsFields, payFields, siteFields } from '../model/site-fields.ts';
import type { World } from '../model/world.ts';
import { jsonReport } from '../reporters/index.ts';
import { type Command, UsageError } from './shared/command.ts';
import { textOf } from './shared/options.ts';

/** What has a JSON Schema: the files that editors write, and the report that programs read. */
const definitions = {
  role: { schema: roleFields, title: 'The front matter of a Rolepress role file' },
  site: { schema: siteFields, title: 'site.yml of a Rolepress site' },
  locations: { schema: locationsFields, title: 'locations.yml of a Rolepress site' },
  pay: { schema: payFields, title: 'pay.yml of a Rolepress site' },
  feed: { schema: feed, title: 'A page of the feed of a Rolepress site' },
  report: { schema: jsonReport, title: 'What rolepress check --format json prints' },
} as const;

type SchemaName = keyof typeof definitions;

// Object.keys forgets the keys’ type; the table is a constant of ours.
const names = Object.keys(definitions) as readonly SchemaName[];

/** `rolepress schema`: the JSON Schema of a file that editors write, for their own editors to help them with, or of a report. */
export const schema: Command = {
  description:
    'Prints the JSON Schema of a role’s front matter, of a settings file or of the JSON report. It comes from the definition that Rolepress itself uses.',
  argument: { name: '[kind]', description: names.join(', ') },
  options: [
    {
      flags: '--write <folder>',
      description: 'write every schema, and VS Code’s settings that use them, into .vscode',
    },
  ],
  examples: ['rolepress schema role > role.schema.json', 'rolepress schema --write .vscode'],
  run: async ([kind], options, world) => {
    // The converter is needed nowhere else, so only this command waits for it.
    const { jsonSchemaOf } = await import('../model/json-schema.ts');
    const made = (name: SchemaName) => jsonSchemaOf(definitions[name].schema, definitions[name].title);
    const folder = textOf(options, 'write');
    if (folder !== undefined) {
      writeForEditors(
        folder,
        names.map((name) => [`rolepress/${name}.schema.json`, made(name)] as const),
        world,
      );
      return 0;
    }
    const name = names.find((one) => one === kind);
    if (name === undefined)
      throw new UsageError(`there is no schema “${kind ?? ''}”; expected one of ${names.join(', ')}`);
    world.stdout.write(pretty(made(name)));
    return 0;
  },
};

/** Settings of the YAML extension (redhat.vscode-yaml) and of remark’s (unifiedjs.vscode-remark), which reads front matter. */
const settings = {
  'yaml.schemas': {
    './.vscode/rolepress/site.schema.json': 'content/site.yml',
    './.vscode/rolepress/locations.schema.json': 'content/locations.yml',
    './.vscode/rolepress/pay.schema.json': 'content/pay.yml',
  },
  'files.eol': '\n',
  'files.trimTrailingWhitespace': true,
} as const;

const remark = {
  plugins: [
    [
      'remark-lint-frontmatter-schema',
      { schemas: { './.vscode/rolepress/role.schema.json': ['./content/roles/**/*.md'] } },
    ],
  ],
} as const;

/** Writes the schemas, and beside them the settings that are not there yet; existing settings are their owner’s. */
function writeForEditors(
  folder: string,
  schemas: readonly (readonly [string, object])[],
  { cwd, stdout }: World,
): void {
  const target = resolve(cwd, folder);
  const kept = [
    ['settings.json', settings],
    ['extensions.json', { recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-remark'] }],
    ['../.remarkrc.json', remark],
  ] as const;
  for (const [path, contents] of [...schemas, ...kept]) {
    const file = join(target, path);
    const shown = shownPath(file, cwd);
    const isTheirs = kept.some(([name]) => name === path) && isFile(file);
    if (!isTheirs) writeText(file, pretty(contents));
    stdout.write(isTheirs ? `kept ${shown}; see that it holds:\n${pretty(contents)}` : `wrote ${shown}\n`);
  }
}

function pretty(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
