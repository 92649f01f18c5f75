import { describe, expect, test } from 'vitest';
import { buildIn, roleText, siteFolder, siteYml } from '../support/helpers.ts';

/** What a check says of the redirects of a site.yml, and of the aliases of its one role, `cook`. */
async function found(redirects: string, header: Readonly<Record<string, string>> = {}) {
  const folder = siteFolder({
    'content/site.yml': `${siteYml}redirects:\n${redirects}`,
    'content/roles/cook.md': roleText(header),
  });
  const { diagnostics } = await buildIn(folder);
  return diagnostics
    .filter(({ rule }) => rule === 'endless-redirect')
    .map(({ path, place, message }) => `${path}:${place?.start.line} ${message}`);
}

const line = siteYml.split('\n').length + 1;

describe('a redirect', () => {
  test('to itself is an error on its line, with or without a slash', async () => {
    expect(await found('  /summer: /summer/\n')).toEqual([
      `content/site.yml:${line} The redirect from \`/summer\` leads back to itself; expected a page at the end`,
    ]);
    expect(await found('  /summer: https://careers.inn.example/summer\n')).toHaveLength(1);
  });

  test('in a ring is an error on each line of it, and on no other', async () => {
    const told = await found('  /a: /b\n  /b: /c\n  /c: /a\n  /d: /a\n  /e: /roles/cook/\n');
    expect(told.map((one) => one.split(' ')[0])).toEqual([line, line + 1, line + 2].map((at) => `content/site.yml:${at}`));
    expect(told[0]).toContain('by way of `/b`, `/c`');
  }); // prettier-ignore

  test('in a ring through the alias of a closed role is told at both ends', async () => {
    const told = await found('  /roles/cook: /old\n', { aliases: '[/old/]', status: 'closed' });
    expect(told.map((one) => one.split(':')[0])).toEqual(['content/roles/cook.md', 'content/site.yml']);
  });

  test('that ends somewhere is none', async () => {
    expect(await found('  /a: /b\n  /b: /roles/cook/\n  /c: https://bar.example/c\n', { aliases: '[/old/]' })).toEqual(
      [],
    );
  });

  test('to a page that is not there names another one only where the name itself is near', async () => {
    const helpFor = async (to: string) => {
      const site = { 'content/site.yml': `${siteYml}redirects: {/night: ${to}}\n` };
      const { diagnostics } = await buildIn(siteFolder({ ...site, 'content/roles/barge.md': roleText({ title: 'Barge' }) }));
      return diagnostics.find(({ rule }) => rule === 'broken-link')?.help;
    };
    expect(await helpFor('/roles/baker/')).not.toContain('barge');
    expect(await helpFor('/roles/bage/')).toContain('`/roles/barge/`');
    expect(await helpFor('/locations/faro/')).not.toContain('porto');
  }); // prettier-ignore
});
