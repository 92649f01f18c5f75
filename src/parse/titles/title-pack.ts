/** How one language names a kind of section. */
export type Titles = {
  /** What Rolepress calls the section in a help text. */
  readonly title: string;
  /** Titles as people write them: lower case, straight quotes, no closing colon. */
  readonly aliases: readonly string[];
  /** For what a list cannot hold; tried on a normalised title, after every alias. */
  readonly patterns: readonly RegExp[];
};

/** The section titles of one language, made from how real role files are written. */
export type TitlePack = {
  readonly qualifications: Titles;
  readonly duties: Titles;
  readonly responsibilities: Titles;
  /** The words that join two titles into one heading. */
  readonly and: readonly string[];
};
