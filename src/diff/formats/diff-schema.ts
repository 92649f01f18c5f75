import * as v from 'valibot';
import { changeKinds } from '../change.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A value as it stood in the front matter: text, number, list or map; null where there was or is none. */
const value = v.unknown();

const role = v.strictObject({
  id: v.string(),
  title: v.string(),
  path: v.pipe(v.string(), v.description('Its page on the site, / first, without the path of the site’s own address.')),
});

const values = v.array(v.strictObject({ key: v.string(), before: value, after: value }));

const texts = v.array(
  v.strictObject({
    title: v.pipe(
      v.string(),
      v.description('As its heading says it; empty for the text before or behind the sections.'),
    ),
    titleBefore: v.optional(v.string()),
    what: v.picklist(['added', 'removed', 'changed', 'formatted', 'same']),
    isMoved: v.optional(v.literal(true)),
    pieces: v.pipe(
      v.array(v.strictObject({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() })),
      v.description('Word by word; nothing where no word differs.'),
    ),
  }),
);

const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('site'), values, texts }),
  v.strictObject({
    kind: v.literal('opened'),
    role,
    from: v.pipe(v.string(), v.description('new, or the state in which it was')),
    text: v.array(v.strictObject({ title: v.string(), text: v.string() })),
  }),
  v.strictObject({ kind: v.literal('closing'), role, lastDay: v.nullable(v.string()) }),
  v.strictObject({
    kind: v.literal('closed'),
    role,
    page: v.picklist(['kept', 'gone']),
    state: v.nullable(v.string()),
  }),
  v.strictObject({ kind: v.literal('moved'), role, from: v.string(), idBefore: v.string() }),
  v.strictObject({ kind: v.literal('changed'), role, values, texts }),
  v.strictObject({ kind: v.literal('page-added'), path: v.string() }),
  v.strictObject({
    kind: v.literal('page-gone'),
    path: v.string(),
    redirect: v.pipe(
      v.nullable(v.string()),
      v.description('Where the address leads now; null where it leads nowhere.'),
    ),
  }),
  v.strictObject({ kind: v.literal('redirect-missing'), path: v.string(), to: v.string(), role: v.nullable(role) }),
  v.strictObject({
    kind: v.literal('feed-item'),
    what: v.picklist(['added', 'changed', 'removed']),
    role,
    because: v.array(v.picklist(['content', 'status', 'address'])),
  }),
]);

/** What `rolepress diff --format json` prints: for its JSON Schema. */
export const diffReport = v.strictObject({
  version: v.literal(1),
  base: v.pipe(v.string(), v.description('What was compared with.')),
  today: v.pipe(v.string(), v.description('The day as of which both sites are seen, YYYY-MM-DD.')),
  errors: v.pipe(count, v.description('How many errors keep the site of now from being published.')),
  unread: v.pipe(v.array(v.string()), v.description('Role files that could not be read: nothing is told of them.')),
  summary: v.pipe(
    v.strictObject(v.entriesFromList(changeKinds, count)),
    v.description('How many changes of each kind there are.'),
  ),
  changes: v.array(change),
});
