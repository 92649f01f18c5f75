import * as v from 'valibot';

/** The kinds of values of which all that is published for programs is made. */

export const text = v.string('text');
export const url = v.pipe(v.string('a URL'), v.url('a URL'));
export const dateTime = v.pipe(
  v.string('a date and time with an offset'),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$/u, 'a date and time with an offset (RFC 3339)'),
  v.metadata({ format: 'date-time' }),
);
export const day = v.pipe(
  v.string('a day'),
  v.regex(/^\d{4}-\d\d-\d\d$/u, 'a day YYYY-MM-DD'),
  v.metadata({ format: 'date' }),
);
export const texts = v.array(text, 'a list of texts');
export const count = v.pipe(
  v.number('a number'),
  v.integer('a whole number'),
  v.minValue(0, 'a number that is not negative'),
);

/** Says what a value means; ends up in the JSON Schema. */
export function said<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

/** A fact that a role may lack. */
export function ifKnown<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.optional(said(schema, description));
}

/** A word of a list that may grow: readers keep a word that they do not know. */
export function word<const Known extends string>(known: readonly Known[], description: string) {
  const schema = v.pipe(text, v.description(`${description} Words may be added.`), v.examples([...known]));
  // What is known of the words is for people who write programs; at run time any text is right.
  return schema as unknown as v.GenericSchema<string, Known | (string & {})>;
}

export const schemaVersion = said(
  v.literal(2, '2'),
  'Counts up when a key changes its meaning or goes; keys may be added at any time.',
);
