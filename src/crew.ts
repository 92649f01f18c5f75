import { type Compiled, compile, uncompiled } from './compile.ts';
import type { Settings } from './model/config.ts';
import type { ParseMarkdown } from './model/markdown.ts';
import type { Receiver, Take } from './model/output-file.ts';
import type { Body } from './model/role.ts';
import type { Shelf } from './model/shelf.ts';
import type { PublishedRole } from './model/site.ts';
import type { Source } from './model/source.ts';
import { type PageToCome, type Plates, type PrintedRole, type PrintRole, rolePrinter } from './outputs/index.ts';
import { failure } from './lint/index.ts';
import { parseMarkdown, withReference } from './parse/index.ts';

/**
 * Does the work that each role asks for by itself, in two steps: reading and checking it, and, when the site is known, printing it.
 * The texts stay with the crew in between. Threads have this type too.
 */
export type Crew = {
  /** Compiles sources; the results come in their order. */
  readonly compileAll: (sources: readonly Source[], settings: Settings) => Promise<readonly Compiled[]>;
  /** Prints roles that were compiled. Their files are handed over in any order, the results come in the order of the roles. */
  readonly printAll: (
    roles: readonly PublishedRole[],
    plates: Plates,
    receiver: Receiver,
  ) => AsyncIterable<PrintedRole>;
  /** Claims that a page is the same as it was published before, and tells the receiver to keep it. Nobody knows that without a memory. */
  readonly keepsPage?: (page: PageToCome, plates: Plates, receiver: Receiver) => boolean;
};

/** One of a crew: works on one role after the other, and keeps the texts. A role that it fails on is reported, and the rest goes on. */
export type Hand = {
  readonly compile: (source: Source, settings: Settings) => Compiled;
  readonly getReady: (plates: Plates, take: Take) => void;
  /** Prints a role that it has compiled, once. */
  readonly print: (role: PublishedRole) => PrintedRole;
};

/** A new one, with the fast parser where there is one and the site wants it. The texts wait on a shelf until they are printed. */
export function newHand(native: ParseMarkdown | undefined, bodies: Shelf<Body>): Hand {
  const fast = native && withReference(native, parseMarkdown);
  let print: PrintRole | undefined;
  return {
    compile: (source, settings) => {
      const parse = (settings.parser === 'remark' ? undefined : fast) ?? parseMarkdown;
      try {
        const { body, ...compiled } = compile(source, settings, parse);
        bodies.put(source.path, body);
        return compiled;
      } catch (error) {
        return uncompiled(source, String(error));
      }
    },
    getReady: (plates, take) => void (print = rolePrinter(plates, take)),
    print: (role) => {
      const body = bodies.take(role.path);
      if (!body || !print) throw new Error(`${role.path} was not compiled here`);
      try {
        return print({ ...role, body });
      } catch (error) {
        return unprinted(role, String(error));
      }
    },
  };
}

/** What came of a role that could not be printed, for a reason that lies neither in a template nor in its text alone. */
export function unprinted({ path }: PublishedRole, reason: string): PrintedRole {
  return { entries: [], digests: [], faults: [{ kind: 'unreadable-file', path, finding: failure(reason) }] };
}

/** A crew of one, on this thread. */
export function inProcess(hand: Hand): Crew {
  return {
    compileAll: async (sources, settings) => sources.map((source) => hand.compile(source, settings)),
    printAll: async function* (roles, plates, { take }) {
      hand.getReady(plates, take);
      for (const role of roles) yield hand.print(role);
    },
  };
}
