import { toJsonSchema } from '@valibot/to-json-schema';
import { roleFields } from './role-fields.ts';
import { locationsFields, payFields, siteFields } from './site-fields.ts';

/** The files that editors write, and the definitions of their keys. */
const definitions = { role: roleFields, site: siteFields, locations: locationsFields, pay: payFields } as const;

export type SchemaName = keyof typeof definitions;

export const schemaNames = ['role', 'site', 'locations', 'pay'] as const satisfies readonly SchemaName[];

/** Turns the definition of a file’s keys into its JSON Schema (draft 2020-12). Checks that JSON Schema has no word for, such as days that exist, are left to `rolepress check`. */
export function jsonSchemaOf(name: SchemaName): object {
  return {
    ...toJsonSchema(definitions[name], { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }),
    title: titles[name],
  };
}

const titles: Readonly<Record<SchemaName, string>> = {
  role: 'The front matter of a Rolepress role file',
  site: 'site.yml of a Rolepress site',
  locations: 'locations.yml of a Rolepress site',
  pay: 'pay.yml of a Rolepress site',
};
