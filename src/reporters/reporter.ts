import type { Diagnostic, Severity } from '../model/diagnostic.ts';

/** What a rule says of itself. */
export type RuleText = {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly summary: string;
  readonly why: string;
};

/** A role that outputs for machines leave out, and why. */
export type LeftOutText = {
  readonly path: string;
  readonly why: string;
  readonly reason: string;
  readonly outputs: readonly string[];
};

/** Everything that a check or a build has to say of the content. */
export type Report = {
  /** By path, line, column, rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked at, by path. */
  readonly paths: readonly string[];
  /** The text of a file that diagnostics name, when it is known. */
  readonly textOf: (path: string) => string | undefined;
  /** Every rule there is, by id. */
  readonly rules: readonly RuleText[];
  /** Of a build: the roles that outputs for machines leave out, by path. */
  readonly leftOut?: readonly LeftOutText[];
  /** Where rules of the site’s own are explained, by id. */
  readonly ownUrls?: Readonly<Record<string, string>>;
  /** Of Rolepress. */
  readonly version: string;
};

/** How text for people looks. */
export type Look = {
  readonly color: boolean;
  /** Of which rules hints are only counted, because `check` shows them; default none. */
  readonly brief?: (rule: string) => boolean;
};

/** Turns a report into text. */
export type Reporter = (report: Report, look: Look) => string;
