import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A browser, and a process for each command, on a slow machine. Whoever lets random tests try more gives them the time for it. */
const testTimeout = 120_000 * Math.max(1, Number(process.env['FUZZ'] ?? 1));

/** Most code of a test runs a few times: V8 is to see more of it before it takes the time to make it fast. Later versions of Node.js do not know the option. */
const execArgv = process.versions.node.startsWith('20.') ? ['--interrupt-budget=600000'] : [];
const shared = { testTimeout, hookTimeout: testTimeout, execArgv };

/** Files that put something else in the place of a module, so that they cannot share modules with other files. */
const mocking = ['tests/commands/fix-proof.test.ts', 'tests/publish/publish.test.ts'];

/**
 * Files that take longest, the longest first: what is begun last must not keep the others waiting. A worker begins anew where the next file is
 * of another project, and so those of a project stand together.
 */
const projects = ['others', 'mocking'];
const long = [
  'tests/browser/candidates.test.ts',
  'tests/browser/visits.test.ts',
  'tests/browser/lighthouse.test.ts',
  'tests/browser/dev.test.ts',
  'tests/browser/dev-swap.test.ts',
  'tests/browser/w3c.test.ts',
  'tests/package/package.test.ts',
  'tests/commands/init-workflow.test.ts',
  'tests/schedule/worker-pool.test.ts',
  'tests/action/action.test.ts',
  'tests/commands/help-examples.test.ts',
  'tests/laws/kill.test.ts',
  'tests/laws/determinism.test.ts',
  'tests/extend/extend.test.ts',
  'tests/io/history.test.ts',
  'tests/laws/shards.test.ts',
  'tests/laws/fix.property.test.ts',
  'tests/dev/dev-server.test.ts',
  'tests/hosts/servers.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const index = long.findIndex((path) => moduleId.endsWith(path));
      return projects.indexOf(project.name) * (long.length + 1) + (index === -1 ? long.length : index);
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
const plugins = [asBundled];

export default defineConfig({
  test: {
    globalSetup: ['tests/support/bundle.ts'],
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Most files share modules, and so the sites that they build and look at: no file changes what a module holds.
    projects: [
      { plugins, test: { name: 'others', include: ['tests/**/*.test.ts'], exclude: mocking, isolate: false, ...shared } },
      { plugins, test: { name: 'mocking', include: mocking, ...shared } },
    ],
  },
}); // prettier-ignore
