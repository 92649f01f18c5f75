import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/commands/index.ts';
import { nightlyCron } from '../../src/commands/init/nightly.ts';
import { colourOf, faviconOf, logoOf } from '../../src/commands/init/monogram.ts';
import { newFileLink, pagesUrl, repositoryFrom } from '../../src/commands/init/github.ts';
import { dayAt } from '../../src/model/calendar.ts';
import { employmentTypes, workplaces } from '../../src/model/role-fields.ts';
import { exampleDay, files, readAll, run, siteFolder } from '../support/helpers.ts';

const known = [
  '--organization',
  'Fern & Moss',
  '--repository',
  'fern/careers',
  '--time-zone',
  'Europe/Berlin',
] as const;

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Makes a site in a new folder, with these options beside those that are needed. */
async function made(...more: readonly string[]) {
  const folder = files({});
  const ended = await run(['init', ...known, ...more], folder);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return { folder, stdout: ended.stdout };
}

/** What a workflow says. */
type Workflow = {
  readonly on: {
    readonly schedule?: readonly { readonly cron: string }[];
    readonly pull_request: { readonly paths: readonly string[] } | null;
  };
  readonly jobs: Readonly<Record<string, { readonly defaults: { readonly run: unknown }; readonly steps: readonly { readonly run?: string; readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[] }>>;
}; // prettier-ignore

function workflowIn(folder: string): Workflow {
  return parse(textOf(folder, '.github/workflows/careers.yml')) as Workflow;
}

describe('a new site', () => {
  test.each(['en', 'de', 'fr', 'fr-CA', 'es', 'ja'])('in %s has no finding, with either profile, and builds', async (language) => {
    for (const profile of ['strict', 'standard']) {
      const { folder } = await made('--language', language, '--profile', profile);
      const { code, stdout } = await run(['build', '--now', exampleDay, '--max-warnings', '0', '--format', 'json'], folder);
      expect(JSON.parse(stdout), stdout).toMatchObject({ diagnostics: [] });
      expect(code).toBe(0);
      expect(Object.keys(readAll(join(folder, 'dist')))).toContain('roles/example-baker/index.html');
    }
  }); // prettier-ignore

  test('has the files that people and programs need, and no other', async () => {
    const { folder } = await made();
    expect(Object.keys(readAll(folder)).filter((path) => !path.endsWith('.schema.json'))).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.github/ISSUE_TEMPLATE/new-role.yml',
      '.github/pull_request_template.md',
      '.github/workflows/careers.yml',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'content/locations.yml',
      'content/pages/_about.md',
      'content/pages/_benefits.md',
      'content/pages/_how-we-hire.md',
      'content/pages/_imprint.md',
      'content/pages/_index.md',
      'content/pages/_privacy.md',
      'content/public/favicon.svg',
      'content/public/logo.svg',
      'content/roles/examples/example-baker.md',
      'content/roles/examples/example-bookkeeper.md',
      'content/shared/equal-opportunity.md',
      'content/site.yml',
      'package.json',
    ]);
  });

  test('has texts without a name that was not filled in, and no git word for those who write roles', async () => {
    for (const language of ['en', 'de', 'fr']) {
      const { folder } = await made('--language', language);
      for (const [path, text] of Object.entries(readAll(folder))) expect(text, path).not.toMatch(/\[\[\w+\]\]/u);
      // What stands in quotation marks is the name of a button.
      const readme = textOf(folder, 'README.md').replace(/“[^”]*”|„[^“]*“|« [^»]* »|\([^)]*\)/gu, '');
      expect(readme).not.toMatch(/\b(?:commit|push|pull|merge|branch|clone|repository|Zweig|dépôt|branche)\b/iu);
    }
  });

  test('has settings that fit the schemas that are written beside them', async () => {
    const { folder } = await made('--host', 'netlify');
    const fits = (schema: string, data: unknown) => {
      const validate = new Ajv2020({ strict: false, formats: { email: true, uri: true } }).compile(JSON.parse(textOf(folder, `.vscode/rolepress/${schema}.schema.json`)) as object); // prettier-ignore
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    };
    const frontMatter = (path: string) => parse(textOf(folder, path).split('---\n')[1] ?? '') as unknown;
    fits('site', parse(textOf(folder, 'content/site.yml')));
    fits('locations', parse(textOf(folder, 'content/locations.yml')));
    fits('role', frontMatter('content/roles/examples/example-baker.md'));
    fits('role', frontMatter('content/roles/examples/example-bookkeeper.md'));
    for (const name of ['about', 'benefits', 'how-we-hire', 'imprint', 'index', 'privacy'])
      fits('page', frontMatter(`content/pages/_${name}.md`));
    const settings = JSON.parse(textOf(folder, '.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    for (const schema of Object.keys(settings['yaml.schemas'])) expect(textOf(folder, schema)).toContain('$schema');
  });

  test('has roles that say in every place that they are examples, from today on', async () => {
    const { folder } = await made('--now', '2026-03-01T23:30:00Z');
    for (const name of ['baker', 'bookkeeper']) {
      const text = textOf(folder, `content/roles/examples/example-${name}.md`);
      expect(text).toMatch(/^---\n# This role is an example\./u);
      expect(text).toMatch(/\ntitle: Example [A-Z]/u);
      expect(text).toContain('---\n\nThis role is an example that came with the site, and nobody can apply for it.');
      expect(text).toContain('\ndatePosted: 2026-03-02\nvalidThrough: 2026-05-01\n');
    }
  });

  test('pins the version that made it, and has a script for each command that there is', async () => {
    const { folder } = await made();
    const project = JSON.parse(textOf(folder, 'package.json')) as { scripts: Record<string, string>; devDependencies: unknown }; // prettier-ignore
    expect(project.devDependencies).toEqual({ rolepress: '0.0.0' });
    const wanted = ['build', 'check', 'dev', 'preview'].filter((name) => name in commands);
    expect(Object.keys(project.scripts).toSorted()).toEqual(wanted);
  });

  test('has the same bytes each time, in folders of one name', async () => {
    const [one, other] = [files({}), files({})];
    for (const cwd of [one, other]) await run(['init', 'careers', '--yes', '--now', exampleDay], cwd);
    expect(readAll(one)).toEqual(readAll(other));
    expect(Object.keys(readAll(one))).toHaveLength(31);
  });

  test('ends with the next two commands', async () => {
    const folder = files({});
    const shows = 'dev' in commands ? 'dev' : 'build';
    const { stdout } = await run(['init', 'it’s new', ...known], folder);
    expect(stdout.endsWith(`\nNext:\n  cd 'it’s new' && npm install\n  npx rolepress ${shows}\n`)).toBe(true);
    write(folder, 'node_modules/rolepress/package.json', '{}');
    const again = await run(['init', ...known], folder);
    expect(again.stdout.endsWith(`\nNext:\n  npx rolepress ${shows}\n  npx rolepress new "Your first role"\n`)).toBe(
      true,
    );
  });
});

describe('names that mean something elsewhere', () => {
  test.each(['شركة النور', '"Quoted" & \'single\'', '<script>alert(1)</script>', '😀 Smile', '- # : {x}', '“Café”', '*bold* [link](https://inn.example)', 'null', '${{ secrets.X }}', '[[title]]'])(
    '%s is an organisation whose site has no finding',
    async (organization) => {
      const folder = files({});
      expect((await run(['init', '--organization', organization, '--repository', 'a/b'], folder)).code).toBe(0);
      const site = parse(textOf(folder, 'content/site.yml')) as { organization: { name: string }; title: string };
      expect(site).toMatchObject({ organization: { name: organization }, title: `Careers at ${organization}` });
      const { stdout } = await run(['build', '--format', 'json', '--max-warnings', '0'], folder);
      expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] });
      expect(textOf(folder, 'content/public/logo.svg')).not.toMatch(/<script/u);
    },
  ); // prettier-ignore
});

