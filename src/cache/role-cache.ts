import type { CheckedRole } from '../model/checked-role.ts';
import type { Key } from '../model/key.ts';
import { bytesOf, type Contents, type ListItems, type OutputFile } from '../model/output-file.ts';
import { roleKey, type RoleKeyParts } from './keys.ts';
import { type Entry, openPacks } from './packs.ts';

/**
 * What became of role files, found by keys that hold everything it depends on. There are two kinds of entries: what a file says by
 * itself, and what it is published as. Nothing maps a path to an entry.
 */
export type RoleCache = {
  readonly header: (key: Key) => CheckedRole | undefined;
  readonly addHeader: (key: Key, checked: CheckedRole) => void;
  readonly hasRole: (key: Key) => boolean;
  readonly role: (key: Key) => PublishedFiles | undefined;
  /** Adds what a role is published as, and returns it as it is read from the cache: memory need not hold the bytes. */
  readonly addRole: (path: string, parts: RoleKeyParts, files: PublishedFiles) => PublishedFiles;
  /** The roles in it that nobody has asked for, and the parts of their keys. */
  readonly otherRoles: () => Iterable<{ readonly path: string; readonly parts: RoleKeyParts }>;
  /** Keeps what is new; nothing can be read after it. */
  readonly save: (options: { readonly dropsUnused: boolean }) => void;
};

/** The files of a role, and what stands for it in lists. */
export type PublishedFiles = { readonly files: readonly OutputFile[]; readonly listItems: ListItems };

/** Digest and size in bytes; their bytes follow each other in the entry. */
type StoredContents = readonly [name: string, digest: string, size: number];
type StoredFiles = {
  /** Of the role’s file. */
  readonly path: string;
  readonly parts: RoleKeyParts;
  readonly files: readonly StoredContents[];
  readonly items: readonly StoredContents[];
};

/** Opens a cache in a folder; `packPrefix` starts the name of what this run adds. */
export function openRoleCache(folder: string, packPrefix?: string): RoleCache {
  const packs = openPacks(folder, packPrefix);
  const headers = new Map<Key, CheckedRole>();
  return {
    header: (key) => {
      const known = headers.get(key);
      if (known) return known;
      const entry = packs.get(key);
      // Our own words, as the checksum says.
      const checked = entry && (JSON.parse(entry.head()) as CheckedRole);
      if (checked) headers.set(key, checked);
      return checked;
    },
    addHeader: (key, checked) => {
      if (!packs.has(key)) packs.add(key, JSON.stringify(checked));
    },
    hasRole: packs.has,
    role: (key) => {
      const entry = packs.get(key);
      return entry && publishedFrom(entry);
    },
    addRole: (path, parts, { files, listItems }) => {
      const items = Object.entries(listItems);
      const head: StoredFiles = {
        path,
        parts,
        files: files.map((file) => [file.path, file.digest, file.size]),
        items: items.map(([name, { digest, size }]) => [name, digest, size]),
      };
      const body = [...files, ...items.map(([, item]) => item)].map(bytesOf);
      const entry = packs.add(roleKey(path, parts), JSON.stringify(head), body);
      return entry ? publishedFrom(entry) : { files, listItems };
    },
    otherRoles: function* () {
      for (const entry of packs.unused()) {
        const { path, parts } = JSON.parse(entry.head()) as Partial<StoredFiles>;
        if (path !== undefined && parts) yield { path, parts };
      }
    },
    save: packs.save,
  };
}

function publishedFrom(entry: Entry): PublishedFiles {
  const { files, items } = JSON.parse(entry.head()) as StoredFiles;
  let position = 0;
  const next = ([, digest, size]: StoredContents): Contents => {
    position += size;
    return contentsIn(entry, position - size, digest, size);
  };
  return {
    files: files.map((one) => ({ path: one[0], ...next(one) })),
    listItems: Object.fromEntries(items.map((one) => [one[0], next(one)])),
  };
}

/** A part of the body of an entry. It is held for every item of a list: nothing else of the entry’s head is. */
function contentsIn(entry: Entry, start: number, digest: string, size: number): Contents {
  return { digest, size, chunks: () => [entry.body(start, size)] };
}
