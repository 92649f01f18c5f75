/** How one language names a kind of section. */
export type Titles = {
  /** What Rolepress calls the section in a help text. */
  readonly title: string;
  /** Titles as people write them: lower case, straight quotes, no closing colon. */
  readonly aliases: readonly string[];
  /** The nouns of this kind, wherever they name the section; a title with those of several kinds stands for each. */
  readonly patterns: readonly RegExp[];
};

/** A kind that has titles in every language. */
export type KnownKind = 'qualifications' | 'duties' | 'responsibilities';

/**
 * The section titles of one language, made from how real role files are written. All is tried on a normalised title, in the
 * order of aliases, parts of a title joined by `and`, `others`, patterns, phrases. No pattern may backtrack over more than a few words.
 */
export type TitlePack = Readonly<Record<KnownKind, Titles>> & {
  /** The English name of the language. */
  readonly language: string;
  /** Openings of a sentence that a list goes on with (“What we’re looking for”). The first that matches decides. */
  readonly phrases: readonly (readonly [KnownKind, RegExp])[];
  /** Titles that announce a summary of the role as much as what is in it: a section named below one is not a part of it. */
  readonly summaries: readonly RegExp[];
  /** What a pattern would take for a section and is none: processes, tests, pay, the employer. */
  readonly others: readonly RegExp[];
  /** The words and signs that join two titles into one heading. */
  readonly and: readonly string[];
};
