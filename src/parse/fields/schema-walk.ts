import type * as v from 'valibot';
import type { Path } from '../yaml/yaml.ts';

export type AnySchema = v.GenericSchema;

/** The schema of a key, as far as schemas have names for their keys. */
export function schemaAt(schema: AnySchema, path: Path): AnySchema | undefined {
  let here: AnySchema | undefined = schema;
  for (const key of path) {
    const inside: AnySchema | undefined = here && unwrapped(here);
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
  }
  return here;
}

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