describe('an existing folder', () => {
  const theirs = {
    'README.md': 'theirs',
    '.gitignore': '/dist\n',
    'package.json': '{"name": "web", "scripts": {"build": "vite build"}}',
    '.vscode/settings.json': '// with a comment\n{"files.eol": "\\n"}',
    '.github/workflows/careers.yml': 'theirs',
    '.github/pull_request_template.md': 'theirs',
    '.editorconfig': 'theirs',
    'content/public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };

  test('keeps every byte of its files, and is told what to add to them', async () => {
    const folder = files(theirs);
    const { code, stdout } = await run(['init', ...known], folder);
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(theirs)) expect(textOf(folder, path)).toBe(text);
    expect(stdout).toContain('  .gitignore: it is there already; add:\n      node_modules/\n      .rolepress/\n');
    expect(stdout).toMatch(
      /npm pkg set .*scripts\.careers:build="rolepress build" .*scripts\.check="rolepress check"/u,
    );
    expect(stdout).toContain('npm install --save-dev --save-exact rolepress@0.0.0');
    expect(stdout).toContain('"yaml.schemas": {');
    expect(stdout).toMatch(/^ {2}\.github\/workflows\/careers\.yml: it is there already$/mu);
    expect(textOf(folder, 'content/README.md')).toContain('# Careers at Fern');
    expect((await run(['check', '--max-warnings', '0'], folder)).code).toBe(0);
  });

  test('that has a site keeps its content, and lends its settings to what is made around it', async () => {
    const folder = siteFolder();
    const before = readAll(join(folder, 'content'));
    const { code, stdout } = await run(['init'], folder);
    expect(code, stdout).toBe(0);
    expect(readAll(join(folder, 'content'))).toEqual(before);
    expect(textOf(folder, 'README.md')).toContain('# Careers at Example');
    expect(textOf(folder, 'README.md')).not.toContain('examples');
  });

  test('that has roles but no settings gets settings, and no examples', async () => {
    const folder = siteFolder();
    rmSync(join(folder, 'content/site.yml'));
    expect((await run(['init', ...known], folder)).code).toBe(0);
    expect(Object.keys(readAll(join(folder, 'content')))).toEqual(['public/favicon.svg', 'public/logo.svg', 'roles/cook.md', 'site.yml']); // prettier-ignore
    expect(textOf(folder, 'content/site.yml')).not.toContain('append');
    expect((await run(['check'], folder)).code).toBe(0);
  });

  test('of which the content belongs to something else is refused', async () => {
    const folder = files({ 'content/posts/hello.md': 'hello' });
    const { code, stderr } = await run(['init', ...known], folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('`rolepress init careers`') as string,
    });
    expect(Object.keys(readAll(folder))).toEqual(['content/posts/hello.md']);
  });

  test('in which the same is made a second time stays as it is', async () => {
    const { folder } = await made();
    const before = readAll(folder);
    const { code, stdout } = await run(['init', ...known], folder);
    expect(code).toBe(0);
    expect(readAll(folder)).toEqual(before);
    expect(stdout).toMatch(/^Nothing to write/u);
    expect(stdout).not.toContain('Left alone');
  });

  test('has links that lead away, and files where folders belong: they are left alone', async () => {
    const elsewhere = files({});
    const folder = files({ '.vscode': 'a file' });
    symlinkSync(elsewhere, join(folder, '.github'));
    symlinkSync('/nowhere/to/be/found', join(folder, '.editorconfig'));
    const { code, stdout } = await run(['init', ...known], folder);
    expect(code).toBe(0);
    expect(readAll(elsewhere)).toEqual({});
    expect(stdout).toContain('.vscode/settings.json: a file is where its folder would be');
    expect(stdout).toContain('.github/workflows/careers.yml: its folder is a link that leads elsewhere');
    expect(stdout).toContain('.editorconfig: it is there already');
  });

  test('that cannot be written is told, and nothing half-made stays', async () => {
    const folder = files({});
    const { code, stderr } = await run(['init', 'x'.repeat(300), ...known], folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('ENAMETOOLONG') as string });
    expect(Object.keys(readAll(folder))).toEqual([]);
  });
});

