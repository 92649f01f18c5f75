import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node .ci/sbom.js`: prints what the package consists of, as CycloneDX. npm knows the packages that are installed beside it; what is bundled into
 * lib/ is added, as lib/LICENSES.txt names it, with the checksums of the lockfile.
 */

const project = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(join(project, path), 'utf8');

/** @type {{ name: string }} */
const { name: own } = JSON.parse(read('package.json'));
/** @type {{ packages: Readonly<Record<string, { version?: string, integrity?: string }>> }} */
const { packages } = JSON.parse(read('package-lock.json'));

const argv = ['sbom', '--sbom-format=cyclonedx', '--omit=dev'];
const sbom = JSON.parse(execFileSync('npm', argv, { cwd: project, encoding: 'utf8', maxBuffer: 1e8 }));
// npm takes the name of the folder.
sbom.metadata.component.name = own;

const bundled = [...read('lib/LICENSES.txt').matchAll(/^-{80}\n(\S+) (\S+) \((.+)\)$/gmu)];
for (const [, name = '', version = '', licence = ''] of bundled) {
  const [, { integrity = '' } = {}] =
    Object.entries(packages).find(([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version) ??
    [];
  const [, algorithm, digest = ''] = /^sha(\d+)-(.+)$/u.exec(integrity) ?? [];
  const id = `${name}@${version}`;
  sbom.components.push({
    'bom-ref': `bundled:${id}`,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [/\bOR\b|\bAND\b/u.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(algorithm === undefined
      ? {}
      : { hashes: [{ alg: `SHA-${algorithm}`, content: Buffer.from(digest, 'base64').toString('hex') }] }),
  });
}
process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`);
