import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Change, diffReport } from '../../src/diff/index.ts';
import { changeKinds } from '../../src/diff/change.ts';
import { exampleDay, files, roleText, run, siteYml } from '../support/helpers.ts';
import { commit, repositoryOf } from '../support/repository.ts';

/** A site with something to change of every kind. */
const before = {
  'content/site.yml': `${siteYml}append: [fair]\nredirects: {/jobs/: /roles/cook/}\n`,
  'content/shared/fair.md': '## Fair play\n\nThis kitchen is for everyone.\n',
  'content/public/menu.txt': 'Soup\n',
  'content/roles/cook.md': roleText({ salary: '{min: 1, max: 2, currency: EUR, per: hour}', tags: '[a]' }),
  'content/roles/baker.md': roleText({ title: 'Baker' }),
  'content/roles/waiter.md': roleText({ title: 'Waiter' }),
  'content/roles/porter.md': roleText({ title: 'Porter' }),
};

const after = {
  'content/site.yml': `${siteYml.replace('Careers at Example', 'Jobs')}append: [fair]\n`,
  'content/shared/fair.md': '## Fair play\n\nThis kitchen is for all.\n',
  'content/public/menu.txt': null,
  'content/public/other.txt': 'Stew\n',
  'content/roles/cook.md': roleText({ salary: '{min: 2, max: 3, currency: EUR, per: hour}', location: '[{locality: Faro, country: PT}]' }).replace('Prepare the stations', 'Clean the stations'),
  'content/roles/baker.md': null,
  'content/roles/pastry-cook.md': roleText({ title: 'Baker' }),
  'content/roles/waiter.md': roleText({ title: 'Waiter', validThrough: '2026-11-25' }),
  'content/roles/porter.md': roleText({ title: 'Porter', status: 'closed' }),
  'content/roles/new.md': roleText({ title: 'New' }),
}; // prettier-ignore

describe('the JSON Schema of what diff prints', () => {
  test('fits a report with changes of every kind, and does not fit one with a key or kind that there is not', async () => {
    const folder = repositoryOf(before);
    commit(folder, after);
    const { code, stdout, stderr } = await run(['diff', 'HEAD~1', '--format', 'json', '--now', exampleDay], folder);
    expect(code, stderr).toBe(0);
    const report = JSON.parse(stdout) as { changes: readonly { kind: string }[] };
    expect(new Set(report.changes.map(({ kind }) => kind))).toEqual(new Set(changeKinds));
    const schema = (await run(['schema', 'diff'], files({}))).stdout;
    const fits = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);
    expect(fits(report), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ ...report, extra: 1 })).toBe(false);
    expect(fits({ ...report, changes: [{ ...report.changes[0], kind: 'other' }] })).toBe(false);
    expect(fits({ ...report, changes: [{ ...report.changes[0], extra: 1 }] })).toBe(false);
  });

  test('has the kinds that changes have', () => {
    type Told = v.InferOutput<typeof diffReport>['changes'][number];
    expectTypeOf<Told['kind']>().toEqualTypeOf<Change['kind']>();
  });
});