describe('a folder of a repository', () => {
  /** A repository with a remote, and a folder in it whose name means something to shells and patterns. */
  const below = 'web site/[new] é';
  const repository = {
    '.git/HEAD': 'ref: refs/heads/topic\n',
    '.git/config': '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:Fern-Co/main.site.git\n\tfetch = x\n[branch "main"]\n',
    '.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/trunk/next\n',
    '.git/hooks/post-checkout': '#!/bin/sh\nexit 1\n',
  }; // prettier-ignore

  test('gets the site, and the root of the repository what GitHub reads there', async () => {
    const folder = files(repository);
    const { code, stdout } = await run(['init', below, '--yes', '--now', exampleDay], folder);
    expect(code, stdout).toBe(0);
    const outside = Object.keys(readAll(folder)).filter((path) => !path.startsWith(`${below}/`) && !path.startsWith('.git/')); // prettier-ignore
    expect(outside).toHaveLength(3);
    expect(outside.every((path) => path.startsWith('.github/'))).toBe(true);
    const { on, jobs } = workflowIn(folder);
    expect(on.pull_request?.paths).toEqual(['web site/\\[new\\] é/**', '.github/workflows/careers.yml']);
    for (const { defaults, steps } of [jobs['check'], jobs['publish']].filter((job) => job !== undefined)) {
      expect(defaults.run).toEqual({ 'working-directory': below });
      const paths = steps.flatMap((step) => [step.with?.['cache-dependency-path'], step.with?.['path']].filter((path) => path !== undefined)); // prettier-ignore
      for (const path of paths) expect(path).toMatch(/^web site\/\[new\] é\//u);
    }
    expect((await run(['check', '--max-warnings', '0', '--now', exampleDay], join(folder, below))).code).toBe(0);
  });

  test('is known by the remote and the branch of its repository, which are read and not asked for', async () => {
    const folder = files(repository);
    await run(['init', 'careers', '--yes'], folder);
    expect(textOf(folder, 'careers/content/site.yml')).toContain('url: https://fern-co.github.io/main.site/');
    const [, link = ''] = /\]\((https:\/\/github\.com\/[^)\s]+)\)/u.exec(textOf(folder, 'careers/README.md')) ?? [];
    const url = new URL(link);
    expect(url.pathname).toBe('/Fern-Co/main.site/new/trunk/next');
    expect(url.searchParams.get('filename')).toBe('careers/content/roles/new-role.md');
    // What the link opens is a draft that has nothing but blanks to be told.
    write(folder, 'careers/content/roles/new-role.md', url.searchParams.get('value') ?? '');
    const { stdout } = await run(['check', 'content/roles/new-role.md', '--format', 'json'], join(folder, 'careers'));
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { rule: string; severity: string }[] };
    expect(new Set(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(new Set(['warning unfilled-blank'])); // prettier-ignore
  });

  test('may be a work tree whose repository is elsewhere', async () => {
    const folder = files({
      ...Object.fromEntries(Object.entries(repository).map(([path, text]) => [`main/${path}`, text])),
      'main/.git/worktrees/w/HEAD': 'ref: refs/heads/topic\n',
      'main/.git/worktrees/w/commondir': '../..\n',
      'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
    });
    await run(['init', '--yes'], join(folder, 'w'));
    expect(textOf(folder, 'w/README.md')).toContain('github.com/Fern-Co/main.site/new/trunk/next?');
  });
});

