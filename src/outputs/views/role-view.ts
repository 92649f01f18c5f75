import { withPictureSizes } from './picture.ts';
import { facetsOf } from './facets.ts';
import { factsOf } from './facts.ts';
import { dateView, deadlineView, languageName, listText, placesText, salariesText, townText } from './format.ts';
import { markExternal } from './external.ts';
import type { RenderContext, RoleContext } from '../output.ts';
import type { ApplyView, CardView, RoleView, SectionView, SentenceView } from './view.ts';
import type { Translations } from './translations.ts';
import { type CardFacts } from '../engine/related-roles.ts';
import { belowBase, roleUrl } from '../../model/links.ts';
import { townPartsOf } from '../../model/names.ts';
import { remoteGroup } from '../../model/place-names.ts';
import { type Location, type Role, type Section } from '../../model/role.ts';
import { type Group, isOpen, type PublishedRole, type WrittenRole } from '../../model/site.ts';

/** The path of a role’s folder on the site. */
export function rolePath({ slug }: Pick<Role, 'slug'>): string {
  return `roles/${slug}/`;
}

/** Turns a role into what a list shows of it, in the words of the page that the list is on. */
export function cardView(
  role: CardFacts,
  words: Translations,
  context: Pick<RenderContext, 'site' | 'href'>,
): CardView {
  let known = cards.get(words);
  if (!known) cards.set(words, (known = new WeakMap()));
  let card = known.get(role);
  if (!card) known.set(role, (card = makeCard(role, words, context)));
  return card;
}

/** A role is shown on its own page and on lists: the same, in the same words, which are a render context’s own. A card is kept as long as the role. */
const cards = new WeakMap<Translations, WeakMap<CardFacts, CardView>>();

function makeCard(
  role: CardFacts,
  words: Translations,
  { site, href }: Pick<RenderContext, 'site' | 'href'>,
): CardView {
  const { timeZone } = site.config;
  const townOf = (location: Location) => townText(location, townPartsOf(location, site.names), words);
  const places = [...new Set(role.locations.map(townOf))];
  return {
    slug: role.slug,
    facets: facetsOf(role, words, site),
    title: role.title,
    href: href(rolePath(role)),
    state: role.state,
    language: role.language,
    department: role.department ?? null,
    team: role.team ?? null,
    places: places.length > 0 ? placesText(places, words) : null,
    workplace: role.workplace === undefined ? null : words.say(`workplace.${role.workplace}`),
    employment:
      role.employmentTypes.length > 0
        ? listText(
            role.employmentTypes.map((type) => words.say(`employment.${type}`)),
            words,
          )
        : null,
    salary: role.salaries.length > 0 ? salariesText(role.salaries, words) : null,
    posted: role.datePosted === undefined ? null : dateView(role.datePosted, timeZone, words),
    closes: role.validThrough === undefined ? null : deadlineView(role.validThrough, timeZone, words),
  };
}

/** Turns a role into what its own page shows. Everything in its structured data is there to be read. */
export function roleView(role: WrittenRole, words: Translations, context: RoleContext): RoleView {
  const { body } = role;
  const base = context.href('');
  const below = (html: string) =>
    markExternal(belowBase(withPictureSizes(html, context.pictures, context.href), base), words);
  return {
    ...cardView(role, words, context),
    notice: noticeOf(role, words),
    facts: factsOf(role, words, context),
    summary: below(body.summary.html),
    sections: body.sections.map((section) => sectionView(section, below)),
    closing: below(body.closing.html),
    blocks: context.site.blocks.map(({ title, html }) => ({ title, html: below(html) })),
    apply: isOpen(role) ? applyView(role, words) : null,
    share: isOpen(role) ? shareOf(role, context) : null,
    translations: translationsOf(role, context),
    related: context.relatedRoles.related.map((one) => cardView(one, words, context)),
  };
}

function sectionView({ id, title, kinds, items, html }: Section, below: (html: string) => string): SectionView {
  return {
    id: id === '' ? null : id,
    title,
    kinds: [...kinds],
    items: items.map(({ label = null, text, html: itemHtml }) => ({ label, text, html: below(itemHtml) })),
    html: below(html),
  };
}

function applyView({ apply, title }: Role, words: Translations): ApplyView | null {
  return apply === undefined
    ? null
    : {
        href: apply.href,
        sentence: sentenceOf(words, 'applyFor', 'title', title),
        label: words.say('applyFor', { title }),
        external: apply.kind === 'url',
      };
}

/** A sentence with a text of the owner’s in it, taken apart around that. */
export function sentenceOf(
  words: Translations,
  key: string,
  placeholder: string,
  own: string,
  values: Readonly<Record<string, number>> = {},
): SentenceView {
  // No text of the content holds a NUL.
  const [before = '', after] = words.say(key, { ...values, [placeholder]: '\0' }).split('\0');
  return after === undefined ? { before, own: '', after: '' } : { before, own, after };
}

/** A sentence as one text. */
export function textOf({ before, own, after }: SentenceView): string {
  return before + own + after;
}

function shareOf(role: PublishedRole, { site }: RoleContext): RoleView['share'] {
  const url = roleUrl(role, site.config);
  const subject = `${role.title} – ${site.config.organization.name}`;
  return { url, mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(url)}` };
}

function translationsOf(role: PublishedRole, { relatedRoles, href }: RoleContext): RoleView['translations'] {
  return relatedRoles.versions
    .filter((one) => one.slug !== role.slug)
    .map((one) => ({ name: languageName(one.language), href: href(rolePath(one)), language: one.language }));
}

function noticeOf({ state }: PublishedRole, words: Translations): string | null {
  const notices = {
    draft: 'draftNotice',
    scheduled: 'scheduledNotice',
    closed: 'closedNotice',
    open: undefined,
    closing: undefined,
  } as const;
  const key = notices[state];
  return key === undefined ? null : words.say(key);
}

/** The name of a group of roles in the words of a page. */
export function groupName({ kind, name }: Group, words: Translations): string {
  return kind === 'location' && name === remoteGroup ? words.say('remote') : name;
}
