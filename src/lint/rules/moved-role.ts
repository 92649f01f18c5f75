import type { Finding, TextEdit } from '../../model/diagnostic.ts';
import type { Role } from '../../model/role.ts';
import { slugOf } from '../../model/slug.ts';
import { baseNameOf } from '../../model/source.ts';
import type { SitePages } from '../links/site-pages.ts';
import { keyPlace } from '../key-place.ts';
import { liveRoles } from '../live-roles.ts';
import type { Collection, SiteRule } from '../rule.ts';

/** Reports roles whose file got another name, which nobody who knew the old one is told of. */
export const movedRole: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'The file of a role got another name, as git knows, and the role has no `id` or no alias that keeps what was published.',
  why: 'Links to the old page are dead, and aggregators see one job close and another one open. Roles that were deleted or are closed do not count.',
  bad: { 'roles/chef.md': '---\ntitle: Chef\n---\n' },
  good: { 'roles/chef.md': '---\nid: cook\naliases: [/roles/cook/]\ntitle: Chef\n---\n' },
  check: (collection) => {
    const { earlierPaths, pages } = collection;
    if (Object.keys(earlierPaths).length === 0) return [];
    return liveRoles(collection).flatMap((role) => {
      const finding = findingFor(role, earlierPaths[role.path] ?? [], pages(), collection);
      return finding ? [{ path: role.path, ...finding }] : [];
    });
  },
}; // prettier-ignore

function findingFor(role: Role, paths: readonly string[], pages: SitePages, collection: Collection): Finding | undefined {
  const slugs = [...new Set(paths.map((path) => slugOf(baseNameOf({ path }))))].filter((slug) => slug !== role.slug);
  // Whoever has the name now, or is led on from it, is not to be overruled.
  const lost = slugs.filter((slug) => pages.at(`/roles/${slug}/`) === undefined);
  const [latest] = slugs;
  const isFree = latest !== undefined && collection.roles.every(({ id }) => id !== latest);
  const id = role.keyLines['id'] === undefined && isFree ? [`id: ${yamlText(latest)}`] : [];
  const urls = lost.map((slug) => `/roles/${slug}/`);
  const aliases = urls.length > 0 ? [`aliases: [${urls.map(yamlText).join(', ')}]`] : [];
  if (latest === undefined || (id.length === 0 && aliases.length === 0)) return undefined;
  const hasAliases = role.keyLines['aliases'] !== undefined;
  const lines = hasAliases ? id : [...aliases, ...id];
  const further = hasAliases && urls.length > 0 ? [`${urls.map((url) => `\`${url}\``).join(', ')} to \`aliases\``] : [];
  return {
    message: `The file was renamed: the role was \`${slugs.map((slug) => `/roles/${slug}/`).join('`, `')}\`, which ${aliases.length > 0 ? 'leads nowhere now' : 'is another job to readers of the feeds'}`,
    place: keyPlace(role, 'title'),
    help: `Add ${[...lines.map((line) => `\`${line}\``), ...further].join(' and ')}.`,
    ...(lines.length > 0 ? { fix: insertion(lines, collection.textOf(role.path)) } : {}),
  };
} // prettier-ignore

/** The lines at the start of the front matter, with the line end of the file. */
function insertion(lines: readonly string[], text: string): TextEdit | undefined {
  const start = text.indexOf('\n') + 1;
  const lineEnd = text[start - 2] === '\r' ? '\r\n' : '\n';
  return { start, end: start, text: lines.map((line) => line + lineEnd).join('') };
}

/** A slug of digits alone, or one that YAML takes for something else than text, is put in quotes. */
function yamlText(text: string): string {
  return /^(?:\p{N}.*|true|false|null)$/u.test(text) ? `"${text}"` : text;
}
