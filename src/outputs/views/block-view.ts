import type { BlockOf, PageBlock } from '../../model/block-fields.ts';
import { belowBase } from '../../model/links.ts';
import { listNameOf } from '../../model/names.ts';
import type { PlacedBlock, Text } from '../../model/page.ts';
import { groupAt } from '../../model/groups.ts';
import { isOpen, type PublishedRole } from '../../model/site.ts';
import { listingPath } from '../engine/related-roles.ts';
import type { SiteContext } from '../output.ts';
import { markExternal } from './external.ts';
import { withPictureSizes, withPublishedPictures } from './picture.ts';
import { namedLinkView } from './named-link.ts';
import { cardView, groupName, sentenceOf, textOf } from './role-view.ts';
import type { Translations } from './translations.ts';
import type { BlockView, HeroView } from './block-view-types.ts';
import type { PictureView } from './picture-view-types.ts';

/** What the texts and blocks of a file of the content are shown with. */
export type BlockContext = {
  readonly context: SiteContext;
  readonly words: Translations;
  /** The file, and its folder on the site. */
  readonly file: Pick<Text, 'path' | 'folder' | 'title'>;
};

/** HTML of a text of the owner’s: its links lead below the path of the site’s own URL, those that lead out say so, and pictures have their sizes. */
export function ownHtml(html: string, { context, words, file }: BlockContext): string {
  const { pictures, href } = context;
  const placed = withPublishedPictures(html, belowRoot(file, context), file.folder, pictures);
  return markExternal(belowBase(withPictureSizes(placed, pictures, href), href('')), words);
}

/** A picture that front matter names; `null` where none is named, or it is not there. */
export function ownPicture(
  named: NamedPictureFields | undefined,
  { context, file }: Pick<BlockContext, 'context' | 'file'>,
  { sizes, eager = false }: { readonly sizes: string; readonly eager?: boolean },
): PictureView | null {
  if (named === undefined) return null;
  return context.picture({ path: named.file, from: belowRoot(file, context), alt: named.alt, sizes, eager });
}

type NamedPictureFields = { readonly file: string; readonly alt: string };

/** How wide pictures are shown: that of a hero, and one beside a text. */
const heroSizes = '(min-width: 40em) 28rem, 92vw';
export const besideSizes = '(min-width: 52em) 32rem, 92vw';
const portraitSizes = '3.5rem';

function belowRoot({ path }: BlockContext['file'], { root }: SiteContext): string {
  return path.slice(root.length + 1);
}

/** Turns blocks into what templates get. One that has nothing to show is left out, and so is the mark for the list of all roles. */
export function blockViews(blocks: readonly PlacedBlock[], given: BlockContext): readonly BlockView[] {
  return blocks.flatMap(({ block, id }) => blockView(block, id, given) ?? []);
}

/** The hero that a page begins with, if it does, and the blocks behind it. */
export function withoutHero(blocks: readonly PlacedBlock[], given: BlockContext) {
  const [first, ...rest] = blocks;
  return first?.block.type === 'hero' ? { hero: heroView(first.block, given), rest } : { hero: null, rest: blocks };
}

function heroView({ headline, text, picture, button }: BlockOf<'hero'>, given: BlockContext): HeroView {
  return {
    headline: headline ?? given.file.title,
    text: text === undefined ? null : ownHtml(text, given),
    picture: ownPicture(picture, given, { sizes: heroSizes, eager: true }) ?? themePicture(given),
    button: button === undefined ? null : link(button, given),
  };
}

/** What `theme.hero` says for a hero without a picture of its own; a pattern is a matter of style. */
function themePicture({ context }: BlockContext): PictureView | null {
  const path = context.site.config.theme.hero;
  return path.startsWith('/') ? context.picture({ path, from: '', alt: '', sizes: heroSizes, eager: true }) : null;
}

function blockView(block: PageBlock, id: string, given: BlockContext): BlockView | undefined {
  const title = ('title' in block ? block.title : undefined) ?? null;
  const titled = { title, id: title === null ? null : id };
  const html = (text: string | undefined) => (text === undefined ? null : ownHtml(text, given));
  switch (block.type) {
    case 'numbers':
      return {
        ...titled,
        type: block.type,
        items: block.items.map(({ number, label }) => ({ number: String(number), label })),
      };
    case 'values':
    case 'steps':
      return {
        ...titled,
        type: block.type,
        items: block.items.map((item) => ({ title: item.title, text: html(item.text) })),
      };
    case 'benefits':
      return {
        ...titled,
        type: block.type,
        items: block.items.map(({ icon = null, title: name, text }) => ({ icon, title: name, text: html(text) })),
      };
    case 'quotes':
      return {
        ...titled,
        type: block.type,
        items: block.items.map(({ text, name, role = null, picture }) => ({
          text: ownHtml(text, given),
          name,
          role,
          picture: ownPicture(picture, given, { sizes: portraitSizes }),
        })),
      };
    case 'questions':
      return {
        ...titled,
        type: block.type,
        items: block.items.map(({ question, answer }) => ({ question, answer: ownHtml(answer, given) })),
      };
    case 'text':
      return {
        ...titled,
        type: block.type,
        text: ownHtml(block.text, given),
        picture: ownPicture(block.picture, given, { sizes: besideSizes }),
        button: block.button === undefined ? null : link(block.button, given),
      };
    case 'featured-roles':
      return rolesView(titled, featured(block.roles, given), null, given);
    case 'department-roles':
      return ofDepartment(block.department, titled, given);
    default:
      // The mark for the list of all roles, and a hero, which is only one at the top.
      return undefined;
  }
}

function link(named: { readonly title: string; readonly link: string }, { context }: BlockContext) {
  return namedLinkView(named, context.site.config, context.href);
}

/** Those that are open: the others are told to the editor. */
function featured(names: readonly string[], { context }: BlockContext): readonly PublishedRole[] {
  return names.flatMap((name) => context.site.open.find(({ slug }) => slug === name) ?? []).filter(isOpen);
}

type Titled = { readonly title: string | null; readonly id: string | null };

function ofDepartment(department: string, titled: Titled, given: BlockContext): BlockView | undefined {
  const { context, words } = given;
  const group = groupAt(context.site.departments, listNameOf('department', department, context.site.names).slug);
  if (!group) return undefined;
  const name = groupName(group, words);
  const all = textOf(sentenceOf(words, 'allInDepartment', 'name', name, { count: group.roles.length }));
  const more = { name: all, href: context.href(listingPath(group)), external: false };
  const roles = group.roles.slice(0, mostRoles);
  const title = titled.title ?? name;
  return rolesView({ ...titled, title }, roles, roles.length < group.roles.length ? more : null, given);
}

/** How many roles of a department a block shows; its list has them all. */
const mostRoles = 5;

function rolesView(
  titled: Titled,
  roles: readonly PublishedRole[],
  more: Extract<BlockView, { readonly type: 'roles' }>['more'],
  { context, words }: BlockContext,
): BlockView | undefined {
  if (roles.length === 0) return undefined;
  return { ...titled, type: 'roles', roles: roles.map((role) => cardView(role, words, context)), more };
}
