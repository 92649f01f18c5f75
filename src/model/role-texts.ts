import { roleUrl, withFullUrls } from './links.ts';
import { PublishedText } from './published-text.ts';
import type { Body, Role, Section, SectionKind } from './role.ts';
import type { Site } from './site.ts';

/** What is published of a role’s text for readers that do not know its page: every address in it is a full URL. */
export type RoleTexts = {
  /** Everything that the page says of the job: summary, sections with their headings, closing, shared blocks. */
  readonly html: PublishedText;
  /** The same as plain text. */
  readonly text: PublishedText;
  readonly sections: readonly SectionTexts[];
  readonly posting: PostingTexts;
};

export type SectionTexts = {
  readonly section: Section;
  readonly html: PublishedText;
  readonly text: PublishedText;
  readonly items: readonly ItemTexts[];
};

export type ItemTexts = {
  readonly label: PublishedText | undefined;
  readonly text: PublishedText;
  readonly html: PublishedText;
};

/** The texts of a posting, in its order; absent ones are empty. */
export type PostingTexts = { readonly description: PublishedText } & Partial<
  Readonly<Record<keyof typeof postingKinds, PublishedText>>
>;

/** The sections that the texts of a posting are made of: of these kinds, in the order of the kinds. */
const postingKinds = {
  qualifications: ['qualifications'],
  responsibilities: ['responsibilities', 'duties'],
  jobBenefits: ['benefits'],
} as const satisfies Readonly<Record<string, readonly SectionKind[]>>;

/** Prepares the texts of a role for all that is published of them. */
export function roleTexts(
  role: Role & { readonly body: Body },
  { config, blocks }: Pick<Site, 'config' | 'blocks'>,
): RoleTexts {
  const { summary, sections, closing } = role.body;
  const page = roleUrl(role, config);
  const full = (html: string) => PublishedText.of(withFullUrls(html, page, config.url));
  const part = ({ title = '', html, text }: { readonly title?: string; readonly html: string; readonly text: string }) => ({
    title,
    html: full(html),
    text: PublishedText.of(text),
  });
  const inside = sections.map((section): SectionTexts => ({ section, ...part(section), items: section.items.map(itemTexts) }));
  const parts = [part(summary), ...inside.map((one) => ({ ...one, title: one.section.title })), part(closing), ...blocks.map(part)];
  const html = PublishedText.join(parts.flatMap((one) => titled(one.title, headingHtml, one.html)), '\n');
  const text = PublishedText.join(parts.flatMap((one) => titled(one.title, (title) => title, one.text)), '\n\n');
  return { html, text, sections: inside, posting: postingTexts(html, inside) };

  function itemTexts(item: Section['items'][number]): ItemTexts {
    const words = PublishedText.of(item.text);
    return {
      label: item.label === undefined ? undefined : PublishedText.of(item.label),
      text: words,
      html: item.html === item.text ? words : full(item.html),
    };
  }
} // prettier-ignore

/** A part that is empty is left out, unless it has a title. */
function titled(title: string, heading: (title: string) => string, text: PublishedText): readonly PublishedText[] {
  if (title === '') return text.plain === '' ? [] : [text];
  return [PublishedText.of(heading(title)), text];
}

function headingHtml(title: string): string {
  return `<h2>${title.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</h2>`;
}

/** A section of two kinds comes once, one without text never. */
function postingTexts(description: PublishedText, sections: readonly SectionTexts[]): PostingTexts {
  const made: Partial<Record<keyof typeof postingKinds, PublishedText>> = {};
  for (const [name, kinds] of Object.entries(postingKinds) as [keyof typeof postingKinds, readonly SectionKind[]][]) {
    const found = kinds.flatMap((kind) => sections.filter(({ section }) => section.kinds.includes(kind)));
    const texts = [...new Set(found)].map(({ text }) => text).filter(({ plain }) => plain !== '');
    if (texts.length > 0) made[name] = PublishedText.join(texts, '\n\n');
  }
  return { description, ...made };
}
