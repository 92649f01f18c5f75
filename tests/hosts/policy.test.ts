import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIn, fileOf, projectFolder, siteFolder, siteYml } from '../support/helpers.ts';

/** The policy that `_headers` of a site has. */
async function policyOf(yaml: string): Promise<string> {
  const made = await buildIn(siteFolder({ 'content/site.yml': siteYml + yaml }));
  return /Content-Security-Policy: (.*)/u.exec(fileOf(made, '_headers'))?.[1] ?? '';
}

test.each(['nginx.conf', 'apache.conf', 'Caddyfile'])('%s sends the policy of a site without analytics, in one line that can take that of `_headers`', async (name) => {
  const text = readFileSync(join(projectFolder, 'docs/examples/hosts', name), 'utf8');
  const sent = [...text.matchAll(/Content-Security-Policy "([^"\n]*)"/gu)].map(([, policy]) => policy);
  expect(sent).toEqual([await policyOf('')]);
  const [line = ''] = /^.*\n.*Content-Security-Policy "/mu.exec(text) ?? [];
  expect(line).toContain('# With `analytics` in site.yml: the policy of dist/_headers');
}); // prettier-ignore

test('the policy of `_headers` fits between those quotes, whatever counts visits and whoever the host is', async () => {
  for (const counted of ['plausible: {domain: a}', 'umami: {id: 2f7a5e4c-9d1b-4c3e-8f60-7b2d9a1c5e38, host: "https://stats.inn.example"}', 'matomo: {site: 1, host: "https://stats.inn.example/m"}']) {
    const policy = await policyOf(`analytics: {${counted}}\nhosting: nginx\n`);
    expect(policy).not.toMatch(/["\\\n]/u);
    expect(policy).toMatch(/script-src 'self' https:/u);
  }
}); // prettier-ignore
