import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { files, projectFolder } from '../support/helpers.ts';
import { buildContent, hostileContent } from '../support/sites.ts';

/** The W3C’s own checker. It is a Java program; on a machine without Java html-validate is the only one to judge. */

const jar = join(projectFolder, 'node_modules/vnu-jar/build/dist/vnu.jar');

const sites: readonly (readonly [string, () => Promise<BuildWithFiles>])[] = [
  ['example', () => buildContent(join(projectFolder, 'content'))],
  ['hostile', () => buildContent(hostileContent, { drafts: true })],
];

type Message = { readonly url: string; readonly type: string; readonly lastLine?: number; readonly message: string };

/** What the checker says of the pages, styles and pictures of all sites, which it is asked for once: it takes long to start. */
async function messagesOfAll(): Promise<readonly Message[] | undefined> {
  const contents: Record<string, Uint8Array> = {};
  for (const [name, made] of sites)
    for (const { path, contents: bytes } of (await made()).files)
      if (/\.(?:html|css|svg)$/u.test(path)) contents[`${name}/${path}`] = bytes;
  const folder = files(contents);
  // Its own stack is too small for it, and it ends before what the second compiler makes of it has been of use.
  const asked = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, '--also-check-css', '--also-check-svg', '--format', 'json', '--stdout', '--exit-zero-always', folder];
  const { stdout, stderr, error } = spawnSync('java', asked, { encoding: 'utf8', maxBuffer: 1e8 });
  if (error && 'code' in error && error.code === 'ENOENT') return undefined;
  expect({ stderr, error }).toEqual({ stderr: '', error: undefined });
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly Message[] };
  return messages.map((message) => ({ ...message, url: decodeURI(message.url.split(folder)[1] ?? '') }));
} // prettier-ignore

test('the W3C checker finds nothing in the example nor in the hostile site with drafts', async ({ skip }) => {
  const messages = (await messagesOfAll()) ?? skip('Java is not installed');
  // It guesses languages from the letters of made-up words.
  const faults = messages.filter(({ type, message }) => type !== 'info' || !message.includes('appears to be written in'));
  expect(faults.map(({ url, type, lastLine, message }) => `${url}:${lastLine} ${type} ${message}`)).toEqual([]);
}, 300_000); // prettier-ignore
