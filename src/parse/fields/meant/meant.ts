/** What was meant by a value of the wrong form, made from its own characters. */
export type Meant = {
  /** As they would be typed in YAML: one, or one for each way to read what was written. */
  readonly texts: readonly string[];
  /** What each of several readings takes for granted, in words that follow “if”. */
  readonly readings?: readonly string[];
  /** What the one reading takes for granted, in words that follow “if”. */
  readonly assumed?: string;
  /** Whether it says the same and nothing else, so that `--fix` may type it. */
  readonly isSafe?: boolean;
};
