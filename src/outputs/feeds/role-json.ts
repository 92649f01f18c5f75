import type { PublishedRole } from '../../model/site.ts';
import type { RoleOutput } from '../output.ts';
import { rolePath } from '../views/role-view.ts';
import { dataJson, postingJson, pretty } from '../role-json.ts';

/** Each role as data, beside its page. */
export const roleJson: RoleOutput = {
  kind: 'role',
  pathsOf: (role) => [filePath(role)],
  filesOf: (role, { file, recordOf }) => [
    file(filePath(role), () => {
      const { data, posting, texts } = recordOf(role);
      const json = dataJson(data, texts.sections, pretty);
      if (!posting) return `${json}\n`;
      return `${json.slice(0, -'\n}'.length)},\n  "_jobposting": ${postingJson(posting, texts.posting, pretty, 1)}\n}\n`;
    }),
  ],
};

function filePath(role: PublishedRole): string {
  return `${rolePath(role)}index.json`;
}
