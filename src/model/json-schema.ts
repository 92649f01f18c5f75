import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

/** Turns a definition into its JSON Schema (draft 2020-12). Checks that JSON Schema has no word for, such as days that exist, are left out. */
export function jsonSchemaOf(definition: v.GenericSchema, title: string): object {
  return { ...toJsonSchema(definition, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }), title };
}
