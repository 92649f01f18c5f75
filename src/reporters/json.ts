import { fileStart, tally } from '../model/diagnostic.ts';
import { ruleUrl } from '../model/rule-url.ts';
import { harmlessJson } from './harmless.ts';
import type { JsonReport } from './json-report.ts';
import type { Reporter } from './reporter.ts';

/** For programs. */
export const json: Reporter = ({ diagnostics, paths, leftOut, ownUrls, version }) => {
  const report: JsonReport = {
    version: 1,
    summary: { files: paths.length, ...tally(diagnostics) },
    diagnostics: diagnostics.map(({ path, place, severity, rule, message, help, suggestion, related, fix }) => {
      const { start, end } = place ?? fileStart;
      return {
        path,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        severity,
        rule,
        message,
        help: help ?? null,
        ...(suggestion ? { suggestion: { endLine: suggestion.line, ...suggestion } } : {}),
        url: ruleUrl(rule, version, ownUrls),
        fixable: fix !== undefined,
        ...(related && related.length > 0
          ? {
              related: related.map((one) => ({
                path: one.path,
                line: one.place?.start.line ?? 1,
                message: one.message,
              })),
            }
          : {}),
      };
    }),
    ...(leftOut === undefined ? {} : { leftOut: leftOut.map((one) => ({ ...one, outputs: [...one.outputs] })) }),
  };
  return harmlessJson(report);
};