describe('the nightly build', () => {
  test.each(['UTC', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/Santiago', 'Africa/Casablanca', 'Africa/Cairo'])(
    'runs soon after each midnight of %s, on every day of the year',
    (zone) => {
      const [minute = '', hour = ''] = nightlyCron(exampleDay, zone).split(' ');
      for (let day = 0; day < 365; day += 1) {
        const at = Date.parse('2026-11-24T00:00:00Z') + day * 86_400_000 + Number(hour) * 3_600_000 + Number(minute) * 60_000; // prettier-ignore
        // Ten minutes before, or an hour and ten in summer, it was the day before.
        expect(dayAt(at, zone)).not.toBe(dayAt(at - 71 * 60_000, zone));
      }
    },
  ); // prettier-ignore
});

describe('the issue form', () => {
  test.each(['en', 'de', 'fr'])('in %s has what GitHub asks of one', async (language) => {
    const { folder } = await made('--language', language);
    const form = parse(textOf(folder, '.github/ISSUE_TEMPLATE/new-role.yml')) as {
      readonly name: string;
      readonly description: string;
      readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: Readonly<Record<string, unknown>> }[];
    }; // prettier-ignore
    expect(form).toMatchObject({ name: expect.any(String) as string, description: expect.any(String) as string });
    const inputs = form.body.filter(({ type }) => type !== 'markdown');
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    expect(new Set(inputs.map(({ attributes }) => attributes['label'])).size).toBe(inputs.length);
    for (const { type, id, attributes } of inputs) {
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/u);
      expect(typeof attributes['label']).toBe('string');
      if (type === 'dropdown') expect(attributes['options']).toEqual(id === 'workplace' ? workplaces : employmentTypes);
    }
  });
});

