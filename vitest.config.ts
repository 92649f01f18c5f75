import { defineConfig } from 'vitest/config';

/** A browser, and a process for each command, on a slow machine. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    globalSetup: ['tests/support/bundle.ts'],
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], globalSetup: ['tests/support/chromium.ts'], testTimeout, isolate: false } },
      { test: { name: 'rest', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout, isolate: false } },
    ],
  },
}); // prettier-ignore
