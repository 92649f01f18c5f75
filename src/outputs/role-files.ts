import type { PublishedRole } from '../model/site.ts';
import type { Output } from './output.ts';
import { rolePath } from './role-view.ts';
import { jsonFile } from './script-data.ts';

/** Each role as data, beside its page. */
export const roleFiles: Output = {
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
