import { execFileSync, spawnSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { transform } from 'esbuild';
import { Eta } from 'eta';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CommandEntry, commands } from '../../src/commands/index.ts';
import { parseRole } from '../../src/index.ts';
import { documentPaths, documentText, type Fence, fencesOf } from '../support/documents.ts';
import { files, projectFolder, run } from '../support/helpers.ts';

/** Every block of code in the documents, by its language. Some are also run as they stand, by tests that name them. */

const fences = documentPaths.filter((path) => path !== 'docs/rules.md').flatMap(fencesOf);
const of = (...languages: readonly string[]) => fences.filter(({ language }) => languages.includes(language));
const at = ({ path, line }: Fence) => `${path}:${line}`;

const entries: readonly (readonly [string, CommandEntry])[] = Object.entries(commands);
const options = new Map(await Promise.all(entries.map(async ([name, { load }]) => [name, new Set((await load()).options.map(({ flags }) => /--[a-z-]+/u.exec(flags)?.[0]))] as const))); // prettier-ignore

describe('the blocks of code in the documents', () => {
  test('have a language that is checked here; `text` is what a program prints, a tree of files or a drawing', () => {
    const checked = new Set(['sh', 'yaml', 'json', 'js', 'ts', 'css', 'html', 'python', 'markdown', 'text']);
    expect(fences.filter(({ language }) => !checked.has(language)).map(at)).toEqual([]);
    expect(fences.length).toBeGreaterThan(40);
  });

  test('in shell can be read by one', () => {
    const names = of('sh').map((fence) => at(fence).replaceAll('/', '_'));
    const folder = files(Object.fromEntries(of('sh').map(({ text }, index) => [names[index] ?? '', text])));
    const { stderr } = spawnSync('sh', ['-c', 'for script; do sh -n "$script"; done', 'sh', ...names], { cwd: folder, encoding: 'utf8' });
    expect(names.length).toBeGreaterThan(15);
    expect(stderr).toBe('');
  });

  test('call commands and options of Rolepress that there are, also in the text around them', () => {
    // The history of changes names what there was, and rules.md is written by a command.
    const texts = documentPaths.filter((path) => path !== 'CHANGELOG.md').map((path) => ({ path, text: documentText(path) }));
    const calls = texts.flatMap(({ path, text }) => [...text.matchAll(/(?:^|[`&|;$] ?|npx |then |else )rolepress ([a-z]+)\b([^`\n&|;]*)/gmu)].map(([, command = '', rest = '']) => ({ path, command, rest: rest.replace(/ #.*$/u, '') })));
    expect(calls.length).toBeGreaterThan(60);
    const unknown = calls.flatMap(({ path, command, rest }) => {
      const known = options.get(command);
      if (!known) return [`${path}: ${command}`];
      const flags = [...rest.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([flag]) => flag);
      return flags.filter((flag) => !known.has(flag) && flag !== '--help').map((flag) => `${path}: ${command} ${flag}`);
    });
    expect(unknown).toEqual([]);
  });

  test('in JSON and YAML are data; keys of ours have values that they can have', async () => {
    for (const { text } of of('json')) JSON.parse(text);
    const schemas = await Promise.all(['site', 'role', 'page', 'list', 'locations', 'pay'].map(async (name) => JSON.parse((await run(['schema', name], projectFolder)).stdout) as object));
    // A part of a file need not have what the whole has to have.
    const fits = schemas.map((schema) => new Ajv2020({ strict: false, formats: { email: true, uri: true } }).compile({ ...schema, required: [] }));
    for (const fence of of('yaml')) {
      const data = parse(fence.text) as unknown;
      const isSteps = Array.isArray(data) && data.every((one) => 'uses' in Object(one));
      expect(isSteps || fits.some((fit) => fit(data)), at(fence)).toBe(true);
    }
  });

  test('in Markdown are roles without an error, or changes that are to be told', () => {
    for (const fence of of('markdown')) {
      if (fence.path === '.changeset/README.md') expect(fence.text).toMatch(/^---\n'rolepress': (?:patch|minor|major)\n---\n\n\S/u);
      // Their files are pages, which their own test reads.
      else if (!['docs/pages.md', 'docs/make-it-yours.md'].includes(fence.path)) {
        const locations = 'bremen: {locality: Bremen, country: DE}\nporto: {locality: Porto, country: PT}\n';
        expect(parseRole(fence.text, { locations }).diagnostics.filter(({ severity }) => severity === 'error'), at(fence)).toEqual([]);
      }
    }
  });

  test('in CSS and HTML can be read: HTML of templates by the engine of templates', async () => {
    for (const { text } of of('css')) expect((await transform(text, { loader: 'css' })).warnings).toEqual([]);
    for (const fence of of('html')) {
      const compiled = new Eta({ autoTrim: false }).compileToString(fence.text);
      // oxlint-disable-next-line typescript/no-implied-eval -- it is compiled and not run
      expect(() => new Function('it', compiled), at(fence)).not.toThrow();
    }
  });

  test('in Python can be compiled', ({ skip }) => {
    skip(spawnSync('python3', ['--version']).status !== 0, 'python3 is not installed');
    for (const { text } of of('python')) execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: text });
  });
}); // prettier-ignore
