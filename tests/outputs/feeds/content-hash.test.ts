import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, roleText, siteFolder, siteYml } from '../../support/helpers.ts';

/** The hash of a role that an organisation publishes. */
async function hashBy(organization: string): Promise<unknown> {
  const site = siteYml.replace(/^organization:.*$/mu, `organization: ${organization}`);
  const built = await buildIn(siteFolder({ 'content/site.yml': site, 'content/roles/cook.md': roleText() }));
  const data: unknown = JSON.parse(fileOf(built, 'roles/cook/index.json'));
  return typeof data === 'object' && data !== null && 'content_sha256' in data ? data.content_sha256 : undefined;
}

describe('content_sha256', () => {
  test.each(['{name: Other}', '{name: Example, url: "https://other.example/"}', '{name: Example, logo: "https://other.example/l.png"}'])(
    'changes when the organisation becomes %s',
    async (other) => {
      const before = await hashBy('{name: Example}');
      expect(before).toMatch(/^[0-9a-f]{64}$/u);
      expect(await hashBy(other)).not.toBe(before);
      expect(await hashBy('{name: Example}')).toBe(before);
    },
  ); // prettier-ignore
});
