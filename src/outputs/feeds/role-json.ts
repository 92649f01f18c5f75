import type { PublishedRole } from '../../model/site.ts';
import type { RoleOutput } from '../output.ts';
import { rolePath } from '../views/role-view.ts';
import { jsonFile } from '../views/script-data.ts';

/** Each role as data, beside its page: everything that is known of it, once. */
export const roleJson: RoleOutput = {
  kind: 'role',
  pathsOf: (role) => [filePath(role)],
  filesOf: (role, { file, recordOf }) => [file(filePath(role), () => jsonFile(recordOf(role).data))],
};

function filePath(role: PublishedRole): string {
  return `${rolePath(role)}index.json`;
}
