import { formOf } from './blanks.ts';
import { roleFields } from './role-fields.ts';

/** The words for keys of front matter without which a list for machines leaves a role out. */
export function lacking(...keys: readonly string[]): string {
  return `it has no ${keys.join(' and no ')}`;
}

const lines: ReadonlyMap<string, string> = new Map(
  Object.keys(roleFields.entries).map((key) => [lacking(key), formOf(key)]),
);

/** What to type where such words name one key; nothing for any other reason. */
export function lineFor(reason: string): string | undefined {
  return lines.get(reason);
}
