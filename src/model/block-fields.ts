import * as v from 'valibot';
import * as field from './fields.ts';

/** The pictures that benefits may have: symbols of `assets/icons.svg` in the theme. */
export const icons = [
  'bicycle',
  'book',
  'chart',
  'chat',
  'clock',
  'coins',
  'cup',
  'family',
  'globe',
  'heart',
  'home',
  'laptop',
  'leaf',
  'people',
  'shield',
  'star',
  'sun',
] as const;

/** Markdown. In the blocks of a page that was read, the HTML that was made of it, safe to print raw. */
const markdown = v.pipe(field.text, v.description('Markdown.'));

const title = v.optional(v.pipe(field.text, v.description('The heading above the block.')));

/** A link with the words that it is shown with. */
export const namedLink = v.strictObject({ title: field.text, link: field.link }, 'a map of title and link');

/** A picture of the site. */
export const pictureFields = v.strictObject(
  {
    file: v.pipe(field.pictureFile, v.description('A path in content/public, or the name of a file beside this one.')),
    alt: v.pipe(
      v.string('text'),
      v.description('What the picture shows, for those who do not see it; "" where it only decorates.'),
    ),
  },
  'a map of file and alt',
);

const picture = v.optional(pictureFields);

function itemsOf<Entries extends v.ObjectEntries>(entries: Entries, keys: string) {
  const item = v.strictObject(entries, `a map of ${keys}`);
  return v.pipe(v.array(item, `a list of maps of ${keys}`), v.minLength(1, 'a list with at least one entry'));
}

const open = v.pipe(
  v.strictObject({ type: v.literal('open-roles') }),
  v.description('On the front page: where the list of all open roles stands, when not right below the hero.'),
);

const hero = v.pipe(
  v.strictObject({
    type: v.literal('hero'),
    headline: v.optional(v.pipe(field.text, v.description('In place of the title of the page.'))),
    text: v.optional(markdown),
    picture,
    button: v.optional(namedLink),
  }),
  v.description('The top of a page: a headline, a text, a picture and a button.'),
);

const numbers = v.pipe(
  v.strictObject({
    type: v.literal('numbers'),
    title,
    items: itemsOf({ number: v.union([field.text, v.number()], 'a number, or text such as "1,200"'), label: field.text }, 'number and label'),
  }),
  v.description('Numbers that say something about the organisation.'),
); // prettier-ignore

const values = v.pipe(
  v.strictObject({ type: v.literal('values'), title, items: itemsOf({ title: field.text, text: markdown }, 'title and text') }),
  v.description('What matters to the people who work here.'),
); // prettier-ignore

const benefits = v.pipe(
  v.strictObject({
    type: v.literal('benefits'),
    title,
    items: itemsOf(
      { icon: v.optional(v.picklist(icons, `one of ${icons.join(', ')}`)), title: field.text, text: v.optional(markdown) },
      'icon, title and text',
    ),
  }),
  v.description('What the organisation offers, each with a small picture.'),
); // prettier-ignore

const steps = v.pipe(
  v.strictObject({
    type: v.literal('steps'),
    title,
    items: itemsOf({ title: field.text, text: v.optional(markdown) }, 'title and text'),
  }),
  v.description('The steps from an application to the first day, in their order.'),
);

const quotes = v.pipe(
  v.strictObject({
    type: v.literal('quotes'),
    title,
    items: itemsOf({ text: markdown, name: field.text, role: v.optional(field.text), picture }, 'text, name, role and picture'),
  }),
  v.description('What people say who work here.'),
); // prettier-ignore

const questions = v.pipe(
  v.strictObject({
    type: v.literal('questions'),
    title,
    items: itemsOf({ question: field.text, answer: markdown }, 'question and answer'),
  }),
  v.description('Questions, each with an answer that unfolds.'),
);

const text = v.pipe(
  v.strictObject({ type: v.literal('text'), title, text: markdown, picture, button: v.optional(namedLink) }),
  v.description('A text, with a picture beside it where there is one.'),
);

const featured = v.pipe(
  v.strictObject({
    type: v.literal('featured-roles'),
    title,
    roles: v.pipe(
      v.array(field.text, 'a list of names of role files'),
      v.minLength(1, 'a list with at least one entry'),
    ),
  }),
  v.description('Some open roles, by the names of their files without `.md`.'),
);

const department = v.pipe(
  v.strictObject({ type: v.literal('department-roles'), title, department: field.text }),
  v.description('The open roles of a department, by its name.'),
);

const options = [hero, numbers, values, benefits, steps, quotes, questions, text, featured, department, open] as const;

/** The types of blocks, in the order of the docs. */
export const blockTypes = options.map(({ entries }) => entries.type.literal);

/** A part of a page. One definition: type, check, and JSON Schema. */
export const blockFields = v.variant('type', options, `a map with a type: one of ${blockTypes.join(', ')}`);

export type PageBlock = v.InferOutput<typeof blockFields>;

export type BlockOf<Type extends PageBlock['type']> = Extract<PageBlock, { readonly type: Type }>;

/** The keys whose texts are Markdown. */
export const markdownKeys: ReadonlySet<string> = new Set(['text', 'answer']);
