import { defineConfig } from 'vitest/config';

/** A browser, and a process for each command, on a slow machine. Whoever lets random tests try more gives them the time for it. */
const testTimeout = 120_000 * Math.max(1, Number(process.env['FUZZ'] ?? 1));

/** Files that put something else in the place of a module, so that they cannot share modules with other files. */
const mocking = ['tests/commands/fix-proof.test.ts', 'tests/publish/publish.test.ts'];

const browser = ['tests/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/support/bundle.ts'],
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    // Most files share modules, and so the sites that they build and look at: no file changes what a module holds.
    projects: [
      { test: { name: 'browser', include: browser, globalSetup: ['tests/support/chromium.ts'], isolate: false, testTimeout } },
      { test: { name: 'mocking', include: mocking, testTimeout } },
      { test: { name: 'others', include: ['tests/**/*.test.ts'], exclude: [...browser, ...mocking], isolate: false, testTimeout } },
    ],
  },
}); // prettier-ignore
