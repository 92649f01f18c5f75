import type { KnownFrontMatter, ReadHeader } from '../model/checked-role.ts';
import { keyOf } from '../model/key.ts';
import type { Site } from '../model/site.ts';
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
    const { state, dateModified } = role;
    const hasSocialImage = withImage.has(role.slug);
    const pictures = withPictures.has(role.path) ? { picturesKey } : {};
    const pageOf = () => ({ state, dateModified, hasSocialImage, relatedRoles: relatedRolesOf(role, site), ...pictures });
    rendered.push(new Task(source, frontOf, pageOf));
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

class Task implements RoleTask {
  readonly source: Source;
  readonly #frontOf: FrontOf;
  readonly #pageOf: (() => RolePage) | undefined;
  #page: RolePage | undefined;

  constructor(source: Source, frontOf: FrontOf, pageOf?: () => RolePage) {
    this.source = source;
    this.#frontOf = frontOf;
    this.#pageOf = pageOf;
  }

  /** Whoever renders one page of many does not wait for what the others show. */
  get page(): RolePage | undefined {
    return (this.#page ??= this.#pageOf?.());
  }

  get front(): KnownFrontMatter | undefined {
    return this.#frontOf(this.source.path);
  }
}
