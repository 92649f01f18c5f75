import type { Cache, Outcome } from '../cache/index.ts';
import type { Published, PublishResult } from '../io/index.ts';
import type { ExitCode } from '../model/world.ts';
import type { OptionValues } from './command.ts';
import type { SiteInput } from './load.ts';
import { exitCodeOf } from './report.ts';

/** How many files publishing wrote, left and removed. */
export type Numbers = Omit<Published, 'record'>;

/** What a build came to, and what was done about it. */
export type Made = {
  readonly outcome: Outcome;
  readonly published: ({ readonly kind: 'published' } & Numbers) | Exclude<PublishResult, { kind: 'published' }>;
  readonly exitCode: ExitCode;
};

/** What making the site would come to, when an earlier run made it and nothing has changed since. */
export function recall(
  { input, cache }: { readonly input: SiteInput; readonly cache?: Cache },
  options: OptionValues,
): Made | undefined {
  const outcome = cache?.recall(input);
  if (!outcome) return undefined;
  const exitCode = exitCodeOf(outcome.diagnostics, outcome, options);
  const nothing = { kind: 'published', written: 0, unchanged: outcome.files, removed: 0 } as const;
  return { outcome, published: exitCode === 0 ? nothing : { kind: 'withdrawn' }, exitCode };
}
