import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licenceTexts, packageOf } from './licences.js';

/**
 * Makes lib/ anew: the program, its worker, the API, the scripts of the default theme, what a new site is made from, and the licences of all that is bundled. The
 * declarations take longer than all the rest, so `types.js` makes them where they are needed.
 */

const project = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('esbuild').BuildOptions & { metafile: true }} */
const shared = {
  absWorkingDir: project,
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
};

rmSync(join(project, 'lib'), { recursive: true, force: true });

const bundles = [
  await build({
    ...shared,
    entryPoints: ['src/main.ts', 'src/worker.ts', 'src/index.ts'],
    outdir: 'lib',
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // Binaries for each platform, and what few need: optional.
    external: ['@takumi-rs/core', 'satteri', 'mammoth', 'sharp'],
    alias: { 'js-yaml': './src/parse/yaml/no-js-yaml.ts', '#minproc': './node_modules/vfile/lib/minproc.browser.js' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  }),
  await build({
    ...shared,
    entryPoints: ['src/feed.ts'],
    outdir: 'lib',
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
  }),
  await build({
    ...shared,
    entryPoints: ['src/browser/page.ts', 'src/browser/search.ts'],
    outdir: 'lib/theme/assets',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
  }),
  await build({
    ...shared,
    entryPoints: { client: 'src/browser/dev/client.ts' },
    outdir: 'lib/dev',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    // What the script lays over pages has its style sheet in it.
    loader: { '.css': 'text' },
  }),
  await build({
    ...shared,
    entryPoints: ['src/browser/dev/dev.css'],
    outdir: 'lib/dev',
    minify: true,
  }),
];

cpSync(join(project, 'src/commands/init/starter'), join(project, 'lib/starter'), { recursive: true });

const sources = bundles.flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  ),
);

const packages = new Set(sources.flatMap((path) => packageOf(path) ?? []));
writeFileSync(join(project, 'lib/LICENSES.txt'), licenceTexts([...packages].map((folder) => join(project, folder))));
