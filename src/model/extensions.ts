import type { Config, RuleLevel } from './config.ts';
import type { Body, Role } from './role.ts';
import type { State } from './site.ts';

/** A role as the rules and outputs of a site’s own see it: all of its front matter, and its text. */
export type ExtensionRole = Role & {
  readonly state: State;
  /** The address of its page. */
  readonly url: string;
  readonly body: Body;
  /** The file as it is written, front matter and all, with line feeds only. */
  readonly source: string;
};

/** A site as its own rules and outputs see it. */
export type ExtensionSite = Pick<Config, 'title' | 'url' | 'language' | 'timeZone' | 'description' | 'organization'> & {
  /** The calendar day in the site’s time zone, YYYY-MM-DD. */
  readonly today: string;
  /** For rules: every role file that can be read, by path. For outputs: every role that has a page, by slug. */
  readonly roles: readonly ExtensionRole[];
};

/** What a rule of one’s own found. */
export type RuleFinding = {
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to type. */
  readonly help?: string;
  /** The key of the front matter that it is about, such as `salary`; where the role has it, its line is shown. */
  readonly key?: string;
  /** The 1-based line of the file, in place of a key. Without either it is about the file as a whole. */
  readonly line?: number;
};

/** A rule of one’s own. The content can switch it in site.yml, under `rules`, like any other. */
export type OwnRule = {
  /** Unless site.yml says otherwise. Default `warning`. */
  readonly severity?: RuleLevel;
  /** What it reports, in one sentence: for `rolepress explain` and reports. */
  readonly summary: string;
  /** Why that matters. */
  readonly why?: string;
  /** Where more is written about it. */
  readonly url?: string;
  /** Looks at one role; drafts and closed roles too. The same input has to give the same findings. */
  readonly check: (role: ExtensionRole, site: ExtensionSite) => readonly RuleFinding[];
};

/** A file that an output of one’s own makes. */
export type OwnFile = {
  /** Below the site’s folder, with forward slashes, such as `calendar.ics`. */
  readonly path: string;
  readonly contents: string | Uint8Array;
};

/** An output of one’s own. */
export type OwnOutput = {
  /** The files, made from what is published. The same input has to give the same bytes. */
  readonly files: (site: ExtensionSite) => readonly OwnFile[] | Promise<readonly OwnFile[]>;
};

/** What `rolepress.config.mjs` or `rolepress.config.ts` exports as its default. */
export type RolepressConfig = {
  /** By id, in lower case with hyphens. */
  readonly rules?: Readonly<Record<string, OwnRule>>;
  /** By name, for messages. */
  readonly outputs?: Readonly<Record<string, OwnOutput>>;
};

/** Rules and outputs of a site’s own, and the file that they come from. */
export type Extensions = {
  /** As diagnostics show it. */
  readonly path: string;
  readonly rules: Readonly<Record<string, OwnRule>>;
  readonly outputs: Readonly<Record<string, OwnOutput>>;
};

/** A rule with its types; it is given back as it is. */
export function defineRule(rule: OwnRule): OwnRule {
  return rule;
}

/** An output with its types; it is given back as it is. */
export function defineOutput(output: OwnOutput): OwnOutput {
  return output;
}

/** A configuration with its types; it is given back as it is. */
export function defineConfig(config: RolepressConfig): RolepressConfig {
  return config;
}
