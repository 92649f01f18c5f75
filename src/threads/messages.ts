import type { Compiled } from '../compile.ts';
import type { Settings } from '../model/config.ts';
import type { Branch, OutputFile, StagedFile } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import type { CardFacts, Neighbours, Plates, PrintedRole } from '../outputs/index.ts';
import type { Packed } from './packed.ts';

/** What a thread is told. Batches are done in the order in which they come. */
export type Order =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'compile'; readonly sources: readonly Source[] }
  /** Without a branch the files come back with the answers. */
  | { readonly kind: 'plates'; readonly plates: Plates; readonly branch?: Branch }
  | PrintOrder;

/** Roles to print, with their texts as JSON. */
export type PrintOrder = {
  readonly kind: 'print';
  readonly pages: readonly SentPage[];
  readonly bodies: Packed;
  /** What cards show of roles that this thread has not been told of. */
  readonly cards: readonly CardFacts[];
};

/** A page on its way to a thread: each other role that it shows is sent once, and named by its slug. */
export type SentPage = {
  readonly role: PublishedRole;
  readonly neighbours: Omit<Neighbours, 'related'> & { readonly related: readonly string[] };
};

/** What a thread answers, one for each batch. */
export type Answer =
  /** The texts are JSON; one that could not be compiled is empty. */
  | { readonly kind: 'compiled'; readonly compiled: readonly Compiled[]; readonly bodies: Packed }
  | {
      readonly kind: 'printed';
      readonly printed: readonly PrintedRole[];
      readonly files: readonly OutputFile[];
      readonly stagedFiles: readonly StagedFile[];
    };

/** How a thread is started. */
export type Start = {
  /** A thread writes down here, before each role, which of a batch it is on, and counts the roles. Two 32-bit integers. */
  readonly progress: SharedArrayBuffer;
};

/** Where in `progress` which number is. */
export const slots = { index: 0, count: 1 } as const;
