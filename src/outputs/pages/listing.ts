import type { ListText } from '../../model/page.ts';
import { remoteGroup } from '../../model/place-names.ts';
import type { Group, PublishedRole, Site } from '../../model/site.ts';
import { listingPath } from '../engine/related-roles.ts';
import type { SiteOutput, Rendered, SiteContext } from '../output.ts';
import { besideSizes, ownHtml, ownPicture } from '../views/block-view.ts';
import { contactLine } from '../views/fact-parts.ts';
import { cardView, sentenceOf, textOf } from '../views/role-view.ts';
import type { IntroView } from '../views/block-view-types.ts';
import type { PagerView } from '../views/finder-view-types.ts';
import type { SentenceView } from '../views/view.ts';
import type { Translations } from '../views/translations.ts';

/** How many roles one page shows at most: more are slow to load and hard to survey. */
export const rolesOnPage = 500;

/** Whether the front page shows every open role. */
export function showsAllRoles({ open }: Site): boolean {
  return open.length <= rolesOnPage;
}

const headings = { department: 'rolesInDepartment', team: 'rolesInTeam', location: 'rolesInLocation' } as const;

/** A page for each department, team and place that has an open role, and one for all roles where the front page cannot show them. */
export const listings: SiteOutput = {
  kind: 'site',
  files: (context) => {
    const { site, translationsFor } = context;
    const words = translationsFor(site.config.language);
    const groups = [...site.departments, ...site.teams, ...site.locations].map((group) => ({
      path: listingPath(group),
      heading: headingOf(group, words),
      roles: group.roles,
      text: group.text,
    }));
    const all = { path: 'roles/', heading: inWords(words.say('home')), roles: site.open };
    return [...groups, ...(showsAllRoles(site) ? [] : [all])].flatMap((list) => listing(list, words, context));
  },
};

function headingOf({ kind, name }: Group, words: Translations): SentenceView {
  return kind === 'location' && name === remoteGroup
    ? inWords(words.say('remoteRoles'))
    : sentenceOf(words, headings[kind], 'name', name);
}

function inWords(text: string): SentenceView {
  return { before: text, own: '', after: '' };
}

/** A list of roles, and the folder of its first page. */
type List = {
  readonly path: string;
  readonly heading: SentenceView;
  readonly roles: readonly PublishedRole[];
  /** What the owner says of it. */
  readonly text?: ListText;
};

function listing({ path, heading, roles, text }: List, words: Translations, context: SiteContext): readonly Rendered[] {
  const { config } = context.site;
  const count = words.say('openRoles', { count: roles.length });
  const pages = Math.ceil(roles.length / rolesOnPage);
  return Array.from({ length: pages }, (_, index) => {
    const pager = pages === 1 ? null : pagerOf(path, index, pages, words, context);
    const shown = roles.slice(index * rolesOnPage, (index + 1) * rolesOnPage);
    const title = index === 0 || pager === null ? textOf(heading) : `${textOf(heading)} – ${pager.text}`;
    return context.page(
      'listing.eta',
      {
        kind: 'listing',
        path: `${pagePath(path, index)}index.html`,
        title,
        description: `${title}: ${count}. ${text?.fields.description ?? config.description}`.trim(),
        hasBlocks: text !== undefined && index === 0,
        ...(text ? { shows: text.path } : {}),
        language: config.language,
        indexed: true,
        breadcrumb: [{ name: words.say('home'), href: context.href('') }],
      },
      () => ({
        heading,
        count,
        pager,
        intro: text === undefined || index > 0 ? null : introOf(text, words, context),
        roles: shown.map((role) => cardView(role, words, context)),
      }),
    );
  });
}

function introOf(text: ListText, words: Translations, context: SiteContext): IntroView {
  const { picture, contact } = text.fields;
  const given = { context, words, file: text };
  return {
    html: ownHtml(text.html, given),
    picture: ownPicture(picture, given, { sizes: besideSizes }),
    contact: contact ? contactLine(contact) : [],
  };
}

function pagePath(path: string, index: number): string {
  return index === 0 ? path : `${path}page-${index + 1}/`;
}

function pagerOf(path: string, index: number, count: number, words: Translations, { href }: SiteContext): PagerView {
  return {
    text: words.say('pageOf', { page: index + 1, count }),
    previous: index === 0 ? null : href(pagePath(path, index - 1)),
    next: index === count - 1 ? null : href(pagePath(path, index + 1)),
  };
}
