import type { Root } from 'mdast';
import type { Settings } from '../model/config.ts';
import type { RoleFields } from '../model/role-fields.ts';

/** A file that is to be imported. Nothing in it is trusted. */
export type InputFile = {
  /** As reports show it. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** A file whose bytes were looked at. */
export type OpenedFile = InputFile & {
  /** Its text with line feeds only; nothing when the file is no text. */
  readonly text: string | undefined;
  /** What it says as JSON; nothing when it is none. */
  readonly data?: unknown;
  /** What was odd about its encoding. */
  readonly notes: readonly Note[];
};

/** A key of the front matter. */
export type RoleKey = keyof RoleFields;

/** Something that the source says for certain, for a key of the front matter. */
export type Fact = {
  readonly key: RoleKey;
  /** As YAML on one line; it may hold a blank for what the source does not say. */
  readonly yaml: string;
  /** Where it was found, such as `line 4`. */
  readonly from: string;
  /** The text that it stands for and that left the body. */
  readonly written?: string;
};

/** Something that a person must look at. */
export type Note = { readonly from?: string; readonly message: string };

/** Text of the source that is not in the role file. */
export type Dropped = { readonly text: string; readonly why: string; readonly from?: string };

/** One role, as an importer reads it. */
export type ImportedRole = {
  /** Nothing when the source has no title of its own: then the text is asked. */
  readonly title?: string | undefined;
  /** The base name of the role file, where the source has one that is an address already. */
  readonly slug?: string | undefined;
  /** The text. The places of its nodes are places in the source. */
  readonly body: Root;
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
  /** What readers of the source see, piece by piece: what of it is in no role file is told. Only where an importer chooses among it. */
  readonly visible?: readonly string[];
  /** What a line of the tree is called, such as `line` or `paragraph`; nothing where its lines mean nothing. */
  readonly unit?: 'line' | 'paragraph';
};

/** The roles of a file, or why there are none. */
export type ReadResult =
  | { readonly roles: readonly ImportedRole[]; readonly dropped?: readonly Dropped[] }
  | { readonly refused: string };

/** What importers are told beside the file. */
export type ImportContext = {
  readonly settings: Settings;
  /** For tables: which column holds what, by key of the front matter or `body`. */
  readonly columns: Readonly<Record<string, string>>;
};

/** Reads one format of other people. */
export type Importer = {
  /** For help texts: what the format is. */
  readonly summary: string;
  /** Returns whether the content of a file is of this format; its name says nothing. */
  readonly recognises: (file: OpenedFile) => boolean;
  readonly read: (file: OpenedFile, context: ImportContext) => ReadResult | Promise<ReadResult>;
};

/** A source asks for more than any text that people read. The message is for its owner. */
export class TooMuch extends Error {}
