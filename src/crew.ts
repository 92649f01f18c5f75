import { type Compiled, compile } from './compile.ts';
import type { Settings } from './model/config.ts';
import type { ParseMarkdown } from './model/markdown.ts';
import type { Take } from './model/output-file.ts';
import type { Body } from './model/role.ts';
import type { PublishedRole } from './model/site.ts';
import type { Source } from './model/source.ts';
import { type Plates, type PrintedRole, rolePrinter } from './outputs/index.ts';
import { parseMarkdown, withReference } from './parse/index.ts';

/**
 * Does the work that each role asks for by itself, in two steps: reading and checking it, and, when the site is known, printing it.
 * The texts stay with the crew in between. Threads and caches have this type too.
 */
export type Crew = {
  /** Compiles sources; the results come in their order. */
  readonly compileAll: (sources: readonly Source[], settings: Settings) => Promise<readonly Compiled[]>;
  /** Prints roles that were compiled. Their files are handed over in any order, the results come in the order of the roles. */
  readonly printAll: (roles: readonly PublishedRole[], plates: Plates, take: Take) => AsyncIterable<PrintedRole>;
};

/** Works on one role after the other on this thread, with the fast parser where there is one and the site wants it. */
export function inProcess(native?: ParseMarkdown): Crew {
  const fast = native && withReference(native, parseMarkdown);
  const bodies = new Map<string, Body>();
  return {
    compileAll: async (sources, settings) => {
      const parse = (settings.parser === 'remark' ? undefined : fast) ?? parseMarkdown;
      return sources.map((source) => {
        const { body, ...compiled } = compile(source, settings, parse);
        bodies.set(source.path, body);
        return compiled;
      });
    },
    printAll: async function* (roles, plates, take) {
      const print = rolePrinter(plates, take);
      for (const role of roles) {
        const body = bodies.get(role.path);
        if (!body) throw new Error(`${role.path} was not compiled by this crew`);
        yield print({ ...role, body });
      }
    },
  };
}
