import type { Output } from './output.ts';
import { rolePath } from './role-view.ts';
import { jsonFile } from './script-data.ts';

/** Each role as data, beside its page. */
export const roleFiles: Output = {
  files: ({ site, recordOf }) =>
    site.roles.map((role) => {
      const { data, posting } = recordOf(role);
      return {
        path: `${rolePath(role)}index.json`,
        contents: jsonFile({ ...data, ...(posting ? { _jobposting: posting } : {}) }),
      };
    }),
};
