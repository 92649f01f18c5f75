import type { ImportedFile } from './import-file.ts';
import { type MadeRole, sameKey } from './make-role.ts';

/** What becomes of a role file: it is written, it is there already, it would replace another text, or another role is the same. */
export type State = 'new' | 'replaced' | 'unchanged' | 'kept' | 'duplicate';

/** A role of a source, and the file that it is for. */
export type PlannedRole = MadeRole & {
  readonly source: string;
  /** Below the folder of the role files. */
  readonly file: string;
  readonly state: State;
};

/** What an import comes to, in the order of its sources. Plain data. */
export type ImportPlan = {
  readonly roles: readonly PlannedRole[];
  readonly refused: readonly { readonly source: string; readonly why: string }[];
  /** Text of sources that belongs to none of their roles. */
  readonly dropped: readonly { readonly source: string; readonly text: string; readonly why: string }[];
};

/** Gives each role its file. `textAt` tells what a file holds already; nothing is replaced unless that was asked for. */
export function planImport(
  files: readonly ImportedFile[],
  textAt: (file: string) => string | undefined,
  replaces: boolean,
): ImportPlan {
  const taken = new Map<string, MadeRole>();
  const known = new Map<string, string>();
  const roles = files.flatMap(({ path, roles: made }) =>
    made.map((role): PlannedRole => {
      const key = sameKey(role);
      const same = known.get(key);
      if (same !== undefined) return { ...role, source: path, file: same, state: 'duplicate' };
      const name = freeName(role.slug, taken);
      taken.set(name, role);
      const file = `${name}.md`;
      known.set(key, file);
      const before = textAt(file);
      const state = before === undefined ? 'new' : before === role.text ? 'unchanged' : replaces ? 'replaced' : 'kept';
      return { ...role, source: path, file, state };
    }),
  );
  return {
    roles,
    refused: files.flatMap(({ path, refused }) => refused.map((why) => ({ source: path, why }))),
    dropped: files.flatMap(({ path, dropped }) => dropped.map(({ text, why }) => ({ source: path, text, why }))),
  };
}

/** Different roles of one name: the first has it, the others a number behind it. Disks that know no capitals are thought of. */
function freeName(slug: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(name)) return name;
  }
}
