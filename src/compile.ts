import { checkRole } from './lint/index.ts';
import type { Settings } from './model/config.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { ParseMarkdown } from './model/markdown.ts';
import type { Role } from './model/role.ts';
import type { Source } from './model/source.ts';
import { type Disable, parseMarkdown, readRole, withReference } from './parse/index.ts';

/** What became of one role file. Plain data: it crosses threads and caches. */
export type Compiled = {
  readonly path: string;
  /** Absent when the front matter could not be read. */
  readonly role?: Role;
  readonly diagnostics: readonly Diagnostic[];
  /** Comments that silence rules; they also hold for what is found later, among all roles. */
  readonly disables: readonly Disable[];
};

/** Compiles many sources; the results come in their order. Threads and caches have this type too. */
export type CompileAll = (sources: readonly Source[], settings: Settings) => Promise<readonly Compiled[]>;

/** Turns one source into a role and what the rules say of it. */
export function compile(source: Source, settings: Settings, parse: ParseMarkdown = parseMarkdown): Compiled {
  const document = readRole(source, settings, parse);
  return {
    path: source.path,
    role: document.role,
    diagnostics: checkRole(document, settings),
    disables: document.disables,
  };
}

/** Compiles one source after the other on this thread, with the fast parser where there is one and the site wants it. */
export function inProcess(native?: ParseMarkdown): CompileAll {
  const fast = native && withReference(native, parseMarkdown);
  return async (sources, settings) => {
    const parse = (settings.parser === 'remark' ? undefined : fast) ?? parseMarkdown;
    return sources.map((source) => compile(source, settings, parse));
  };
}
