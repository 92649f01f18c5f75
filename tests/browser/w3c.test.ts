import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { files, projectFolder } from '../support/helpers.ts';
import { buildContent, hostileContent } from '../support/sites.ts';

/** The W3C’s own checker. It is a Java program; on a machine without Java html-validate is the only one to judge. */

const hasJava = spawnSync('java', ['-version']).status === 0;
const jar = join(projectFolder, 'node_modules/vnu-jar/build/dist/vnu.jar');

const sites: readonly (readonly [string, () => Promise<BuildWithFiles>])[] = [
  ['the example', () => buildContent(join(projectFolder, 'content'))],
  ['the hostile site with drafts', () => buildContent(hostileContent, { drafts: true })],
];

type Message = { readonly url: string; readonly type: string; readonly lastLine?: number; readonly message: string };

test.skipIf(!hasJava).each(sites)('the W3C checker finds nothing in %s', async (_, made) => {
  const built = await made();
  const pages = built.files.filter(({ path }) => /\.(?:html|css|svg)$/u.test(path));
  const folder = files(Object.fromEntries(pages.map(({ path, contents }) => [path, contents])));
  // Its own stack is too small for it.
  const asked = ['-Xss4m', '-jar', jar, '--also-check-css', '--also-check-svg', '--format', 'json', '--stdout', '--exit-zero-always', folder];
  const { stdout, stderr } = spawnSync('java', asked, { encoding: 'utf8', maxBuffer: 1e8 });
  expect(stderr).toBe('');
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly Message[] };
  // It guesses languages from the letters of made-up words.
  const faults = messages.filter(({ type, message }) => type !== 'info' || !message.includes('appears to be written in'));
  expect(faults.map(({ url, type, lastLine, message }) => `${url.split(folder)[1]}:${lastLine} ${type} ${message}`)).toEqual([]);
}); // prettier-ignore
