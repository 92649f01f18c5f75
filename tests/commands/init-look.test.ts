import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleDay, files, run, siteFolder } from '../support/helpers.ts';

/** What `init` says of the look of a site, and of texts that its owner has not read yet. */

const asked = [
  'init',
  '--yes',
  '--organization',
  'Fern & Moss',
  '--url',
  'https://careers.fern-and-moss.com/',
] as const;

describe('the settings of a new site', () => {
  test('name the keys of the look and the columns of the footer, and stay sound when the # is taken away', async () => {
    const folder = files({});
    await run(asked, folder);
    const path = join(folder, 'content/site.yml');
    const text = readFileSync(path, 'utf8').replaceAll(
      /^( *)# ((?:(?:nav|footer|preset|hero|logoDark):|  +(?:[a-z]|- )).*)$/gmu,
      '$1$2',
    );
    const { theme, footer } = parse(text) as { readonly theme: object; readonly footer: object };
    expect(Object.keys(theme)).toEqual(['accent', 'preset', 'hero', 'logoDark']);
    expect(Object.keys(footer)).toEqual(['columns', 'legal']);
    writeFileSync(path, text);
    const { stdout } = await run(['check', '--now', exampleDay, '--format', 'json'], folder);
    const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly rule: string }[] };
    // Only what is not there yet is told: pages and pictures.
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['broken-link', 'missing-file']));
  });

  test('say how English dates are chosen', async () => {
    const folder = files({});
    await run(asked, folder);
    expect(readFileSync(join(folder, 'content/site.yml'), 'utf8')).toContain('en-GB');
  });
});

describe('what is still to do', () => {
  const told = 'content/shared/equal-opportunity.md: it ends every role';

  test('names the text that ends every role, which nobody has read yet', async () => {
    const { stdout } = await run(asked, files({}));
    expect(stdout).toContain(`- read ${told}`);
  });

  test('does not, where no such text is published', async () => {
    const folder = siteFolder();
    rmSync(join(folder, 'content/site.yml'));
    expect((await run(asked, folder)).stdout).not.toContain(told);
  });
});

describe('the colour and the look that init is told', () => {
  test('stand in the settings and in the logo, whether or not the shell has taken # away', async () => {
    const [one, other] = [files({}), files({})];
    await run([...asked, '--accent', 'ffd400', '--preset', 'warm'], one);
    await run([...asked, '--accent', '#ffd400', '--preset', 'warm'], other);
    for (const folder of [one, other]) {
      const { theme } = parse(readFileSync(join(folder, 'content/site.yml'), 'utf8')) as { readonly theme: object };
      expect(theme).toEqual({ accent: '#ffd400', preset: 'warm' });
      const logo = readFileSync(join(folder, 'content/public/logo.svg'), 'utf8');
      expect(logo).toContain('fill="#ffd400"');
      // White letters could not be read on yellow.
      expect(logo).toContain('fill="#000000"');
    }
  });

  test('are refused where they are none', async () => {
    for (const [flag, said] of [['--accent', 'red'], ['--preset', 'loud']] as const) {
      const { code, stderr } = await run([...asked, flag, said], files({}));
      expect(code).toBe(2);
      expect(stderr).toContain(`${flag} is “${said}”; expected`);
    }
  }); // prettier-ignore
});
