import { checkRole, failure, sign } from './lint/index.ts';
import type { Settings } from './model/config.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { ParseMarkdown } from './model/markdown.ts';
import type { Body, Role } from './model/role.ts';
import type { Source } from './model/source.ts';
import { type Disable, type Header, readRole } from './parse/index.ts';

/** What became of one role file, but for its text. Plain data: it crosses threads and caches. */
export type Compiled = {
  readonly path: string;
  /** Absent when the front matter could not be read. */
  readonly role?: Role;
  readonly diagnostics: readonly Diagnostic[];
  /** Comments that silence rules; they also hold for what is found later, among all roles. */
  readonly disables: readonly Disable[];
};

/** Turns one source into a role, its text, and what the rules say of them. Its header need not be read again where it is at hand. */
export function compile(
  source: Source,
  settings: Settings,
  parse?: ParseMarkdown,
  header?: Header,
): Compiled & { readonly body: Body } {
  const document = readRole(source, settings, parse, header);
  return {
    path: source.path,
    role: document.role,
    body: document.body,
    diagnostics: checkRole(document, settings),
    disables: document.disables,
  };
}

/** What became of a source that could not be compiled, for a reason that does not lie in its text alone. */
export function uncompiled({ path }: Source, reason: string): Compiled {
  return { path, diagnostics: sign('unreadable-file', path, failure(reason)), disables: [] };
}
