import { resolve } from 'node:path';
import { isWithin, repositoryRoot, shownPath } from '../../io/index.ts';
import type { World } from '../../model/world.ts';
import type { Report } from '../../reporters/index.ts';

/** A report in which files are named from the root of the repository that the content is in; without a repository, from GitHub’s workspace or as they are. */
export function fromRepositoryRoot(report: Report, content: string, { cwd, env }: World): Report {
  const root = repositoryRoot(resolve(cwd, content)) ?? env['GITHUB_WORKSPACE'];
  if (root === undefined || root === '') return report;
  const original = new Map<string, string>();
  const rename = (path: string) => {
    const absolute = resolve(cwd, path);
    const renamed = isWithin(absolute, root) ? shownPath(absolute, root) : path;
    original.set(renamed, path);
    return renamed;
  };
  return {
    ...report,
    paths: report.paths.map(rename),
    diagnostics: report.diagnostics.map((one) => ({
      ...one,
      path: rename(one.path),
      ...(one.related ? { related: one.related.map((other) => ({ ...other, path: rename(other.path) })) } : {}),
    })),
    textOf: (path) => report.textOf(original.get(path) ?? path),
  };
}
