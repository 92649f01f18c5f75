import type { RoleData } from './feed-fields.ts';
import { roleUrl, withFullUrls } from './links.ts';
import type { Body, Role, Section, SectionKind } from './role.ts';
import type { Site } from './site.ts';

/** What is published of a role’s text for readers that do not know its page: every address in it is a full URL. */
export type RoleTexts = {
  /** Everything that the page says of the job: summary, sections with their headings, closing, shared blocks. */
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
  /** What stands before the first section; may be empty. */
  readonly summary: string;
  readonly sections: RoleData['sections'];
  /** What stands behind the last section; may be empty. */
  readonly closing: string;
  /** The texts of the site that end every role. */
  readonly shared: RoleData['shared'];
  readonly posting: PostingTexts;
};

/** The texts of a posting. One that would be empty is absent. */
export type PostingTexts = { readonly description: string } & {
  readonly [Name in keyof typeof postingKinds]?: string;
};

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
  const full = (html: string) => withFullUrls(html, page, config.url);
  const published = sections.map(({ kinds, title, html, items }) => ({
    kind: kinds[0],
    kinds: kinds.length > 1 ? [...kinds] : undefined,
    title,
    html: full(html),
    items: items.map(({ label, text }) => ({ label, text })),
  }));
  const shared = blocks.map(({ title, html }) => ({ title, html: full(html) }));
  const [before, behind] = [full(summary.html), full(closing.html)];
  const parts = [{ title: '', html: before }, ...published, { title: '', html: behind }, ...shared];
  const html = parts.flatMap((part) => partTexts(part.title, headingHtml(part.title), part.html)).join('\n');
  const plain = [{ title: '', ...summary }, ...sections, { title: '', ...closing }, ...blocks];
  const text = plain.flatMap((part) => partTexts(part.title, part.title, part.text)).join('\n\n');
  const posting = { description: html, ...sectionTexts(sections) };
  return { html, text, summary: before, sections: published, closing: behind, shared, posting };
}

/** A part under its heading. Without a title there is no heading, and without both there is nothing. */
function partTexts(title: string, heading: string, content: string): readonly string[] {
  if (title !== '') return [heading, content];
  return content === '' ? [] : [content];
}

function headingHtml(title: string): string {
  return `<h2>${title.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</h2>`;
}

/** A section of two kinds comes once, one without text never. */
function sectionTexts(sections: readonly Section[]): Omit<PostingTexts, 'description'> {
  const made: { -readonly [Name in keyof typeof postingKinds]?: string } = {};
  for (const [name, kinds] of postingKindList) {
    const found = new Set(kinds.flatMap((kind) => sections.filter((section) => section.kinds.includes(kind))));
    const texts = [...found].map(({ text }) => text).filter((text) => text !== '');
    if (texts.length > 0) made[name] = texts.join('\n\n');
  }
  return made;
}
