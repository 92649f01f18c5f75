import type { Output } from './output.ts';
import { roleData, structuredDataOf } from './role-data.ts';
import { rolePath } from './role-view.ts';
import { jsonFile } from './script-data.ts';

/** Each role as data, beside its page. */
export const roleFiles: Output = {
  files: ({ site }) =>
    site.roles.map((role) => {
      const posting = structuredDataOf(role, site);
      return {
        path: `${rolePath(role)}index.json`,
        contents: jsonFile({ ...roleData(role, site), ...(posting ? { _jobposting: posting } : {}) }),
      };
    }),
};
