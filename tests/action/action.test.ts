import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { workflowLinter } from '../support/actionlint.ts';
import { files, projectFolder, roleText, siteYml } from '../support/helpers.ts';
import { commit, git, repositoryOf } from '../support/repository.ts';
import { checkout, pathWith, runScript, type Step } from '../support/runner.ts';

/** The steps of action.yml as a runner would take them: in a clone of one commit, of a pull request that comes from a fork. */

type Action = {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}; // prettier-ignore

const action = parse(readFileSync(join(projectFolder, 'action.yml'), 'utf8')) as Action;

const site = { 'content/site.yml': siteYml, 'content/roles/cook.md': roleText(), '.gitignore': '.rolepress/\ndist/\n' };
const louder = { 'content/roles/cook.md': roleText({ team: 'Night' }), 'content/roles/baker.md': roleText({ title: 'Baker' }) }; // prettier-ignore

/** What a run of the steps came to. */
type Result = {
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  readonly used: readonly string[];
};

/**
 * Runs the steps in order, as GitHub does with `shell: bash`; the steps of other actions are only named. Steps that ran before, on the same files, are known by
 * their outputs.
 */
async function runSteps(
  work: string,
  inputs: Readonly<Record<string, string>>,
  base: string,
  known: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<Result> {
  const temp = files({ output: '', summary: '' });
  const given: Record<string, string> = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default])),
    command: 'rolepress',
    ...inputs,
  };
  const told: Record<string, Readonly<Record<string, string>>> = { ...known };
  const valueOf = (expression: string): string => {
    const [, input] = /^inputs\.([\w-]+)$/u.exec(expression) ?? [];
    if (input !== undefined) return given[input] ?? '';
    const [, step = '', output] = /^steps\.(\w+)\.outputs\.(\w+)$/u.exec(expression) ?? [];
    if (output !== undefined) return told[step]?.[output] ?? '';
    if (expression === 'inputs.base || github.event.pull_request.base.sha || github.event.before') return given['base'] || base; // prettier-ignore
    throw new Error(`no runner knows ${expression}`);
  };
  const isWanted = (condition = "'' != 'x'"): boolean => {
    const [, left = '', operator, right] = /^(\S+) (==|!=) '(.*)'$/u.exec(condition) ?? [];
    const value = left === "''" ? '' : valueOf(left);
    return operator === '==' ? value === right : value !== right;
  };
  const path = await pathWith();
  let code = 0;
  let log = '';
  const used: string[] = [];
  for (const { id = '', if: condition, uses, run, env = {} } of action.runs.steps) {
    if (code !== 0 || id in known || !isWanted(condition)) continue;
    if (uses !== undefined) used.push(uses);
    if (run === undefined) continue;
    const values = Object.entries(env).map(([name, value]) => [name, value.replace(/\$\{\{ (.*?) \}\}/gu, (_, one: string) => valueOf(one))]); // prettier-ignore
    const ended = await runScript(run, join(work, given['working-directory'] ?? '.'), {
      PATH: path,
      GITHUB_WORKSPACE: work,
      RUNNER_TEMP: temp,
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      ...(Object.fromEntries(values) as Record<string, string>),
    });
    code = ended.code;
    log += ended.log;
    told[id] = ended.outputs;
  }
  const outputs = Object.entries(action.outputs).map(
    ([name, { value }]) => [name, valueOf(value.slice(4, -3))] as const,
  );
  return {
    code,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(join(temp, 'summary'), 'utf8'),
    log,
    used,
  };
}

