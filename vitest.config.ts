import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A browser, and a process for each command, on a slow machine. Whoever lets random tests try more gives them the time for it. */
const testTimeout = 120_000 * Math.max(1, Number(process.env['FUZZ'] ?? 1));

/**
 * Most code of a test runs a few times: V8 is to see more of it before it takes the time to make it fast (later versions of Node.js do not
 * know the option). And most of what it makes is soon of no use: where there is room for more of it, less has to be moved, in MB.
 */
const execArgv = [
  ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=600000'] : []),
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];

/**
 * Files that start many processes come first: the more memory a worker holds, the longer it takes to fork, up to four times as long in the
 * end. Then those that take longest: what is begun last must not keep the others waiting. One that fills the memory comes behind them.
 */
const first = [
  'tests/io/history.test.ts',
  'tests/commands/init-workflow.test.ts',
  'tests/diff/commits.test.ts',
  'tests/action/action.test.ts',
  'tests/lint/moved-role.test.ts',
  'tests/outputs/pages/gone.test.ts',
  'tests/diff/bases.test.ts',
  'tests/dev/dev-server.test.ts',
  'tests/commands/help-examples.test.ts',
  'tests/docs/before-a-commit.test.ts',
  'tests/hosts/examples.test.ts',
  'tests/package/release.test.ts',
  'tests/reporters/ci.test.ts',
  'tests/cache/cache.test.ts',
  'tests/hosts/servers.test.ts',
  'tests/docs/fences.test.ts',
  'tests/package/package.test.ts',
  'tests/extend/extend.test.ts',
  'tests/cli/process.test.ts',
  'tests/dev/memory.test.ts',
  'tests/browser/candidates.test.ts',
  'tests/browser/visits.test.ts',
  'tests/browser/lighthouse.test.ts',
  'tests/browser/dev.test.ts',
  'tests/browser/dev-swap.test.ts',
  'tests/browser/w3c.test.ts',
  'tests/schedule/worker-pool.test.ts',
  'tests/laws/fix.property.test.ts',
  'tests/laws/determinism.test.ts',
  'tests/laws/shards.test.ts',
  'tests/laws/kill.test.ts',
  'tests/browser/search.test.ts',
  'tests/outputs/pages/pages.test.ts',
  'tests/browser/less-usual-pages.test.ts',
  'tests/import/hostile.test.ts',
];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = first.findIndex((path) => moduleId.endsWith(path));
      return index === -1 ? first.length : index;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the method of the sequencer
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Packages have code for development that checks itself at every step. The program has none of it, so the tests load what it is made of. */
const asBundled: Plugin = {
  name: 'as-bundled',
  configResolved: ({ ssr }) => void ssr.resolve?.conditions?.splice(0, Infinity, 'node'),
};

export default defineConfig({
  plugins: [asBundled],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/bundle.ts'],
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    // Files share modules, and so the sites that they build and look at: no file changes what a module holds.
    isolate: false,
    execArgv,
    testTimeout,
    hookTimeout: testTimeout,
    sequence: { sequencer: InOrder },
  },
});