describe('what is worked out', () => {
  test.each([
    ['fern/careers', 'https://fern.github.io/careers/'],
    ['Fern-Co/Fern-Co.github.io', 'https://fern-co.github.io/'],
    ['https://github.com/fern/main.site.git', 'https://fern.github.io/main.site/'],
    ['git@github.com:fern/careers.git', 'https://fern.github.io/careers/'],
    ['ssh://git@github.com/fern/careers', 'https://fern.github.io/careers/'],
  ])('%s is published at %s', (said, url) => {
    const repository = repositoryFrom(said);
    expect(repository && pagesUrl(repository)).toBe(url);
  });

  test.each(['fern', 'fern/', '/x', 'a/b/c', 'fern/..', 'https://gitlab.com/a/b', '-x/y', 'a b/c', 'a/b?c', 'fern/<x>'])('%s is no repository', (said) => {
    expect(repositoryFrom(said)).toBeUndefined();
  }); // prettier-ignore

  test('a link to a new file holds any text, ends no link in Markdown, and is none where it would be too long', () => {
    const repository = { owner: 'a', name: 'b' };
    const text = '---\ntitle: (x) [y] *z* & = ? # “ü” <your text>\n---\n';
    const link = newFileLink(repository, 'a/b#c', 'ü/(x).md', text) ?? '';
    expect(link).not.toMatch(/[\s()[\]*<>]/u);
    const url = new URL(link);
    expect([url.pathname, url.searchParams.get('filename'), url.searchParams.get('value')]).toEqual(['/a/b/new/a/b%23c', 'ü/(x).md', text]); // prettier-ignore
    expect(newFileLink(repository, 'main', 'x.md', 'x'.repeat(9000))).toBeUndefined();
  });

  test.each([
    ['Fern & Moss', 'FM'],
    ['Quellmark', 'Q'],
    ['ЯБЛОКО и груша', 'ЯИ'],
    ['شركة النور', 'ش'],
    ['会社', '会'],
    ['👩‍🚀 Space', 'S'],
    ['👩‍🚀', '👩‍🚀'],
    ['3M', '3'],
    ['<b>&"', 'B'],
  ])('the logo of %s has the letters %s', (name, letters) => {
    const [, drawn] = /<text [^>]*>([^<]*)<\/text>/u.exec(logoOf(name)) ?? [];
    expect(drawn).toBe(letters);
    expect(faviconOf(name)).toContain(colourOf(name));
    expect(logoOf(name)).toBe(logoOf(name));
  });
});

describe('wrong use of init', () => {
  test.each([
    [[], 'add --organization <name> and --url <url> or --repository <owner/name>, or --yes'],
    [['--url', 'https://inn.example/'], 'add --organization <name>, or --yes'],
    [['--organization', 'x'], 'add --url <url> or --repository <owner/name>, or --yes'],
    [[...known, '--language', 'german!'], 'expected a language tag'],
    [[...known, '--time-zone', 'Europe/Berln'], 'did you mean Europe/Berlin?'],
    [[...known, '--url', 'inn.example'], 'expected a full URL'],
    [[...known, '--url', 'https://www.example.com/'], 'expected your own address'],
    [[...known, '--repository', 'nowhere'], 'expected owner/name'],
    [[...known, '--host', 'ftp'], 'expected one of github-pages, netlify, cloudflare, other'],
    [[...known, '--profile', 'loose'], 'expected strict or standard'],
    [['a-file', ...known], 'a-file is a file'],
    [['--organization', ' ', '--yes'], 'expected a name'],
    [['--title', 'a\nb', '--yes'], 'on one line'],
  ])('%j is told, and nothing is written', async (argv, told) => {
    const folder = files({ 'a-file': '' });
    const { code, stdout, stderr } = await run(['init', ...argv], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(Object.keys(readAll(folder))).toEqual(['a-file']);
  });
});
