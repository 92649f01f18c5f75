import type * as v from 'valibot';
import type { Path } from '../yaml/yaml.ts';

export type AnySchema = v.GenericSchema;

/** The schema of a key, as far as schemas have names for their keys. Where the value decides which schema holds, it is looked at. */
export function schemaAt(schema: AnySchema, path: Path, value?: unknown): AnySchema | undefined {
  let here: AnySchema | undefined = chosen(schema, value);
  let there = value;
  for (const key of path) {
    const inside: AnySchema | undefined = here && unwrapped(here);
    // What is below is still unknown.
    there = typeof there === 'object' && there !== null ? (there as Record<string | number, unknown>)[key] : undefined;
    if (inside && 'entries' in inside)
      here = Object.hasOwn(inside.entries as object, key)
        ? (inside.entries as Record<string, AnySchema>)[key]
        : 'rest' in inside
          ? (inside.rest as AnySchema)
          : undefined;
    else if (inside?.type === 'union' && 'options' in inside && Array.isArray(inside.options))
      here = inside.options.map((option: AnySchema) => schemaAt(option, [key])).find(Boolean);
    else if (inside && 'item' in inside) here = inside.item as AnySchema;
    else if (inside && 'value' in inside && inside.type === 'record') here = inside.value as AnySchema;
    else return undefined;
    here = here && chosen(here, there);
  }
  return here;
}

/** Of schemas that a key tells apart, the one that the value has chosen. */
function chosen(schema: AnySchema, value: unknown): AnySchema {
  const inside = unwrapped(schema);
  if (inside.type !== 'variant' || !('options' in inside) || !('key' in inside) || !Array.isArray(inside.options)) return schema;
  const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[String(inside.key)] : undefined;
  const options = inside.options as readonly (AnySchema & { readonly entries: Record<string, AnySchema> })[];
  const isNamed = ({ entries }: (typeof options)[number]) => {
    const own = entries[String(inside.key)];
    return own !== undefined && 'literal' in own && own.literal === name;
  };
  return options.find(isNamed) ?? schema;
} // prettier-ignore

export function unwrapped(schema: AnySchema): AnySchema {
  // valibot's optional() keeps the schema that it makes optional in `wrapped`.
  return 'wrapped' in schema ? unwrapped(schema.wrapped as AnySchema) : schema;
}

/** Returns whether a map of this schema may have keys of its author's own. */
export function isOpenMap(schema: AnySchema): boolean {
  const inside = unwrapped(schema);
  return 'rest' in inside || inside.type === 'record';
}

/** The keys that a map of this schema may have. */
export function keysOf(schema: AnySchema | undefined): readonly string[] {
  const inside = schema && unwrapped(schema);
  if (!inside) return [];
  if ('entries' in inside) return Object.keys(inside.entries as object);
  if ('options' in inside && Array.isArray(inside.options))
    return [
      ...new Set(inside.options.flatMap((option: AnySchema) => (typeof option === 'object' ? keysOf(option) : []))),
    ];
  if ('item' in inside) return keysOf(inside.item as AnySchema);
  return [];
}
