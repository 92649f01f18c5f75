import { contentsOf, type Contents, type ListItems, type OutputFile } from '../../model/output-file.ts';
import { isListed, type PublishedRole, type WrittenRole } from '../../model/site.ts';
import { roleRecord } from '../feeds/role-data.ts';
import { isFault, type ListOutput, type OutputFault, type RoleContext, type SiteLook } from '../output.ts';
import { outputs, outputsOf } from '../table.ts';
import { rolePath } from '../views/role-view.ts';
import { withPublishedPictures } from '../views/picture.ts';
import type { RolePage } from './related-roles.ts';
import { renderContext, type RenderContextData } from './render-context.ts';

/** What a role by itself is published as: its files, and what stands for it in lists. */
export type RenderedRole = {
  readonly files: readonly OutputFile[];
  readonly listItems: ListItems;
  readonly faults: readonly OutputFault[];
};

/** Sets up the rendering of roles. */
export function roleRenderer(data: RenderContextData): (role: WrittenRole, page: RolePage) => RenderedRole {
  const { context } = renderContext(data);
  const { site, scope } = data;
  const lists = outputsOf('list').filter(([name]) => scope === 'all' && data.lists.includes(name));
  return (written, { relatedRoles, hasSocialImage }) => {
    const role = withPicturesIn(written, data);
    let record: ReturnType<typeof roleRecord> | undefined;
    const recordOf = () => (record ??= roleRecord(role, site, relatedRoles.versions));
    const roleContext: RoleContext = { ...context, relatedRoles, hasSocialImage, recordOf };
    const rendered = outputsOf('role').flatMap(([, { filesOf }]) => filesOf(role, roleContext));
    const listItems: Record<string, Contents> = {};
    for (const [name, list] of lists)
      if (isInList(list, role, site)) listItems[name] = contentsOf(list.itemOf(role, roleContext));
    return {
      files: rendered.filter((one): one is OutputFile => !isFault(one)),
      listItems,
      faults: rendered.filter(isFault),
    };
  };
}

/** A role whose pictures have the addresses that they have on the site. */
function withPicturesIn(role: WrittenRole, { root, pictures }: RenderContextData): WrittenRole {
  const { body } = role;
  if (![body.summary, ...body.sections, body.closing].some(({ html }) => html.includes('<img '))) return role;
  const page = rolePath(role);
  const from = role.path.slice(root.length + 1);
  const placed = <Of extends { readonly html: string }>(block: Of): Of => {
    return { ...block, html: withPublishedPictures(block.html, from, page, pictures) };
  };
  const sections = body.sections.map((section) => ({ ...placed(section), items: section.items.map(placed) }));
  return { ...role, body: { summary: placed(body.summary), sections, closing: placed(body.closing) } };
}

/** Returns whether a list that the site has holds a role. */
export function isInList({ exclusionOf }: ListOutput, role: PublishedRole, site: SiteLook): boolean {
  return isListed(role) && exclusionOf?.(role, site) === undefined;
}

/** The paths of the files that a role by itself is published as. */
export function rolePathsOf(role: PublishedRole): readonly string[] {
  return Object.values(outputs).flatMap((output) => (output.kind === 'role' ? output.pathsOf(role) : []));
}
