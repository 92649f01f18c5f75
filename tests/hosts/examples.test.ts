import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowLinter } from '../support/actionlint.ts';
import { exampleDay, projectFolder, readAll, roleText, run, siteFolder } from '../support/helpers.ts';
import { pathWith, runShell } from '../support/runner.ts';
import { whyNoProgram } from '../support/servers.ts';

/** The files for hosts in docs/examples, run as far as that is possible without the host. */

const examples = join(projectFolder, 'docs/examples');
const read = (path: string) => readFileSync(join(examples, path), 'utf8');
const workflows = ['github-matrix.yml', 'hosts/github-pages.yml', 'hosts/pull-request.yml'];

/** A working directory with a built site in dist/. */
async function builtSite(): Promise<string> {
  const folder = siteFolder({ 'content/roles/baker.md': roleText({ title: 'Baker' }), 'content/public/.well-known/x.txt': 'x', 'content/public/photo.png': Buffer.from('x') }); // prettier-ignore
  const { code, stdout } = await run(['build', '--now', exampleDay], folder);
  expect(code, stdout).toBe(0);
  return folder;
}

/** Runs a line of a shell in which `npx rolepress` is this Rolepress, and other programs are scripts of ours. */
async function shell(line: string, cwd: string, others: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  return runShell(['sh', '-eu', '-c', line], cwd, { PATH: await pathWith(others), ...env });
} // prettier-ignore

describe('the workflows for GitHub', () => {
  test.each(workflows)('%s passes actionlint', async (path) => {
    const lint = await workflowLinter(import.meta.url);
    expect(lint(read(path), `.github/workflows/${path}`)).toEqual([]);
  });

  test.each(workflows)('%s asks for no more than it needs, and names each action by a version', (path) => {
    const { permissions, jobs } = parse(read(path)) as { permissions: Record<string, string>; jobs: Record<string, { steps: { uses?: string }[] }> };
    expect(permissions['contents']).toBe('read');
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.filter((one) => !/@v\d+(?:\.\d+\.\d+)?$/u.test(one))).toEqual([]);
  });

  test('publish a project below its path, with what is hidden', async () => {
    const { jobs } = parse(read('hosts/github-pages.yml')) as { jobs: { publish: { steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] } } };
    const { steps } = jobs.publish;
    const build = steps.find((step) => step.run?.includes('rolepress build'))?.run ?? '';
    const folder = siteFolder();
    expect(await shell(build, folder, {}, { PAGES_URL: 'https://owner.github.io/jobs' })).toMatchObject({ code: 0, stderr: '' });
    expect(readAll(join(folder, 'dist'))['index.html']).toContain('href="/jobs/assets/');
    expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
  });
}); // prettier-ignore

