import type { PublishedRole } from '../../model/site.ts';
import type { RoleOutput } from '../output.ts';
import { rolePath } from '../views/role-view.ts';
import { jsonFile } from '../views/script-data.ts';

/** Each role as data, beside its page. */
export const roleJson: RoleOutput = {
  kind: 'role',
  pathsOf: (role) => [filePath(role)],
  filesOf: (role, { file, recordOf }) => [
    file(filePath(role), () => {
      const { data, posting } = recordOf(role);
      return jsonFile({ ...data, _jobposting: posting });
    }),
  ],
};

function filePath(role: PublishedRole): string {
  return `${rolePath(role)}index.json`;
}
