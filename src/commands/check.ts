import { build } from '../build.ts';
import type { Command } from './command.ts';
import { exitCodeOf, fileCount, print } from './finish.ts';
import { load } from './load.ts';
import { contentOption, formatOption, maxWarningsOption, nowOption, quietOption, templatesOption } from './options.ts';
import { sourcesAt, withSources } from './paths.ts';
import { progressOn } from './progress.ts';

/** `rolepress check`: everything that a build would find, and nothing is written. */
export const check: Command = {
  summary: 'report every fault of the content',
  description:
    'Reports everything that a build would find, and writes nothing. With paths, the whole site is read but only these files and folders are reported on.',
  argument: { name: '[paths...]', description: 'files and folders to report on (default: everything)' },
  options: [contentOption, templatesOption, nowOption, formatOption, maxWarningsOption, quietOption],
  examples: [
    'rolepress check',
    'rolepress check content/roles/engineering',
    'rolepress check --format json --max-warnings 0',
  ],
  run: async (paths, options, world) => {
    const progress = progressOn(world, options['quiet'] === true);
    progress.say('Reading');
    const input = load(options, world);
    const asked = paths.length === 0 ? undefined : sourcesAt(paths, world);
    const content = asked ? withSources(input.content, asked) : input.content;
    progress.say(`Checking ${content.roles.length} roles`);
    const built = await build({ ...input, content });
    progress.end();
    const wanted = asked && new Set(asked.map((source) => source.path));
    // Settings that are broken are told even when other files were asked for: they decide what is right there.
    const diagnostics = wanted
      ? built.diagnostics.filter(({ path }) => wanted.has(path) || built.brokenSetup.includes(path))
      : built.diagnostics;
    print(diagnostics, wanted ? wanted.size : fileCount(content), { content, theme: input.theme }, options, world);
    return exitCodeOf(diagnostics, built, options);
  },
};