describe('the files for Netlify, Cloudflare Pages and GitLab Pages', () => {
  test.each(['netlify.toml', 'wrangler.toml'])('%s publishes the folder that a build writes', (name) => {
    const [, folder] = /^ *(?:publish|pages_build_output_dir) = "(.*)"$/mu.exec(read(`hosts/${name}`)) ?? [];
    expect(folder).toBe('dist');
  });

  test('netlify.toml builds the site, and previews with drafts at their own address', async () => {
    const commands = [...read('hosts/netlify.toml').matchAll(/command = "(.*)"/gu)].map(([, command = '']) => command);
    expect(commands.length).toBe(2);
    const folder = siteFolder({ 'content/roles/draft.md': roleText({ title: 'Draft', status: 'draft' }) });
    for (const command of commands) {
      expect(await shell(command, folder, {}, { DEPLOY_PRIME_URL: 'https://preview--careers.netlify.app' })).toMatchObject({ code: 0, stderr: '' }); // prettier-ignore
      const made = readAll(join(folder, 'dist'));
      expect('roles/draft/index.html' in made).toBe(command.includes('--drafts'));
      expect(made['sitemap.xml']?.includes('https://preview--careers.netlify.app/')).toBe(command.includes('--drafts'));
    }
  });

  test('gitlab-ci.yml checks, tells what would change, and fills public/', async () => {
    const jobs = parse(read('hosts/gitlab-ci.yml')) as Record<'check' | 'pages', { script: string[]; after_script: string[]; artifacts: { paths: string[] } }> & { before_script: string[] };
    const folder = siteFolder();
    const git = ['init -q', 'add .', '-c user.name=A -c user.email=a@inn.example commit -q -m x'].map((argv) => `git ${argv}`);
    const script = [...git, ...jobs.before_script, ...jobs.check.script, ...jobs.check.after_script, ...jobs.pages.script].join('\n');
    const { code, stdout, stderr } = await shell(script, folder, {}, { CI_PAGES_URL: 'https://group.gitlab.io/careers', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' });
    expect(code, stdout + stderr).toBe(0);
    expect(stdout).toContain('nothing would change');
    expect(jobs.pages.artifacts.paths).toEqual(['public']);
    const made = readAll(join(folder, 'public'));
    expect(made['index.html.br']).toBeDefined();
    expect(made['index.html']).toContain('href="/careers/assets/');
  });
}); // prettier-ignore

/** The AWS command line as far as the script needs it: it says of each file that it uploads with what. */
const aws = `#!${process.execPath}
const fs = require('node:fs'), path = require('node:path');
const [service, verb, from, , ...options] = process.argv.slice(2);
if (service === 'cloudfront') return console.log('invalidated ' + process.argv.slice(2).join(' '));
const filters = [];
const told = {};
for (let at = 0; at < options.length; at++) {
  const name = options[at].slice(2);
  if (['delete', 'size-only'].includes(name)) told[name] = true;
  else if (['exclude', 'include'].includes(name)) filters.push([name, options[++at]]);
  else told[name] = options[++at];
}
console.log(JSON.stringify({ filters, ...told }));
`;

describe('the script for S3', () => {
  test('uploads each file once with its type and its time to live, assets first, and removes what is gone in the end', async () => {
    const folder = await builtSite();
    const script = join(examples, 'hosts/s3.sh');
    const { code, stdout, stderr } = await shell(`"${script}" dist bucket E1`, folder, { aws });
    expect(code, stderr).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.at(-1)).toContain('invalidated cloudfront create-invalidation --distribution-id E1');
    type Pass = { readonly filters: readonly (readonly ['include' | 'exclude', string])[]; readonly delete?: boolean; readonly 'cache-control'?: string; readonly 'content-type'?: string };
    const passes = lines.slice(0, -1).map((line) => JSON.parse(line) as Pass);
    // A star stands for slashes too, and the last one that fits decides.
    const takes = ({ filters }: Pass, path: string) => filters.reduce((taken, [kind, glob]) => (picomatch(glob, { bash: true, dot: true })(path) ? kind === 'include' : taken), true);
    const uploads = passes.filter((pass) => !pass.delete);
    const made = Object.keys(readAll(join(folder, 'dist')));
    for (const path of made) {
      const found = uploads.filter((pass) => takes(pass, path));
      expect(found.length, path).toBe(path === '_headers' ? 0 : 1);
      if (path !== '_headers') expect(found[0]?.['cache-control'], path).toBe(path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    }
    const typeOf = (path: string) => uploads.find((pass) => takes(pass, path))?.['content-type'];
    expect([typeOf('jobs.json'), typeOf('feed/2.json'), typeOf('jobs/old/index.html'), typeOf('roles/cook/index.json')]).toEqual(['application/feed+json; charset=utf-8', 'application/feed+json; charset=utf-8', 'text/html; charset=utf-8', undefined]);
    expect(takes(passes[0] ?? { filters: [] }, 'assets/site.css')).toBe(true);
    expect(passes.map((pass) => pass.delete === true)).toEqual([...uploads.map(() => false), true]);
    expect((await shell(`"${script}" content bucket E1`, folder, { aws })).code).toBe(1);
  });

  test('has a function for CloudFront that finds the page of a folder', () => {
    const ask = (uri: string): unknown => runInNewContext(`${read('hosts/cloudfront-function.js')}\nhandler({request: {uri: ${JSON.stringify(uri)}}})`);
    expect(ask('/roles/cook/')).toMatchObject({ uri: '/roles/cook/index.html' });
    expect(ask('/jobs.json')).toMatchObject({ uri: '/jobs.json' });
    expect(ask('/.well-known/ojobpub.json')).toMatchObject({ uri: '/.well-known/ojobpub.json' });
    expect(ask('/roles/cook')).toMatchObject({ statusCode: 301, headers: { location: { value: '/roles/cook/' } } });
  });
}); // prettier-ignore

describe('the script for rsync', () => {
  test('makes a folder hold the site and nothing else, and refuses a folder without a site', async ({ skip }) => {
    const missing = whyNoProgram('rsync');
    skip(missing !== undefined, missing);
    const folder = await builtSite();
    const target = join(folder, 'server');
    mkdirSync(target);
    writeFileSync(join(target, 'old.html'), 'old');
    const script = join(examples, 'hosts/rsync.sh');
    const line = `"${script}" dist "${target}"`;
    expect((await shell(line, folder)).code).toBe(0);
    expect(readAll(target)).toEqual(readAll(join(folder, 'dist')));
    expect(statSync(join(target, 'index.html')).mode & 0o777).toBe(0o644);
    expect(existsSync(join(target, '.well-known/x.txt'))).toBe(true);
    expect((await shell(`"${script}" content "${target}"`, folder)).code).toBe(1);
    expect(readAll(target)).toEqual(readAll(join(folder, 'dist')));
  });
}); // prettier-ignore
