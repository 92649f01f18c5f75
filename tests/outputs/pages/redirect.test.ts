import { expect, test } from 'vitest';
import { buildIn, fileOf, roleText, siteFolder } from '../../support/helpers.ts';

test.each(['open', 'closed'])('an alias of a role that is %s leads to its page', async (status) => {
  const folder = siteFolder({ 'content/roles/cook.md': roleText({ status, aliases: '[/jobs/cook/]' }) });
  expect(fileOf(await buildIn(folder), 'jobs/cook/index.html')).toContain('url=/roles/cook/');
});
