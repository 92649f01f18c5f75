import { join, resolve } from 'node:path';
import { isFile, shownPath, writeText } from '../io/index.ts';
import type { World } from '../model/world.ts';
import { type Command, UsageError } from './command.ts';
import { textOf } from './options.ts';

/** `rolepress schema`: the JSON Schema of a file that editors write, for their own editors to help them with. */
export const schema: Command = {
  summary: 'print the JSON Schema of a file, or write them all for VS Code',
  description:
    'Prints the JSON Schema of a role’s front matter or of a settings file. It comes from the definition that the checks use.',
  argument: { name: '[kind]', description: 'role, site, locations or pay' },
  options: [
    {
      flags: '--write <folder>',
      description: 'write every schema, and VS Code’s settings that use them, into .vscode',
    },
  ],
  examples: ['rolepress schema role > role.schema.json', 'rolepress schema --write .vscode'],
  run: async ([kind], options, world) => {
    // The converter is needed nowhere else, so only this command waits for it.
    const { jsonSchemaOf, schemaNames } = await import('../model/json-schema.ts');
    const folder = textOf(options, 'write');
    if (folder !== undefined) {
      const schemas = schemaNames.map((name) => [`rolepress/${name}.schema.json`, jsonSchemaOf(name)] as const);
      writeForEditors(folder, schemas, world);
      return 0;
    }
    const name = schemaNames.find((one) => one === kind);
    if (name === undefined)
      throw new UsageError(`there is no schema “${kind ?? ''}”; expected one of ${schemaNames.join(', ')}`);
    world.stdout.write(pretty(jsonSchemaOf(name)));
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
