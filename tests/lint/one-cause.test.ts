import { describe, expect, test } from 'vitest';
import { files, fullBody, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

async function found(more: Readonly<Record<string, string | Uint8Array>>, folder = siteFolder(more)) {
  const { stdout } = await run(['check', '--format', 'json', '--now', '2026-11-23'], folder);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { path: string; rule: string; severity: string }[] };
  return diagnostics.map(({ path, rule }) => `${path} ${rule}`);
}

const cook = 'content/roles/cook.md';
const standard = roleText({}, fullBody.replace(/## Duties[\s\S]*?(?=## Resp)/u, ''));

describe('a fault that hides the rest of a role file is the only finding there', () => {
  test.each([
    ['an empty line above the front matter', `\n${roleText()}`],
    ['front matter without an end', roleText().replace('\n---\n', '\n')],
    ['four hyphens', `-${roleText()}`],
    ['a word behind the hyphens', roleText().replace('---', '---yaml')],
    ['TOML', `+++\ntitle = "Cook"\n+++\n\n${fullBody}`],
  ])('%s', async (_, text) => {
    expect(await found({ [cook]: text })).toEqual([`${cook} front-matter`]);
  });

  test('a text in UTF-16', async () => {
    expect(await found({ [cook]: Buffer.from(roleText(), 'utf16le') })).toEqual([`${cook} unreadable-file`]);
  });
});

describe('a fault of site.yml is told there, and roles are judged by what could be read', () => {
  const told = (yaml: string, text = standard) => found({ 'content/site.yml': siteYml + yaml, [cook]: text });

  test.each([
    ['a key twice', 'sections: {profile: standard}\ntimeZone: UTC\ntimeZone: UTC\n'],
    ['YAML that cannot be read', 'sections: {profile: standard\n'],
    ['a wrong value elsewhere', 'sections: {profile: standard}\ntimeZone: Europe/Nowhere\n'],
    ['a wrong value of the setting itself', 'sections: {profile: standrd}\n'],
    ['a level that there is not', 'rules: {missing-section: of}\n'],
    ['overrides without files', 'overrides: [{rules: {missing-section: off}}]\n'],
  ])('%s', async (_, yaml) => {
    const all = await told(yaml);
    expect(all.length).toBe(1);
    expect(all[0]).toMatch(/^content\/site\.yml /u);
  });

  test('what does not depend on it is still told of a role', async () => {
    expect(await told('timeZone: Nowhere\n', roleText({ titel: 'x' }))).toContain(`${cook} unknown-field`);
    expect(await told('sections: {\n', roleText({ titel: 'x' }))).toContain(`${cook} unknown-field`);
    expect(await told('timeZone: Nowhere\n')).toContain(`${cook} missing-section`);
  });

  test('a link to a page that only a redirect makes is not called broken', async () => {
    const text = roleText({}, `${fullBody}\n[Old](/old/)\n`);
    expect(await told('redirects: {/old/: /roles/cook/}\ntimeZone: Nowhere\n', text)).toEqual(['content/site.yml invalid-field']); // prettier-ignore
  });

  test('a place of locations.yml is not called unknown while that file cannot be read', async () => {
    const locations = { 'content/locations.yml': 'porto: {locality: Porto\n' };
    expect(await found({ ...locations, [cook]: roleText({ location: 'porto' }) })).toEqual(['content/locations.yml configuration']); // prettier-ignore
  });

  test('a folder without content is told once', async () => {
    expect(await found({}, files({ 'x.txt': '' }))).toEqual(['content/site.yml configuration']);
  });
});
