import type { ReadHeader } from '../model/checked-role.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { relatedRolesOf, type SiteRenderer } from '../outputs/index.ts';
import type { RoleTask } from './scheduler.ts';

/** The tasks of a site: the roles that are rendered, in the order of its lists, and then the files that are only checked. */
export function tasksFor(
  sources: readonly Source[],
  site: Site | undefined,
  renderer: Pick<SiteRenderer, 'roles' | 'images'> | undefined,
  headers: readonly ReadHeader[],
): readonly RoleTask[] {
  const fronts = new Map(headers.map(({ path, front }) => [path, front]));
  const left = new Map(sources.map((source) => [source.path, source]));
  const withImage = new Set(renderer?.images.map(({ slug }) => slug));
  const rendered: RoleTask[] = [];
  for (const role of (site && renderer?.roles) ?? []) {
    const source = left.get(role.path);
    if (!source || !site) continue;
    left.delete(role.path);
    const { state, dateModified } = role;
    const hasSocialImage = withImage.has(role.slug);
    const page = { state, dateModified, hasSocialImage, relatedRoles: relatedRolesOf(role, site) };
    rendered.push({ source, page, front: fronts.get(source.path) });
  }
  return [...rendered, ...[...left.values()].map((source) => ({ source, front: fronts.get(source.path) }))];
}
