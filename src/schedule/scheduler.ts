import type { CheckedRole, KnownFrontMatter, ReadHeader } from '../model/checked-role.ts';
import type { Settings } from '../model/config.ts';
import type { Source } from '../model/source.ts';
import type { RenderContextData, RenderedRole, RolePage } from '../outputs/index.ts';

/** A role file that is to be checked, and rendered when it has a page. Plain data: it crosses threads. */
export type RoleTask = {
  readonly source: Source;
  readonly page?: RolePage;
  /** What its header was read as: front matter without faults is parsed once. It may be there only for whoever asks first. */
  readonly front?: KnownFrontMatter | undefined;
};

/** What all roles of a build are checked and rendered with. Nothing is rendered without a context. */
export type RenderJob = { readonly settings: Settings; readonly context?: RenderContextData };

/** What became of a role file: what it says, and what it is published as. */
export type RoleResult = RenderedRole & { readonly checked: CheckedRole };

/**
 * Does the work that each role asks for by itself, in two steps: reading its front matter, from which the site follows, and then
 * checking and rendering it whole.
 */
export type Scheduler = {
  /** What the front matter of role files says, in their order. */
  readonly readHeaders: (sources: readonly Source[], settings: Settings) => Promise<readonly ReadHeader[]>;
  /** Checks and renders roles. The results come in the order of the tasks. */
  readonly renderRoles: (tasks: readonly RoleTask[], job: RenderJob) => AsyncIterable<RoleResult>;
};
