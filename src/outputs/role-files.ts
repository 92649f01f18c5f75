import type { Output } from './output.ts';
import { rolePath } from './role-view.ts';
import { jsonFile } from './script-data.ts';

/** Each role as data, beside its page. */
export const roleFiles: Output = {
  filesOf: (role, { file, recordOf }) => [
    file(`${rolePath(role)}index.json`, () => {
      const { data, posting } = recordOf(role);
      return jsonFile({ ...data, ...(posting ? { _jobposting: posting } : {}) });
    }),
  ],
};
