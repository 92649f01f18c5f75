import { writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes one declaration file that imports nothing, from what tsc emitted and the types of packages: who installs Rolepress has none of
 * them.
 *
 * @param {string} entry the declaration file of a module that is an entry of the package
 * @param {string} target the file to write
 * @returns {Promise<readonly string[]>} the files that something was taken from, below the project
 */
export async function bundleTypes(entry, target) {
  const bundle = await rolldown({
    input: entry,
    cwd: project,
    plugins: [dts({ cwd: project, dtsInput: true, emitDtsOnly: true, tsconfig: false })],
  });
  const { output } = await bundle.generate({ dir: dirname(target), format: 'es', entryFileNames: basename(target) });
  await bundle.close();
  const [chunk, ...others] = output;
  if (others.length > 0 || chunk.imports.length > 0)
    throw new Error(`${entry}: expected one file without imports, found ${JSON.stringify([chunk.imports, others])}`);
  writeFileSync(target, withCommentsInFront(chunk.code));
  return Object.entries(chunk.modules).flatMap(([path, { renderedLength }]) =>
    renderedLength > 0 ? [relative(project, path)] : [],
  );
}

/**
 * Sets comments on lines of their own: the bundler puts them behind the member before, where editors do not look.
 *
 * @param {string} code
 */
function withCommentsInFront(code) {
  return code.replaceAll(/(?<=[;{]) ?(?=\/\*\*)/gu, '\n').replaceAll(/(?<=^ *\/\*\* [^\n]* \*\/)(?=\S)/gmu, '\n');
}
