import type { Finding } from '../../model/diagnostic.ts';
import type { HistoryGap } from '../../model/history.ts';
import type { SetupRule } from '../rule.ts';

/** Reports that git cannot say when roles were last changed. */
export const missingHistory: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'The date of the last change of a file is not known, though the content is in a repository.',
  why: 'The feeds and the sitemap then tell no date of change, and job boards do not see what they should read again.',
  bad: {
    'site.yml': 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\n',
    '../.git': 'gitdir: gone\n',
  },
  good: { 'site.yml': 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\n' },
};

/** What is told of a gap in the history. */
export function historyFinding(gap: HistoryGap): Finding {
  if (gap.kind === 'refused')
    return {
      message: `Git was asked for the dates of changes and said: ${gap.reason}`,
      help: /dubious ownership/u.test(gap.reason)
        ? 'Whoever looks after the build has to let git trust the folder: `git config --global --add safe.directory "$PWD"`. Until then `dateModified` in a role says when it changed.'
        : 'Whoever looks after the build finds the cause with `git log` in the content folder. Until then `dateModified` in a role says when it changed.',
    };
  const files = gap.files === 1 ? 'one file' : `${gap.files} files`;
  return {
    message: `The clone is shallow: it does not know when ${files} last changed`,
    help: 'Write `with: {fetch-depth: 0}` below `uses: actions/checkout` in the file of `.github/workflows/` that builds the site; elsewhere whoever looks after the build has it fetch the whole history, with `git fetch --unshallow`.',
  };
}
