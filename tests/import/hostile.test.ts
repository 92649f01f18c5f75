import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/index.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { settings } from '../support/helpers.ts';

const files = hostileFiles();

describe('hostile files', () => {
  test('are at least forty', () => {
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(40);
  });

  test.each(Object.keys(files))('%s gives roles or a message, and nothing of the machine', async (name) => {
    const file = { path: name, bytes: files[name] ?? new Uint8Array() };
    const { roles, refused } = await importFile(file, { settings: settings(), columns: {} });
    expect(roles.length + refused.length).toBeGreaterThan(0);
    const told = JSON.stringify([roles, refused]);
    expect(told).not.toMatch(/root:.*:0:0|javascript:|is not a function|Cannot read prop/u);
    for (const { slug } of roles) expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
  });
});
