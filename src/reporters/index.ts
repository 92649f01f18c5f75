export { codeFrame } from './code-frame.ts';
export { githubSummary } from './github-summary.ts';
export { harmlessJson, onOneLine, withoutCommands } from './harmless.ts';
export { jsonReport } from './json-report.ts';
export type { Report } from './reporter.ts';
export { type Format, readByServers, reporters } from './table.ts';
