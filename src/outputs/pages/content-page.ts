import { compareText } from '../../model/compare.ts';
import type { Page } from '../../model/page.ts';
import { isFault, type Rendered, type SiteContext, type SiteOutput } from '../output.ts';
import { blockViews, ownHtml, withoutHero } from '../views/block-view.ts';
import { languageName } from '../views/format.ts';
import type { LinkView, PageView } from '../views/view.ts';

/** The pages of content/pages. The front page is made elsewhere. */
export const contentPages: SiteOutput = {
  kind: 'site',
  files: (context) => context.site.pages.map((one) => contentPage(one, context)),
};

function contentPage(one: Page, context: SiteContext): Rendered {
  const { translationsFor, page, href } = context;
  const words = translationsFor(one.language);
  const versions = versionsOf(one, context);
  const file = page(
    'page.eta',
    {
      kind: 'page',
      path: `${one.folder}index.html`,
      shows: one.path,
      title: one.title,
      description: one.description,
      language: one.language,
      indexed: true,
      hasBlocks: one.blocks.length > 0 || one.html !== '',
      breadcrumb: [{ name: context.site.config.title, href: href('') }, ...pagesAbove(one, context)],
      alternates: versions.length < 2 ? [] : versions.map((other) => alternateOf(other, context)),
    },
    () => {
      const given = { context, words, file: one };
      const { hero, rest } = withoutHero(one.blocks, given);
      return {
        hero,
        text: ownHtml(one.html, given),
        blocks: blockViews(rest, given),
        translations: versions
          .filter((other) => other !== one)
          .map(({ language, folder }) => ({ name: languageName(language), href: href(folder), language })),
      };
    },
  );
  return isFault(file) ? file : { ...file, from: { path: one.path } };
}

/** The same page in each of its languages, this one among them. */
function versionsOf(one: Page, { site }: SiteContext): readonly Page[] {
  if (one.translationKey === undefined) return [one];
  return site.pages
    .filter(({ translationKey }) => translationKey === one.translationKey)
    .toSorted((a, b) => compareText(a.language, b.language));
}

function alternateOf({ language, folder }: Page, { site }: SiteContext): PageView['alternates'][number] {
  return { language, url: site.config.url + encodeURI(folder) };
}

/** The pages of the folders that a page is in. */
function pagesAbove({ folder }: Page, { site, href }: SiteContext): readonly LinkView[] {
  return site.pages
    .filter((other) => other.folder !== folder && folder.startsWith(other.folder))
    .map(({ title, folder: above }) => ({ name: title, href: href(above) }));
}
