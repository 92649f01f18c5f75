import { fileStart, type Place } from '../model/diagnostic.ts';
import type { RoleFields } from '../model/role-fields.ts';
import type { Role } from '../model/role.ts';

/** The place of a key in a role’s front matter; the start of the file when the key is not there. */
export function keyPlace({ keyLines }: Pick<Role, 'keyLines'>, key: keyof RoleFields): Place {
  const line = keyLines[key];
  return line === undefined ? fileStart : { start: { line, column: 1 }, end: { line, column: key.length + 1 } };
}
