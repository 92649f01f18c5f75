import { type Compiled, compile, uncompiled } from './compile.ts';
import { compact } from './model/compact.ts';
import type { Settings } from './model/config.ts';
import type { ParseMarkdown } from './model/markdown.ts';
import type { Receiver, Take } from './model/output-file.ts';
import type { Body, Role } from './model/role.ts';
import type { PublishedRole } from './model/site.ts';
import type { Source } from './model/source.ts';
import {
  type FileToCome,
  type Neighbours,
  type Plates,
  type PrintedRole,
  type PrintRole,
  type PublishedSite,
  rolePrinter,
} from './outputs/index.ts';
import { failure } from './lint/index.ts';
import { factsIn, type Header, headerOf, parseMarkdown, withReference } from './parse/index.ts';

/** What the front matter of a role file says. It is all that other roles and lists show of it. */
export type Facts = { readonly path: string; readonly role?: Role };

/** What is to be done with a role file: it is compiled, and printed when it has a page. */
export type Task = { readonly source: Source; readonly page?: TaskPage };

/** A role as it is published, and what its page shows of others. */
export type TaskPage = { readonly role: PublishedRole; readonly neighbours: Neighbours };

/** With what it is done. Nothing is printed without plates. */
export type Job = { readonly settings: Settings; readonly plates?: Plates; readonly receiver: Receiver };

/** What became of a role file. */
export type Done = { readonly compiled: Compiled; readonly printed?: PrintedRole };

/**
 * Does the work that each role asks for by itself, in two steps: reading its facts, from which the site follows, and then compiling and
 * printing it in one go, so that no text is held for long.
 */
export type Crew = {
  /** The facts of sources, in their order. */
  readonly readAll: (sources: readonly Source[], settings: Settings) => Promise<readonly Facts[]>;
  /** Does tasks. Their files are handed over in any order, what became of them comes in their order, some at a time. */
  readonly workAll: (tasks: readonly Task[], job: Job) => AsyncIterable<readonly Done[]>;
  /** Claims that a file is the same as it was published before, and tells the receiver to keep it. Nobody knows that without a memory. */
  readonly keepsFile?: (file: FileToCome, plates: Plates, receiver: Receiver) => boolean;
  /** The site as it was published, when all that it is made from is the same but the texts of some roles; `draws` tells whether cards are drawn. */
  readonly published?: (draws: boolean, receiver: Receiver) => PublishedSite | undefined;
};

/** One of a crew: works on one role after the other. A role that it fails on is reported, and the rest goes on. */
export type Hand = {
  /** The header is kept for compiling where few are. */
  readonly readFacts: (sources: readonly Source[], settings: Settings) => readonly Facts[];
  /** Without a text where it could not be compiled. */
  readonly compile: (source: Source, settings: Settings) => { readonly compiled: Compiled; readonly body?: Body };
  readonly getReady: (plates: Plates, take: Take) => void;
  readonly print: (page: TaskPage, body: Body) => PrintedRole;
};

/** Of more files than this no header is kept, for it holds the text. */
const mostHeaders = 5000;

/** A new one, with the fast parser where there is one and the site wants it. */
export function newHand(native: ParseMarkdown | undefined): Hand {
  const fast = native && withReference(native, parseMarkdown);
  const headers = new Map<Source, Header>();
  let printer: PrintRole | undefined;
  return {
    readFacts: (sources, settings) =>
      sources.map((source) => {
        const header = headerOf(source);
        if (sources.length <= mostHeaders) headers.set(source, header);
        return compact({ path: source.path, role: factsIn(header, source.path, settings) });
      }),
    compile: (source, settings) => {
      const header = headers.get(source);
      headers.delete(source);
      const parse = (settings.parser === 'remark' ? undefined : fast) ?? parseMarkdown;
      try {
        const { body, ...compiled } = compile(source, settings, parse, header);
        return { compiled, body };
      } catch (error) {
        return { compiled: uncompiled(source, String(error)) };
      }
    },
    getReady: (plates, take) => void (printer = rolePrinter(plates, take)),
    print: ({ role, neighbours }, body) => {
      if (!printer) throw new Error('nothing can be printed without plates');
      try {
        return printer({ ...role, body }, neighbours);
      } catch (error) {
        return unprinted(role, String(error));
      }
    },
  };
}

/** A page with what compiling its role’s text has told; nothing when there is none. */
export function pageToPrint({ page }: Task, { role }: Compiled): TaskPage | undefined {
  if (!page || !role) return undefined;
  const { state, dateModified } = page.role;
  return { role: { ...role, state, dateModified }, neighbours: page.neighbours };
}

/** What came of a role that could not be printed, for a reason that lies neither in a template nor in its text alone. */
export function unprinted({ path }: Pick<PublishedRole, 'path'>, reason: string): PrintedRole {
  return { ...nothingPrinted, faults: [{ kind: 'unreadable-file', path, finding: failure(reason) }] };
}

/** What comes of a role that was not compiled, which is told already. */
export const nothingPrinted: PrintedRole = { entries: [], digests: [], faults: [] };

/** A crew of one, on this thread. */
export function inProcess(hand: Hand): Crew {
  return {
    readAll: (sources, settings) => Promise.resolve(hand.readFacts(sources, settings)),
    workAll: async function* (tasks, { settings, plates, receiver }) {
      if (plates) hand.getReady(plates, receiver.take);
      for (const task of tasks) yield [doTask(task, hand, settings)];
    },
  };
}

/** Does a task with a hand that is ready for it. */
function doTask(task: Task, hand: Hand, settings: Settings): Done {
  const { compiled, body } = hand.compile(task.source, settings);
  if (!task.page) return { compiled };
  const page = pageToPrint(task, compiled);
  return { compiled, printed: page && body ? hand.print(page, body) : nothingPrinted };
}
