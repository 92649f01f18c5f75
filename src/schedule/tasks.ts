import type { KnownFrontMatter, ReadHeader } from '../model/checked-role.ts';
import { keyOf } from '../model/key.ts';
import type { PublishedRole, Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { relatedRolesOf, type RolePage, type SiteRenderer } from '../outputs/index.ts';
import type { RoleTask } from './scheduler.ts';

/** The tasks of a site: the roles that are rendered, in the order of its lists, and then the files that are only checked. */
export function tasksFor(
  sources: readonly Source[],
  site: Site | undefined,
  renderer: Pick<SiteRenderer, 'roles' | 'images' | 'data'> | undefined,
  headers: readonly ReadHeader[],
): readonly RoleTask[] {
  const frontOf = givenOnce(new Map(headers.map(({ path, front }) => [path, front])));
  const left = new Map(sources.map((source) => [source.path, source]));
  const withImage = new Set(renderer?.images.map(({ slug }) => slug));
  const withPictures = new Set(headers.flatMap(({ path, hasPictures }) => (hasPictures ? [path] : [])));
  const picturesKey = withPictures.size > 0 ? keyOf(renderer?.data?.pictures) : '';
  const rendered: RoleTask[] = [];
  for (const role of (site && renderer?.roles) ?? []) {
    const source = left.get(role.path);
    if (!source || !site) continue;
    left.delete(role.path);
    const pictures = withPictures.has(role.path) ? { picturesKey } : {};
    rendered.push(new Task(source, frontOf, { role, site, hasSocialImage: withImage.has(role.slug), pictures }));
  }
  return [...rendered, ...[...left.values()].map((source) => new Task(source, frontOf))];
}

type FrontOf = (path: string) => KnownFrontMatter | undefined;

/** What is known of the front matter of a role is needed once, and all roles wait in memory for their turn: it is let go when it is given. */
function givenOnce(fronts: Map<string, KnownFrontMatter | undefined>): FrontOf {
  return (path) => {
    const front = fronts.get(path);
    fronts.delete(path);
    return front;
  };
}

/** What the page of a role follows from. */
type PageInput = {
  readonly role: PublishedRole;
  readonly site: Site;
  readonly hasSocialImage: boolean;
  readonly pictures: Pick<RolePage, 'picturesKey'>;
};

/** All tasks of a site are there at once: as a class they take little room, and what a page shows of other roles is found when it is asked for. */
class Task implements RoleTask {
  readonly source: Source;
  readonly #frontOf: FrontOf;
  readonly #page?: PageInput;

  constructor(source: Source, frontOf: FrontOf, page?: PageInput) {
    this.source = source;
    this.#frontOf = frontOf;
    this.#page = page;
  }

  get front(): KnownFrontMatter | undefined {
    return this.#frontOf(this.source.path);
  }

  get page(): RolePage | undefined {
    if (!this.#page) return undefined;
    const { role, site, hasSocialImage, pictures } = this.#page;
    const { state, dateModified } = role;
    return { state, dateModified, hasSocialImage, relatedRoles: relatedRolesOf(role, site), ...pictures };
  }
}
