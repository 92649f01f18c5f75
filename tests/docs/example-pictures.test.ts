import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, projectFolder, readAll } from '../support/helpers.ts';

test('the pictures of the example site are what their script draws', () => {
  const folder = files({});
  execFileSync(process.execPath, [join(projectFolder, '.ci/example-pictures.js'), folder]);
  expect(readAll(folder)).toEqual(readAll(join(projectFolder, 'content/public/pictures')));
});
