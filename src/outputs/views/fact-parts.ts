import { publishedMailto } from '../../model/address.ts';
import { listNameOf, placeNameOf } from '../../model/names.ts';
import { type Pay, payFor } from '../../model/pay.ts';
import { locationName, type Role } from '../../model/role.ts';
import type { Group, PublishedRole } from '../../model/site.ts';
import { listingPath } from '../engine/related-roles.ts';
import type { RoleContext } from '../output.ts';
import { addressText, listText, salaryText } from './format.ts';
import type { Translations } from './translations.ts';
import type { FactPartView, FactView } from './view.ts';

/** The facts that are told in the owner’s words. */
const ownFacts = new Set([
  'location',
  'bonus',
  'equity',
  'workHours',
  'department',
  'team',
  'skills',
  'industry',
  'occupation',
  'contact',
  'reference',
]);

/** A fact of a role with its label; nothing where nothing is said. */
export function fact(
  id: string,
  words: Translations,
  text: string | undefined,
  { parts = [], datetime = null }: Partial<Pick<FactView, 'parts' | 'datetime'>> = {},
): FactView | undefined {
  return text === undefined || text === ''
    ? undefined
    : { id, label: words.say(id), text, parts, own: ownFacts.has(id), datetime, isMain: true };
}

export function factOfParts(id: string, words: Translations, parts: readonly FactPartView[]): FactView | undefined {
  const texts = parts.map(({ name, note }) => (note === null ? name : `${name}, ${note}`));
  return fact(id, words, listText(texts, words), { parts });
}

/** A closed role is in no listing, and so may have none to lead to. */
function groupPart(name: string, list: Pick<Group, 'kind' | 'slug'>, { relatedRoles, href }: RoleContext): FactPartView {
  const path = listingPath(list);
  return { name, href: relatedRoles.listings.some((one) => one.path === path) ? href(path) : null, note: null };
} // prettier-ignore

export function groupParts(
  kind: 'department' | 'team',
  name: string | undefined,
  context: RoleContext,
): readonly FactPartView[] {
  if (name === undefined) return [];
  return [groupPart(name, { kind, slug: listNameOf(kind, name, context.site.names).slug }, context)];
}

export function locationParts(role: PublishedRole, words: Translations, context: RoleContext): readonly FactPartView[] {
  return role.locations.map((location) => ({
    ...groupPart(
      locationName(location),
      { kind: 'location', slug: placeNameOf(location, context.site.names).slug },
      context,
    ),
    note: addressText(location, words) || null,
  }));
}

/** Pay for everyone is a line without a note. */
export function payPart(pay: Pay, words: Translations): FactPartView {
  return { name: salaryText(pay, words), href: null, note: payFor(pay) ?? null };
}

/** The same for one line of text: the name, and each way to reach the person by itself. */
export function contactLine(contact: NonNullable<Role['applicationContact']>): readonly FactPartView[] {
  return contactParts(contact).flatMap(({ name, href, note }) =>
    note === null ? [{ name, href, note }] : [{ name, href: null, note: null }, { name: note, href, note: null }],
  );
} // prettier-ignore

export function contactParts({
  name,
  email,
  telephone,
}: NonNullable<Role['applicationContact']>): readonly FactPartView[] {
  const write = email === undefined ? null : (publishedMailto(email) ?? null);
  const person = name === undefined ? [] : [{ name, href: write, note: email ?? null }];
  const address = name === undefined && email !== undefined ? [{ name: email, href: write, note: null }] : [];
  const call =
    telephone === undefined ? [] : [{ name: telephone, href: `tel:${telephone.replace(/[^\d+]/gu, '')}`, note: null }];
  return [...person, ...address, ...call];
}
