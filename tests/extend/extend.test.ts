import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check, build, parseRole } from '../../src/index.ts';
import { loadNativeParser } from '../../src/io/index.ts';
import {
  exampleDay,
  files,
  fullBody,
  projectFolder,
  readAll,
  roleText,
  run,
  runProcess,
  siteFolder,
  siteYml,
} from '../support/helpers.ts';

/** Rules and outputs of a site's own, as the program runs them: the configuration is loaded from the disk. */

const document = readFileSync(join(projectFolder, 'docs/extend.md'), 'utf8');
const examples = [...document.matchAll(/```js\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
const [first = '', second = '', library = ''] = examples;

const worker = pathToFileURL(join(projectFolder, 'lib/worker.js'));

/** A site with a configuration; `rolepress` in it is this one. */
function siteWith(config: string, more: Readonly<Record<string, string>> = {}, name = 'rolepress.config.mjs'): string {
  const folder = siteFolder({ [name]: config, ...more });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(projectFolder, join(folder, 'node_modules/rolepress'));
  return folder;
}

/** A configuration that imports nothing. */
const plain = (body: string) => `export default ${body};\n`;
const ruleOf = (body: string) => plain(`{ rules: { 'own-rule': { summary: 'S.', check: ${body} } } }`);
const outputOf = (made: string) => plain(`{ outputs: { own: { files: ${made} } } }`);

const intern = { 'content/roles/intern.md': roleText({ title: 'Kitchen intern', employmentType: 'intern' }) };

/** The diagnostics of a run in JSON. */
async function found(folder: string, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await run(['check', '--now', exampleDay, '--format', 'json', ...argv], folder);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Readonly<Record<string, unknown>>[] };
  return { code, stderr, diagnostics };
}

describe('the examples of docs/extend.md', () => {
  test('check and build a site: the rule keeps it from being published, and the output is one of its files', async () => {
    const folder = siteWith(first, intern);
    const refused = await run(['check', '--now', exampleDay], folder);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('content/roles/intern.md:5:1  error  The internship has no `salary`; expected one  pay-for-interns');
    expect((await run(['build', '--now', exampleDay], folder)).code).toBe(1);
    writeFileSync(join(folder, 'content/site.yml'), `${siteYml}rules: {pay-for-interns: warning}\n`);
    const built = runProcess(['build', '--now', exampleDay], folder);
    expect(built.code, built.stdout).toBe(0);
    const { 'last-days.ics': calendar } = readAll(join(folder, 'dist'));
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270131\r\nSUMMARY:Last day: Kitchen intern\r\nURL:https://careers.inn.example/roles/intern/\r\n');
    // What is no longer made is removed.
    writeFileSync(join(folder, 'rolepress.config.mjs'), plain('{}'));
    writeFileSync(join(folder, 'content/site.yml'), siteYml);
    expect(runProcess(['build', '--now', exampleDay], folder).stdout).toContain('1 removed');
  });

  test('find what stands in the text, at its line', async () => {
    const duties = Array.from({ length: 9 }, (_, index) => `- **Duty ${index}:** Do it.`).join('\n');
    const body = fullBody.replace('- **Stations:** Prepare the stations.', duties);
    const { diagnostics } = await found(siteWith(second, { 'content/roles/cook.md': roleText({}, body) }));
    const [one, ...others] = diagnostics.filter(({ rule }) => rule === 'few-duties');
    const line = roleText({}, body).split('\n').indexOf('## Duties') + 1;
    expect(one).toMatchObject({ line, severity: 'warning', message: 'The role has 9 duties; expected at most 8' });
    expect(others).toEqual([]);
  });

  test('use the library', () => {
    const folder = siteWith(plain('{}'), { 'use.mjs': library });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^\d+ \[ 'Cook' \] 0\n/u);
    expect(stdout).toMatch(/\nCook Dinner \d+\n$/u);
  });
}); // prettier-ignore

describe('a rule of one’s own', () => {
  const loud = ruleOf("({ title }) => [{ message: `Found ${title}`, key: 'title', help: 'Do.' }]");

  test('finds the same in one process, on threads, with a cold cache and with a warm one', async () => {
    const folder = siteWith(loud, intern);
    const world = { loadNativeParser, workers: { workerFile: worker, count: 2 }, toolFingerprint: () => 'these programs' };
    const tell = async (...argv: readonly string[]) => (await run(['check', '--now', exampleDay, '--format', 'json', ...argv], folder, world)).stdout;
    const cold = await tell('--no-cache');
    expect(JSON.parse(cold)).toMatchObject({ diagnostics: [{ rule: 'own-rule', message: 'Found Cook', line: 2 }, { message: 'Found Kitchen intern' }] });
    expect(await tell('--jobs', '1')).toBe(cold);
    expect(await tell('--jobs', '2', '--no-cache')).toBe(cold);
    expect(await tell('--jobs', '2')).toBe(cold);
  });

  test('takes effect after a change of the configuration, also of a file that it imports, though no role has changed', () => {
    const folder = siteWith(ruleOf('() => [{ message: text }]').replace(/^/u, "import { text } from './text.mjs';\n"), { 'text.mjs': "export const text = 'One';\n" });
    const message = () => (JSON.parse(runProcess(['build', '--now', exampleDay, '--format', 'json'], folder).stdout) as { diagnostics: readonly { rule: string; message: string }[] }).diagnostics.find(({ rule }) => rule === 'own-rule')?.message;
    expect(message()).toBe('One');
    writeFileSync(join(folder, 'text.mjs'), "export const text = 'Two';\n");
    expect(message()).toBe('Two');
    writeFileSync(join(folder, 'rolepress.config.mjs'), plain('{}'));
    expect(message()).toBeUndefined();
  });

  test('is switched by site.yml, for all files and for some, silenced by a comment, and borne by a baseline', async () => {
    const folder = siteWith(loud, intern);
    const settings = (text: string) => writeFileSync(join(folder, 'content/site.yml'), siteYml + text);
    const told = async (...argv: readonly string[]) => (await found(folder, ...argv)).diagnostics.map(({ path, severity }) => `${severity as string} ${path as string}`);
    expect(await told()).toEqual(['warning content/roles/cook.md', 'warning content/roles/intern.md']);
    settings('rules: {own-rule: off}\n');
    expect(await told()).toEqual([]);
    settings('rules: {own-rule: off}\noverrides: [{files: roles/cook.md, rules: {own-rule: error}}]\n');
    expect(await told()).toEqual(['error content/roles/cook.md']);
    settings('');
    writeFileSync(join(folder, 'content/roles/cook.md'), roleText().replace('---\n', '---\n# rolepress-disable-next-line own-rule\n'));
    expect(await told()).toEqual(['warning content/roles/intern.md']);
    await run(['check', '--now', exampleDay, '--baseline', 'known.json', '--update-baseline'], folder);
    expect(await told('--baseline', 'known.json')).toEqual([]);
    settings('rules: {own-rul: off}\n');
    expect((await found(folder)).diagnostics.find(({ rule }) => rule === 'unknown-field')).toMatchObject({ path: 'content/site.yml', message: 'There is no rule `own-rul`; did you mean `own-rule`?' });
  });

  test('is explained and listed, and every report says where', async () => {
    const folder = siteWith(plain("{ rules: { 'own-rule': { severity: 'info', summary: 'Sum.', why: 'Because.', url: 'https://inn.example/r', check: () => [{ message: 'M' }] }, other: { summary: 'O.', check: () => [{ message: 'N' }] } } }"));
    const explained = await run(['explain', 'own-rule'], folder);
    expect(explained.stdout).toMatch(/^own-rule {2}\(info, a rule of this site\)\n\nSum\.\nBecause\.\nhttps:\/\/inn\.example\/r\n/u);
    expect((await run(['explain'], folder)).stdout).toMatch(/^own-rule +info +Sum\.$/mu);
    expect((await run(['explain', 'own-rull'], folder)).stderr).toContain('did you mean own-rule?');
    const { diagnostics } = await found(folder);
    expect(diagnostics.map(({ url }) => url)).toEqual(['https://inn.example/r', expect.stringContaining('/docs/extend.md#rules')].toReversed());
    const sarif = JSON.parse((await run(['check', '--now', exampleDay, '--format', 'sarif'], folder)).stdout) as { runs: readonly { tool: { driver: { rules: readonly { id: string }[] } }; results: readonly { ruleIndex: number }[] }[] };
    const [log] = sarif.runs;
    expect(log?.results.map(({ ruleIndex }) => log.tool.driver.rules[ruleIndex]?.id).toSorted()).toEqual(['other', 'own-rule']);
  });

  test('sees drafts and closed roles, the whole site, and the day', async () => {
    const config = ruleOf('({ state, source }, { today, roles, organization }) => [{ message: [state, today, roles.length, organization.name, source.slice(0, 3)].join(" ") }]');
    const folder = siteWith(config, { 'content/roles/draft.md': roleText({ status: 'draft' }), 'content/roles/old.md': roleText({ title: 'Old', status: 'closed' }) });
    const { diagnostics } = await found(folder);
    expect(diagnostics.filter(({ rule }) => rule === 'own-rule').map(({ message }) => message)).toEqual(['open', 'draft', 'closed'].map((state) => `${state} ${exampleDay} 3 Example ---`));
  });
}); // prettier-ignore

describe('an output of one’s own', () => {
  test('makes text and bytes of what is published, also later, and roles may link to them', async () => {
    const body = fullBody.replace('A steady hand.', 'A steady hand, see [the list](/own/list.txt).');
    const folder = siteWith(outputOf("async ({ roles }) => [{ path: 'own/list.txt', contents: roles.map(({ slug }) => slug).join() }, { path: 'own/bytes.bin', contents: new Uint8Array([1, 2]) }]"), { 'content/roles/linking.md': roleText({ title: 'L' }, body), 'content/roles/draft.md': roleText({ status: 'draft' }) });
    const { code, stdout } = await run(['build', '--now', exampleDay, '--max-warnings', '0'], folder);
    expect(code, stdout).toBe(0);
    const { 'own/list.txt': list, 'own/bytes.bin': bytes } = readAll(join(folder, 'dist'));
    expect({ list, bytes }).toEqual({ list: 'cook,linking', bytes: '\u0001\u0002' });
    const { files: made } = await build({ cwd: folder, now: exampleDay });
    expect(made.map(({ path }) => path)).toContain('own/list.txt');
    expect(await check({ cwd: folder, now: exampleDay })).toEqual([]);
  });

  test('cannot stand where another file stands', async () => {
    const { code, diagnostics } = await found(siteWith(outputOf("() => [{ path: 'feed.json', contents: '' }]")));
    expect(code).toBe(1);
    expect(diagnostics).toMatchObject([{ rule: 'output-conflict', path: 'rolepress.config.mjs' }]);
  });

  test.each(['../out.txt', '/etc/passwd', 'a//b', 'a\\\\b', '.rolepress/x', '', './a'])('cannot be written at %j', async (path) => {
    const { code, diagnostics } = await found(siteWith(outputOf(`() => [{ path: '${path}', contents: '' }]`)));
    expect(code).toBe(2);
    expect(diagnostics).toMatchObject([{ rule: 'configuration', path: 'rolepress.config.mjs', message: expect.stringMatching(/^The output `own` gave .*each path below the site’s folder$/u) as string }]);
  });
}); // prettier-ignore

describe('a configuration that is wrong', () => {
  test.each([
    ['a text', plain("'x'"), 'rolepress.config.mjs: the default export: expected an object with `rules`, `outputs` or both as the default export'],
    ['no default export', 'export const rules = {};\n', 'rolepress.config.mjs: the default export: expected an object with `rules`, `outputs` or both as the default export'],
    ['a misspelt key', plain('{ rule: {} }'), 'rolepress.config.mjs: there is no key `rule`; did you mean `rules`?'],
    ['a rule without a check', plain("{ rules: { own: { summary: 'S.' } } }"), 'rolepress.config.mjs: `rules.own.check` is missing; docs/extend.md has an example'],
    ['a rule without a summary', plain('{ rules: { own: { check() {} } } }'), 'rolepress.config.mjs: `rules.own.summary` is missing; docs/extend.md has an example'],
    ['a level that there is not', plain("{ rules: { own: { severity: 'fatal', summary: 'S.', check() {} } } }"), 'rolepress.config.mjs: `rules.own.severity`: expected one of off, info, warning, error'],
    ['the name of a rule that there is', plain("{ rules: { 'raw-html': { summary: 'S.', check() {} } } }"), 'rolepress.config.mjs: `rules.raw-html`: Rolepress has a rule of this name; choose another one'],
    ['a name in capitals', plain("{ rules: { OwnRule: { summary: 'S.', check() {} } } }"), 'rolepress.config.mjs: `rules.OwnRule`: expected a name in lower case with hyphens'],
    ['an output without files', plain('{ outputs: { own: {} } }'), 'rolepress.config.mjs: `outputs.own.files` is missing; docs/extend.md has an example'],
    ['an error while it is loaded', 'throw new TypeError("broken");\n', 'rolepress.config.mjs cannot be loaded: TypeError: broken'],
    ['a fault of syntax', 'export default {\n', 'rolepress.config.mjs cannot be loaded: '],
  ])('because of %s is told, and nothing is done', async (_, config, message) => {
    const folder = siteWith(config);
    for (const command of ['check', 'build']) {
      const { code, stdout, stderr } = await run([command, '--now', exampleDay], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(message);
    }
    expect(Object.keys(readAll(folder)).some((path) => path.startsWith('dist/'))).toBe(false);
    await expect(check({ cwd: folder, now: exampleDay })).rejects.toThrow(message);
  });

  test.each([
    ['throws', '() => { throw new RangeError("far") }', 'The rule `own-rule` failed on content/roles/cook.md: RangeError: far'],
    ['gives a text', "() => 'x'", 'The rule `own-rule` gave "x"; expected a list of findings `{message, help, key or line}` for content/roles/cook.md'],
    ['gives a finding without a message', '() => [{}]', 'The rule `own-rule` gave undefined as [0].message; expected a list of findings'],
    ['gives a promise', 'async () => []', 'The rule `own-rule` gave '],
    ['gives a line of no file', "() => [{ message: 'M', line: 0 }]", 'The rule `own-rule` gave 0 as [0].line; expected a list'],
  ])('in that a rule %s is told once, and the other rules go on', async (_, body, message) => {
    const config = plain(`{ rules: { 'own-rule': { summary: 'S.', check: ${body} }, other: { summary: 'O.', check: ({ path }) => [{ message: path }] } } }`);
    const { code, diagnostics } = await found(siteWith(config, intern));
    expect(code).toBe(2);
    const [fault, ...others] = diagnostics.filter(({ rule }) => rule === 'configuration');
    expect(fault).toMatchObject({ path: 'rolepress.config.mjs', message: expect.stringContaining(message) as string });
    expect(others).toEqual([]);
    expect(diagnostics.filter(({ rule }) => rule === 'other')).toHaveLength(2);
  });

  test('in that an output fails is told, and nothing is published', async () => {
    const folder = siteWith(outputOf('async () => { throw new Error("no") }'));
    const { code, stdout } = await run(['build', '--now', exampleDay], folder);
    expect(code).toBe(2);
    expect(stdout).toContain('The output `own` failed: Error: no');
    expect(Object.keys(readAll(folder)).some((path) => path.startsWith('dist/'))).toBe(false);
  });

  test.each(['js', 'cjs', 'mts', 'json'])('in its name (.%s) is told with the name that is read', async (ending) => {
    const { code, stderr } = await run(['check'], siteFolder({ [`rolepress.config.${ending}`]: '' }));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`rolepress.config.${ending} is not read; rename it to rolepress.config.mjs`) as string });
  });

  test('by being there twice is told', async () => {
    const { code, stderr } = await run(['check'], siteWith(plain('{}'), { 'rolepress.config.ts': plain('{}') }));
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('delete one of them') as string });
  });
}); // prettier-ignore

describe('a configuration in TypeScript', () => {
  test('is run by a Node.js that can, and by another one told with what to do', () => {
    const folder = siteWith(ruleOf('(role: { title: string }) => [{ message: role.title }]'), {}, 'rolepress.config.ts');
    const { code, stdout, stderr } = runProcess(['check', '--now', exampleDay], folder);
    // Whether this one can, it says itself.
    if ((process.features as { readonly typescript?: unknown }).typescript) expect(stdout).toContain('Cook  own-rule');
    else expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('rolepress.config.ts cannot be loaded: this version of Node.js does not read TypeScript; rename it to rolepress.config.mjs, or use Node.js 22.18 or later') as string });
  });
}); // prettier-ignore

describe('the content', () => {
  test('cannot bring code: a configuration in it is not run, and is told', async () => {
    const folder = siteFolder({ 'content/rolepress.config.mjs': "throw new Error('run')\n" });
    const { code, diagnostics } = await found(folder);
    expect(code).toBe(0);
    expect(diagnostics).toMatchObject([{ rule: 'unknown-file', path: 'content/rolepress.config.mjs' }]);
  });

  test('in another folder has its configuration beside it', async () => {
    const folder = files({});
    cpSync(siteWith(ruleOf("() => [{ message: 'M' }]")), join(folder, 'web'), { recursive: true, filter: (path) => !path.includes('node_modules') });
    const { diagnostics } = await found(folder, '--content', 'web/content');
    expect(diagnostics).toMatchObject([{ rule: 'own-rule', path: 'web/content/roles/cook.md' }]);
  });
}); // prettier-ignore

describe('parseRole', () => {
  test('reads a role with the settings that it is given, and tells what rules of one role find', () => {
    const text = roleText({ location: 'porto', workplace: 'boat' });
    const { role, body, diagnostics } = parseRole(text, { path: 'x/chef.md', site: `${siteYml}sections: {profile: standard}\n`, locations: 'porto: {locality: Porto, country: PT}\n' });
    expect(role).toMatchObject({ slug: 'chef', locations: [{ id: 'porto', locality: 'Porto' }] });
    expect(body.sections.map(({ title }) => title)).toEqual(['Qualifications', 'Duties', 'Responsibilities']);
    expect(diagnostics).toMatchObject([{ path: 'x/chef.md', rule: 'invalid-field' }]);
    expect(parseRole('').role).toBeUndefined();
    expect(parseRole('').diagnostics.length).toBeGreaterThan(0);
  });
}); // prettier-ignore
