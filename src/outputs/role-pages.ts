import { isOpen, type PublishedRole } from '../model/site.ts';
import { slugOf } from '../model/slug.ts';
import type { Output, Press, Rendered } from './output.ts';
import { withoutStructuredData } from './role-data.ts';
import { rolePath, roleView } from './role-view.ts';
import { inScript } from './script-data.ts';

/** A page for each role; an open one has exactly one block of structured data, any other none. */
export const rolePages: Output = {
  filesOf: (role, press) => [rolePage(role, press)],
  leavesOut: withoutStructuredData,
  listName: 'structured-data',
};

function rolePage(role: PublishedRole, press: Press): Rendered {
  const { site, wordsFor, href, page, recordOf } = press;
  const words = wordsFor(role.language);
  const { posting } = recordOf(role);
  const department =
    role.department === undefined ? undefined : { name: role.department, slug: slugOf(role.department) };
  const listed = department && site.departments.some((group) => group.slug === department.slug);
  return page(
    role.state === 'closed' ? 'closed.eta' : 'role.eta',
    {
      kind: role.state === 'closed' ? 'closed' : 'role',
      path: `${rolePath(role)}index.html`,
      shows: role.path,
      title: role.title,
      description: role.description,
      language: role.language,
      indexed: isOpen(role),
      breadcrumb: [
        { name: words.say('home'), href: href('') },
        ...(department && listed ? [{ name: department.name, href: href(`departments/${department.slug}/`) }] : []),
      ],
      structuredData: posting ? inScript(posting) : null,
    },
    () => ({ role: roleView(role, words, press) }),
  );
}
