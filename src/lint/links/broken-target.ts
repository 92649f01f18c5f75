import { isEmail } from '../../model/fields.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Text } from '../../model/page.ts';
import type { Role } from '../../model/role.ts';
import { slugOf } from '../../model/slug.ts';
import { suggest } from '../../model/suggest.ts';
import type { LinkTarget } from './link-target.ts';
import { keyOf, ownFolders, type SitePages } from './site-pages.ts';

type Here = Extract<LinkTarget, { readonly kind: 'here' }>;

/** `inn.example/page`, which lacks its https://. */
const bareSite =
  /^(?:www\.[^\s/]+|[a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.(?:com|org|net|edu|gov|io|dev|eu|uk|de|fr|ca|at|ch|nl|us))(?:[/?#]|$)/iu;

/** The finding about a link inside the site, if nothing is at its end. */
export function brokenTarget(
  { path, fragment }: Here,
  href: string,
  from: Role | Text,
  pages: SitePages,
): Omit<Finding, 'place'> | undefined {
  const page = pages.at(path);
  if (!page) return missingPage(path, href, pages);
  if (fragment === '' || (page.kind !== 'role' && page.kind !== 'text')) return undefined;
  const target = page.kind === 'role' ? page.role : page.text;
  const own = page.kind === 'role' ? 'this role' : 'this page';
  return missingAnchor(fragment, href, target, target === from ? own : `“${target.title}”`);
}

function missingPage(path: string, href: string, pages: SitePages): Omit<Finding, 'place'> {
  if (href.length < 255 && isEmail(href))
    return {
      message: `\`${href}\` is an e-mail address without \`mailto:\`, and leads to a page of the site`,
      help: `Type \`mailto:${href}\`.`,
    };
  if (bareSite.test(href))
    return {
      message: `\`${href}\` has no https:// in front, and leads to a page of the site that is not there`,
      help: `Type \`https://${href}\`.`,
    };
  const meant = meantPath(path, pages);
  const isFile = /\.(?:md|markdown)(?:[?#]|$)/iu.test(href);
  const found = isFile
    ? `\`${href}\` is a file of the content, which is not published as such`
    : `There is no page \`${path}\` on the site`;
  if (meant !== undefined)
    return {
      message: isFile ? `${found}; expected \`${meant}\`` : `${found}; did you mean \`${meant}\`?`,
      help: `Type \`${meant}\`.`,
    };
  return { message: `${found}; expected a page or a file that is published`, help: linkHelp(path, pages) };
}

/** What to do about a link to nothing: where it can only be a page of content/pages, to make that or to rename what is set aside. */
function linkHelp(path: string, { setAside, root }: SitePages): string {
  const others =
    'ink to a role as `/roles/<name of its file>/`, to a file of public/ as `/name.pdf`, to another site as `https://…`, or delete the link.';
  const key = keyOf(path);
  const parts = key.split('/');
  const isPage = parts.every((part) => part !== '' && part === slugOf(part)) && !ownFolders.has(parts[0] ?? '');
  if (!isPage) return `L${others}`;
  const file = `${root}/pages/${key}.md`;
  const aside = file.replace(/([^/]+)$/u, '_$1');
  return setAside.includes(aside)
    ? `Rename \`${aside}\` to \`${file}\`, or delete the link.`
    : `Make the file \`${file}\`; or l${others}`;
}

/** The page that was most likely meant: the role of the last part of the path, else the nearest path of all. */
export function meantPath(path: string, { rolesBySlug, paths }: SitePages): string | undefined {
  const key = keyOf(path);
  const name = slugOf((key.split('/').at(-1) ?? '').replace(/\.(?:md|markdown|html?)$/iu, ''));
  if (rolesBySlug.has(name)) return `/roles/${name}/`;
  if (/^roles\/|\.(?:md|markdown)$/iu.test(key)) {
    const slug = suggest(name, startingAs(name, rolesBySlug.keys()));
    return slug === undefined ? undefined : `/roles/${slug}/`;
  }
  const near = nearestPath(key, startingAs(key, paths));
  return near === undefined ? undefined : `/${near}${/\.[a-z0-9]+$/iu.test(near) ? '' : '/'}`;
}

/** The path that differs from another one in one part, and there by a slip only: a long folder does not make a name any nearer. */
function nearestPath(key: string, paths: readonly string[]): string | undefined {
  const parts = key.split('/');
  const others = paths.map((path) => path.split('/')).filter(({ length }) => length === parts.length);
  for (const [index, part] of [...parts.entries()].toReversed()) {
    const rivals = others.filter((other) => other.every((one, at) => at === index || one === parts[at]));
    const meant = suggest(
      part,
      rivals.map((other) => other[index] ?? '').filter((one) => one !== part),
    );
    if (meant !== undefined) return parts.with(index, meant).join('/');
  }
  return undefined;
}

/** Those with the same first letter: a text of many broken links is not held against every page of a large site. */
function startingAs(word: string, candidates: Iterable<string>): readonly string[] {
  const first = word.slice(0, 1).toLowerCase();
  return first === '' ? [] : [...candidates].filter((one) => one.slice(0, 1).toLowerCase() === first);
}

/** Browsers know `#top`, and find text by `#:~:text=`; what starts with `rp-` is the theme’s. */
function missingAnchor(
  fragment: string,
  href: string,
  { anchors }: Pick<Text, 'anchors'>,
  whose: string,
): Omit<Finding, 'place'> | undefined {
  if (anchors.includes(fragment) || /^(?:top$|rp-)|:~:/u.test(fragment)) return undefined;
  const slug = slugOf(fragment);
  const meant = anchors.includes(slug) ? slug : suggest(fragment, anchors);
  const written = meant === undefined ? undefined : `${href.split('#')[0]}#${meant}`;
  return {
    message: `There is no heading \`#${fragment}\` in ${whose}${written === undefined ? '; expected one of its headings, in small letters with hyphens' : `; did you mean \`#${meant}\`?`}`,
    help:
      written === undefined
        ? `Type one of: ${anchors.map((one) => `#${one}`).join(', ') || '(it has no headings)'}.`
        : `Type \`${written}\`.`,
  };
}
