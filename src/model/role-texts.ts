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

/** The texts of a posting, in its order. */
export type PostingTexts = readonly (readonly [PostingTextName, PublishedText])[];

export type PostingTextName = 'description' | keyof typeof postingKinds;

/** The sections that the texts of a posting are made of: of these kinds, in the order of the kinds. */
const postingKinds = {
  qualifications: ['qualifications'],
  responsibilities: ['responsibilities', 'duties'],
  jobBenefits: ['benefits'],
} as const satisfies Readonly<Record<string, readonly SectionKind[]>>;
const postingKindList = Object.entries(postingKinds) as [keyof typeof postingKinds, readonly SectionKind[]][];

/** Prepares the texts of a role for all that is published of them. */
export function roleTexts(
  role: Role & { readonly body: Body },
  { config, blocks }: Pick<Site, 'config' | 'blocks'>,
): RoleTexts {
  const { summary, sections, closing } = role.body;
  const page = roleUrl(role, config);
  const full = (html: string) => new PublishedText(withFullUrls(html, page, config.url));
  const html: PublishedText[] = [];
  const text: PublishedText[] = [];
  const add = (title: string, partHtml: PublishedText, partText: PublishedText) => {
    if (title !== '') {
      html.push(new PublishedText(headingHtml(title)));
      text.push(new PublishedText(title));
    }
    // A part that is empty is left out, unless it has a title.
    if (title !== '' || partHtml.plain !== '') html.push(partHtml);
    if (title !== '' || partText.plain !== '') text.push(partText);
  };
  const inside = sections.map((section): SectionTexts => ({
    section,
    html: full(section.html),
    text: new PublishedText(section.text),
    items: section.items.map((item) => itemTexts(item, full)),
  }));
  add('', full(summary.html), new PublishedText(summary.text));
  for (const one of inside) add(one.section.title, one.html, one.text);
  add('', full(closing.html), new PublishedText(closing.text));
  for (const block of blocks) add(block.title, full(block.html), new PublishedText(block.text));
  const whole = new PublishedText(html, '\n');
  return {
    html: whole,
    text: new PublishedText(text, '\n\n'),
    sections: inside,
    posting: postingTexts(whole, inside),
  };
}

function itemTexts({ label, text, html }: Section['items'][number], full: (html: string) => PublishedText): ItemTexts {
  const words = new PublishedText(text);
  return {
    label: label === undefined ? undefined : new PublishedText(label),
    text: words,
    html: html === text ? words : full(html),
  };
}

function headingHtml(title: string): string {
  return `<h2>${title.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</h2>`;
}

/** A section of two kinds comes once, one without text never. */
function postingTexts(description: PublishedText, sections: readonly SectionTexts[]): PostingTexts {
  const made: (readonly [PostingTextName, PublishedText])[] = [['description', description]];
  for (const [name, kinds] of postingKindList) {
    const texts: PublishedText[] = [];
    for (const kind of kinds) {
      for (const { section, text } of sections)
        if (section.kinds.includes(kind) && text.plain !== '' && !texts.includes(text)) texts.push(text);
    }
    if (texts.length > 0) made.push([name, new PublishedText(texts, '\n\n')]);
  }
  return made;
}
