import { headCommit, readHistory } from '../io/index.ts';
import { type Content, datedFiles } from '../model/content.ts';
import type { History } from '../model/history.ts';
import { keyOf } from '../model/key.ts';

/** Reads when files were last changed, when that may have become another. */
export type HistoryReader = {
  /** What is known. */
  readonly known: () => History | undefined;
  /** Asks git again if need be; returns whether something else is known now. */
  readonly refresh: (content: Content) => Promise<boolean>;
};

/** A history depends on the commit that is checked out, on which files are asked for, and on lines of the tables. */
export function historyReader(
  folder: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): HistoryReader {
  let history: History | undefined;
  let knownFor: string | undefined;
  return {
    known: () => history,
    refresh: async (content) => {
      const asked = datedFiles(content);
      const tables = [content.locations, content.pay].flatMap((source) => source ?? []);
      const key = keyOf(await headCommit(folder, cwd, env), asked, tables);
      if (key === knownFor) return false;
      const read = await readHistory({ folder, cwd, ...asked, env });
      const isOther = keyOf(read ?? null) !== keyOf(history ?? null);
      history = read;
      knownFor = key;
      return isOther;
    },
  };
}
