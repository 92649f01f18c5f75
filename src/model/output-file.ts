/** A file of the emitted site. */
export type OutputFile = {
  /** Below the site’s folder, with forward slashes. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** Where the content asks for it by name: a file as diagnostics show it, and the 1-based line when it is known. */
  readonly from?: { readonly path: string; readonly line?: number };
};

/** The next piece of a file that grows while the roles go by, so that it is never held as a whole. */
export type OutputPart = {
  readonly path: string;
  readonly part: string | Uint8Array | HeldPart;
  /** The entries of roles in it. Of files that are all the same it is said of the first. */
  readonly entries?: ListedEntries;
};

/** Entries of a list: its number among the outputs, the files that all hold them, and where they stand. */
export type ListedEntries = {
  readonly list: number;
  readonly paths: readonly string[];
  readonly at: readonly EntryPlace[];
};

/** Where the entry of a role stands, in bytes. */
export type EntryPlace = readonly [slug: string, start: number, length: number];

/** A piece that files of the site as it was published before hold, each at the same place; in bytes. */
export type HeldPart = { readonly paths: readonly string[]; readonly start: number; readonly length: number };

/** Receives a site as it is made. The parts of a file come in their order. */
export type Take = (made: OutputFile | OutputPart) => void;

/** A place where somebody on another thread makes files for a site: plain data. */
export type Branch = {
  /** Absolute: what the site is to replace. */
  readonly folder: string;
  /** Absolute: where files wait that differ from the folder’s, laid out as there. */
  readonly waitingRoom: string;
};

/** A file that is to be in the folder: it waits, the folder holds the same already, or another file is where it needs a folder. */
export type StagedFile = {
  readonly path: string;
  readonly state: 'waiting' | 'unchanged' | 'blocked';
  /** bytes */
  readonly size: number;
  /** When it was last changed, in milliseconds since the epoch. */
  readonly changed: number;
};

/** A file of an earlier site that is part of this one too. */
export type KeptFile = Pick<StagedFile, 'path' | 'size' | 'changed'>;

/** Who receives a site. */
export type Receiver = {
  readonly take: Take;
  /** Is told of files that are to stay as the folder holds them. */
  readonly keep?: (files: readonly KeptFile[]) => void;
  /** Opens a branch, and receives what was made there; absent where files are not kept on a disk. */
  readonly branches?: {
    readonly open: () => Branch;
    readonly adopt: (files: readonly StagedFile[]) => void;
  };
};

/** Keeps a site in memory. */
export function inMemory(): { readonly take: Take; readonly files: () => readonly OutputFile[] } {
  const files = new Map<string, OutputFile>();
  const parts = new Map<string, (string | Uint8Array)[]>();
  const partsOf = (path: string) => {
    const known = parts.get(path) ?? [];
    parts.set(path, known);
    return known;
  };
  return {
    take: (made) => {
      if ('contents' in made) files.set(made.path, made);
      else if (isHeld(made.part)) throw new Error('nothing is held in memory from before');
      else partsOf(made.path).push(made.part);
    },
    files: () => [
      ...files.values(),
      ...[...parts].map(([path, pieces]) => ({ path, contents: pieces.map(textOf).join('') })),
    ],
  };
}

/** Claims that a piece is somewhere else still. */
export function isHeld(part: OutputPart['part']): part is HeldPart {
  return typeof part === 'object' && 'paths' in part;
}

const utf8 = new TextDecoder();

function textOf(piece: string | Uint8Array): string {
  return typeof piece === 'string' ? piece : utf8.decode(piece);
}
