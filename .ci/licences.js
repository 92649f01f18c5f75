import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the package that a file belongs to; nothing for a file of ours.
 *
 * @param {string} path with forward slashes
 */
export function packageOf(path) {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0];
}

/**
 * What heads the licence of a package: its name, version and kind of licence.
 *
 * @param {string} folder where it is installed
 */
export function titleOf(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license ?? 'licence as follows'})`;
}

/**
 * The licences of packages as they have to be passed on, by name and version.
 *
 * @param {readonly string[]} folders where the packages are installed
 */
export function licenceTexts(folders) {
  const texts = folders.map((folder) => {
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file));
    if (files.length === 0) throw new Error(`${folder} is bundled, and holds no licence that could be passed on`);
    const text = files
      .toSorted()
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    return { title: titleOf(folder), text: text.join('\n\n') };
  });
  const inOrder = texts.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return [
    'The program is bundled with these packages. Each is under its own licence:',
    ...inOrder.map(({ title, text }) => `${'-'.repeat(80)}\n${title}\n\n${text}`),
  ].join('\n\n').concat('\n'); // prettier-ignore
}
