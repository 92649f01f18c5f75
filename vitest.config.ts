import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/bundle.ts', 'tests/support/chromium.ts'],
    // A browser, and a process for each command, on a slow machine.
    testTimeout: 60_000,
  },
});
