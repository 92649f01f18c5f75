import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { build, type Build, type BuildInput } from '../build.ts';
import { replaceText } from '../io/index.ts';
import type { Content } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { applyEdits } from '../model/text-edit.ts';
import type { World } from '../model/world.ts';

/** A mend can lay open another one; more rounds than this would mean that two mends undo each other. */
const mostRounds = 10;

/** Content after every safe mend, what is still to be found in it, and the texts that changed. */
export type Mended = {
  readonly content: Content;
  readonly built: Build;
  readonly changed: readonly { readonly before: Source; readonly after: Source }[];
};

/** Applies the fixes of the findings in some files, until there are none. Nothing is written. */
export async function mend(input: BuildInput, isWanted: (path: string) => boolean): Promise<Mended> {
  const { content, built } = await settle(input, isWanted, mostRounds);
  const changed = content.roles.flatMap((after, index) => {
    const before = input.content.roles[index];
    return before && before.text !== after.text ? [{ before, after }] : [];
  });
  return { content, built, changed };
}

async function settle(
  input: BuildInput,
  isWanted: (path: string) => boolean,
  rounds: number,
): Promise<Pick<Mended, 'content' | 'built'>> {
  const built = await build(input);
  const roles = input.content.roles.map((source) => (isWanted(source.path) ? mended(source, built) : source));
  const isSettled = roles.every((source, index) => source === input.content.roles[index]);
  if (isSettled || rounds === 0) return { content: input.content, built };
  return settle({ ...input, content: { ...input.content, roles } }, isWanted, rounds - 1);
}

function mended(source: Source, { diagnostics }: Build): Source {
  const edits = diagnostics.flatMap(({ path, fix }) => (path === source.path && fix ? [fix] : []));
  const text = applyEdits(source.text, edits);
  return text === source.text ? source : { path: source.path, text };
}

/** Writes the texts that changed. Tells the paths of files that could not be, because they are not what was read. */
export function writeMended({ changed }: Mended, { cwd }: World): readonly string[] {
  return changed.flatMap(({ before, after }) =>
    replaceText(resolve(cwd, before.path), before.text, after.text) ? [] : [before.path],
  );
}

/** The texts that changed as a unified diff. */
export function diffOf({ changed }: Mended): string {
  return changed
    .map(({ before, after }) =>
      createTwoFilesPatch(`a/${before.path}`, `b/${after.path}`, before.text, after.text, undefined, undefined, {
        context: 2,
      }).replace(/^=+\n/u, ''),
    )
    .join('');
}
