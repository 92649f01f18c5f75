import { expect, test } from 'vitest';
import { buildIn, fileOf, siteFolder } from '../../support/helpers.ts';

test('the policy of _headers allows what the site has itself, and nothing else', async () => {
  const [, policy = ''] = /Content-Security-Policy: (.*)/u.exec(fileOf(await buildIn(siteFolder()), '_headers')) ?? [];
  expect(
    Object.fromEntries(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')])),
  ).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  });
});
