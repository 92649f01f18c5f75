/** A question to the person at the terminal. */
export type Question = {
  readonly message: string;
  /** What is taken where nothing else is answered. */
  readonly offered: string;
  /** The answers that there are; any text without them. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Says what is wrong with an answer, when something is. */
  readonly refuse?: (answer: string) => string | undefined;
};

/** What asks the person at the terminal. */
export type Prompts = {
  readonly open: (title: string) => void;
  /** The answer; nothing where the person has had enough. */
  readonly ask: (question: Question) => Promise<string | undefined>;
  readonly close: (message: string) => void;
};
