import { diffReport } from '../../diff/index.ts';
import { feed } from '../../model/feed-fields.ts';
import { listFields, pageFields } from '../../model/page-fields.ts';
import { roleFields } from '../../model/role-fields.ts';
import { locationsFields, payFields, siteFields } from '../../model/site-fields.ts';
import { jsonReport } from '../../reporters/index.ts';

/** What has a JSON Schema: the files that editors write, and what programs read. */
const definitions = {
  role: { schema: roleFields, title: 'The front matter of a Rolepress role file' },
  page: { schema: pageFields, title: 'The front matter of a page of a Rolepress site' },
  list: { schema: listFields, title: 'The front matter of a text for a list of roles of a Rolepress site' },
  site: { schema: siteFields, title: 'site.yml of a Rolepress site' },
  locations: { schema: locationsFields, title: 'locations.yml of a Rolepress site' },
  pay: { schema: payFields, title: 'pay.yml of a Rolepress site' },
  feed: { schema: feed, title: 'A page of the feed of a Rolepress site' },
  report: { schema: jsonReport, title: 'What rolepress check --format json prints' },
  diff: { schema: diffReport, title: 'What rolepress diff --format json prints' },
} as const;

export type SchemaName = keyof typeof definitions;

// Object.keys forgets the keys’ type; the table is a constant of ours.
export const schemaNames = Object.keys(definitions) as readonly SchemaName[];

/** Those that an editor can be of help with; what `diff` prints nobody keeps. */
export const editorSchemaNames = schemaNames.filter((name) => name !== 'diff');

/** The JSON Schemas as texts, by name. The converter is needed nowhere else, so only who asks for them waits for it. */
export async function schemaTexts(): Promise<Readonly<Record<SchemaName, string>>> {
  const { jsonSchemaOf } = await import('../../model/json-schema.ts');
  const made = schemaNames.map((name) => [
    name,
    pretty(jsonSchemaOf(definitions[name].schema, definitions[name].title)),
  ]);
  // Made from all names.
  return Object.fromEntries(made) as Record<SchemaName, string>;
}

/** Settings of the YAML extension (redhat.vscode-yaml) and of remark’s (unifiedjs.vscode-remark), which reads front matter. */
export const editorSettings = {
  'yaml.schemas': {
    './.vscode/rolepress/site.schema.json': 'content/site.yml',
    './.vscode/rolepress/locations.schema.json': 'content/locations.yml',
    './.vscode/rolepress/pay.schema.json': 'content/pay.yml',
  },
  'files.eol': '\n',
  'files.trimTrailingWhitespace': true,
} as const;

export const remarkSettings = {
  plugins: [
    [
      'remark-lint-frontmatter-schema',
      {
        schemas: {
          './.vscode/rolepress/role.schema.json': ['./content/roles/**/*.md'],
          './.vscode/rolepress/page.schema.json': ['./content/pages/**/*.md'],
          './.vscode/rolepress/list.schema.json': ['./content/{departments,teams,locations}/*.md'],
        },
      },
    ],
  ],
} as const;

/** What VS Code proposes to install. */
export const editorExtensions = { recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-remark'] } as const;

/** Data as JSON that people read. */
export function pretty(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