describe('the steps of the action', () => {
  test('check a pull request from a fork, tell what it changes, and make a preview', async () => {
    const upstream = repositoryOf(site);
    const base = git(upstream, 'rev-parse', 'HEAD').trim();
    const fork = join(files({}), 'fork');
    git(upstream, 'clone', '--quiet', upstream, fork);
    commit(fork, louder);
    // GitHub makes a merge of it in the repository that it is to go to.
    git(upstream, 'fetch', '--quiet', fork, 'HEAD');
    git(upstream, 'checkout', '--quiet', '-b', 'merge');
    git(upstream, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'FETCH_HEAD');
    const work = checkout(upstream, 'merge');
    const { code, outputs, summary, log, used } = await runSteps(work, { sarif: 'true' }, base);
    expect(code, log).toBe(0);
    expect(outputs).toMatchObject({ errors: '0', warnings: '0', changes: '6' });
    expect(used).toEqual(['actions/cache@v5', 'actions/upload-artifact@v7']);
    expect(summary).toMatch(/^## Rolepress\n/u);
    expect(summary).toContain('## What publishing would change');
    expect(summary).toContain('<td>🟢 opened</td><td><b>Baker</b></td>');
    expect(summary).toContain('<td><code>team</code></td><td><del>none</del></td><td><ins>Night</ins></td>');
    const read = (name: string) => readFileSync(outputs[name] ?? '', 'utf8');
    expect(JSON.parse(read('report'))).toMatchObject({ version: 1 });
    expect(JSON.parse(read('sarif'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(read('diff-json'))).toMatchObject({ version: 1, summary: { opened: 1, changed: 1 } });
    expect(read('diff-markdown').length).toBeLessThanOrEqual(65_536);
    expect(readFileSync(join(outputs['site'] ?? '', 'roles/baker/index.html'), 'utf8')).toContain('Baker');
    expect(git(work, 'status', '--porcelain')).toBe('');
  });

  test('end with the exit code of the check, after the summary, with annotations in the files and no preview', async () => {
    const upstream = repositoryOf({ ...site, 'content/roles/waiter.md': roleText({ title: 'Waiter' }) });
    const base = git(upstream, 'rev-parse', 'HEAD').trim();
    commit(upstream, { 'content/roles/cook.md': roleText({ workplace: 'boat' }), 'content/roles/waiter.md': roleText({ title: 'Head waiter' }) });
    const { code, outputs, summary, log, used } = await runSteps(checkout(upstream, 'main'), {}, base);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ errors: '1', site: '', sarif: '' });
    expect(log).toMatch(/^::error file=content\/roles\/cook\.md,line=\d+/mu);
    expect(summary).toContain('<td><code>title</code></td><td><del>Waiter</del></td><td><ins>Head waiter</ins></td>');
    expect(summary).toContain('keeps the site from being published');
    expect(used).toEqual(['actions/cache@v5']);
  });

  test('work for a site in a folder of the repository, without a base, and where the base is nowhere', async () => {
    const below = Object.fromEntries(Object.entries(site).map(([path, text]) => [`web/careers/${path}`, text]));
    const upstream = repositoryOf(below);
    const work = checkout(upstream, 'main');
    const inputs = { 'working-directory': 'web/careers', preview: 'false', cache: 'false' };
    const first = await runSteps(work, inputs, '0'.repeat(40));
    expect(first).toMatchObject({ code: 0, used: [], outputs: { errors: '0', changes: '', site: '' } });
    expect(first.log).toContain('There is nothing to compare with.');
    const compare = (more: Readonly<Record<string, string>>, base: string) => runSteps(work, { ...inputs, ...more }, base, { check: { code: '0' } });
    expect(await compare({ base: 'none' }, '')).toMatchObject({ code: 0, outputs: { changes: '' } });
    const lost = await compare({}, '1'.repeat(40));
    expect(lost.code).toBe(0);
    expect(lost.log).toContain('::warning::What publishing would change is not known');
    const odd = await compare({ base: '--upload-pack=touch pwned' }, '');
    expect(odd).toMatchObject({ code: 0, outputs: { changes: '' } });
    expect(git(work, 'status', '--porcelain')).toBe('');
  });

  test('fail on warnings where that is asked for, and when the settings are broken', async () => {
    const upstream = repositoryOf({ ...site, 'content/roles/cook.md': roleText({ datePosted: '' }) });
    expect((await runSteps(checkout(upstream, 'main'), { 'max-warnings': '0', base: 'none' }, '')).code).toBe(1);
    commit(upstream, { 'content/site.yml': 'title: [x\n' });
    expect((await runSteps(checkout(upstream, 'main'), {}, git(upstream, 'rev-parse', 'HEAD~1').trim())).code).toBe(2);
  });
}); // prettier-ignore

describe('action.yml', () => {
  test('holds as the steps of a workflow, every expression of it', async () => {
    const lint = await workflowLinter(import.meta.url);
    const inputs = Object.entries(action.inputs).map(([name, one]) => [name, { type: 'string', ...one }]);
    const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
    const workflow = {
      on: { pull_request: {}, workflow_call: { inputs: Object.fromEntries(inputs) as object } },
      jobs: { site: { 'runs-on': 'ubuntu-latest', outputs: Object.fromEntries(outputs) as object, steps: action.runs.steps } },
    };
    expect(lint(stringify(workflow), 'action.yml')).toEqual([]);
    // It finds what is wrong.
    expect(lint(stringify(workflow).replace('inputs.sarif', 'inputs.saref'), 'action.yml')).toHaveLength(1);
  }); // prettier-ignore

  test('has no expression in a script, where it could become code', () => {
    expect(action.runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('has scripts that bash can read', () => {
    for (const { run } of action.runs.steps) {
      const folder = files({ 'step.sh': run ?? '' });
      execFileSync('bash', ['-n', join(folder, 'step.sh')]);
    }
  });
});
