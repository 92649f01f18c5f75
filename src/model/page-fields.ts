import * as v from 'valibot';
import { blockFields, pictureFields } from './block-fields.ts';
import * as field from './fields.ts';
import { described, optional } from './fields.ts';
import { contactFields } from './role-fields.ts';

/** The front matter of a file of content/pages. One definition: type, check, and JSON Schema. */
export const pageFields = v.strictObject(
  {
    title: described(field.text, 'The title of the page.', 'About us'),
    description: optional(field.text, 'What search engines show of the page: one or two sentences.', 'Who we are.'),
    language: optional(field.languageTag, 'The language of the page, where it is not that of the site.', 'de'),
    translationKey: optional(field.text, 'A name that the same page has in each of its languages.', 'about'),
    blocks: optional(
      v.array(blockFields, 'a list of blocks'),
      'The parts of the page, in their order. What stands below the front matter follows the first one where that is a hero, else it comes first.',
      [{ type: 'numbers', items: [{ number: 12, label: 'countries' }] }],
    ),
  },
  'a map of keys and values',
);

/** The front matter of a file of content/departments, teams or locations. */
export const listFields = v.strictObject(
  {
    name: optional(field.text, 'What the list is called, where that is not the name in the roles.', 'Engineering'),
    description: optional(field.text, 'What search engines show of the list.', 'How we build our loggers.'),
    picture: v.optional(v.pipe(pictureFields, v.description('A picture above the roles.'))),
    contact: v.optional(v.pipe(contactFields, v.description('Whom to ask.'))),
  },
  'a map of keys and values',
);

export type PageFields = v.InferOutput<typeof pageFields>;

export type ListFields = v.InferOutput<typeof listFields>;
