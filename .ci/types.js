import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTypes } from './bundle-types.js';
import { packageOf, titleOf } from './licences.js';

/** Adds the declarations of the API to lib/, which `bundle.js` made. */

const project = fileURLToPath(new URL('..', import.meta.url));
const emitted = join(project, 'lib/types');
const licences = readFileSync(join(project, 'lib/LICENSES.txt'), 'utf8');

// Several checkers at once each look at much that the others look at too.
const asked = [join(project, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--checkers', '1'];
execFileSync(process.execPath, asked, { cwd: project, stdio: 'inherit' });
for (const entry of ['index', 'feed']) {
  const sources = await bundleTypes(join(emitted, `${entry}.d.ts`), join(project, `lib/${entry}.d.ts`));
  for (const folder of new Set(sources.flatMap((path) => packageOf(path) ?? []))) {
    const title = titleOf(join(project, folder));
    if (!licences.includes(title)) throw new Error(`${title} gives types, but its licence is not in lib/LICENSES.txt`);
  }
}
rmSync(emitted, { recursive: true });
