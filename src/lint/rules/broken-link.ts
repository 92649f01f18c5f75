import { blank } from '../../model/blanks.ts';
import type { Link, Role } from '../../model/role.ts';
import type { Text } from '../../model/page.ts';
import { suggest } from '../../model/suggest.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { isLeftByTemplate, linkTarget } from '../links/link-target.ts';
import { brokenTarget, meantPath } from '../links/broken-target.ts';
import type { Collection, SiteFinding, SiteRule } from '../rule.ts';
import type { SitePages } from '../links/site-pages.ts';

/** Reports links to pages, files and headings of the site that are not there. Links to other sites are only asked for with `--external`. */
export const brokenLink: SiteRule = {
  on: 'site',
  severity: 'error',
  summary: 'A link in the text leads to something on the site that is not there, or to nothing at all.',
  why: 'People who follow it see an error page in the middle of an application.',
  bad: {
    'roles/cook.md': '---\ntitle: Cook\n---\nYou work with our [baker](/roles/bakr/).\n',
    'roles/baker.md': '---\ntitle: Baker\n---\n',
  },
  good: {
    'roles/cook.md': '---\ntitle: Cook\n---\nYou work with our [baker](/roles/baker/).\n',
    'roles/baker.md': '---\ntitle: Baker\n---\n',
  },
  check: (collection) => {
    const { pages } = collection;
    const redirects = collection.redirects.filter(({ to }) => to.startsWith('/') && pages().at(to) === undefined);
    const lost = redirects.map(({ to, path, place }) => ({ path, place, ...lostRedirect(to, pages()) }));
    // Nobody mends the text of a role that is over.
    const roles = collection.roles.filter((role) => role.links.length > 0 && collection.stateOf(role) !== 'closed');
    const inLinks = [...roles, ...collection.texts, siteItself(collection)].flatMap((from) =>
      from.links.flatMap((link) => {
        const finding = findingFor(link, from, pages, collection);
        return finding ? [{ path: from.path, ...finding }] : [];
      }),
    );
    return [...lost, ...inLinks, ...unknownRoles(collection)];
  },
};

/** site.yml as something that links: with its menu and its footer. */
function siteItself({ sitePath, menu }: Collection): Text {
  return { path: sitePath, folder: '', title: '', links: menu, anchors: [], mentions: [], pictures: [] };
}

/** Blocks that show roles which are not there. */
function unknownRoles({ texts, pages, unread }: Collection): readonly SiteFinding[] {
  return texts.flatMap(({ path, mentions }) =>
    mentions.flatMap(({ kind, name, place }): readonly SiteFinding[] => {
      if (kind !== 'role' || pages().rolesBySlug.has(name) || unread.includes(`roles/${name}/`)) return [];
      const meant = suggest(name, pages().rolesBySlug.keys());
      const message = `There is no role \`${name}\`${meant === undefined ? '; expected the name of a role file without .md' : `; did you mean \`${meant}\`?`}`;
      const help =
        meant === undefined
          ? 'Write the name of a role file without its `.md`, or delete the line.'
          : `Write \`${meant}\`.`;
      return [{ path, place, message, help }];
    }),
  );
}

function lostRedirect(to: string, pages: SitePages): Finding {
  const meant = meantPath(to, pages);
  return {
    message: `The redirect leads to \`${to}\`, which is not there`,
    help: meant === undefined ? 'Write the path of a page that is there, or delete the line.' : `Write \`${meant}\`.`,
  };
}

function findingFor(
  { href, text, isPicture, place }: Link,
  from: Role | Text,
  pages: () => SitePages,
  { config }: Collection,
): Finding | undefined {
  // What a template left behind is reported as such.
  if (isLeftByTemplate(href)) return undefined;
  const target = linkTarget(href, from, config);
  switch (target.kind) {
    case 'elsewhere':
      return undefined;
    case 'empty':
      return {
        message: `The link “${text}” has no address; expected one in the brackets`,
        place,
        help: `Write the address between the brackets: \`${blank('address')}\`; or delete them.`,
      };
    case 'scheme':
      return {
        message: `\`${target.scheme}\` addresses are not published; expected one that starts with https://, mailto: or tel:`,
        place,
        help: 'Link to a page of the web; a file of yours goes into public/ and is linked to as `/name.pdf`.',
      };
    case 'unreadable':
      return {
        message: `\`${href}\` is not an address that browsers can read; expected one such as https://inn.example/page`,
        place,
        help: 'Copy the address from the browser once more.',
      };
    default: {
      // `missing-picture` looks for pictures, also beside the text.
      if (isPicture) return undefined;
      const broken = brokenTarget(target, href, from, pages());
      return broken && { ...broken, place };
    }
  }
}
