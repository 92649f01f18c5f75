import type { Log, ReportingDescriptor, Result } from 'sarif';
import { type Diagnostic, fileStart, type Severity } from '../model/diagnostic.ts';
import { fingerprintsOf } from '../model/fingerprint.ts';
import { ruleUrl } from '../model/rule-url.ts';
import { harmlessJson } from './harmless.ts';
import type { Reporter, RuleText } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const satisfies Record<
  Severity | 'off',
  Result['level']
>;

/** For code scanning: SARIF 2.1.0. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Reporter = (report) => {
  const { diagnostics, rules, ownUrls, version } = report;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(diagnostics, { pathOf: (path) => path, textOf: report.textOf });
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Rolepress',
            semanticVersion: version,
            informationUri: 'https://www.npmjs.com/package/rolepress',
            rules: rules.map((rule) => descriptor(rule, ruleUrl(rule.id, version, ownUrls))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: {
            description: {
              text: 'The root of the repository; where there is none, the folder in which the command was run.',
            },
          },
        },
        results: diagnostics.map((one, index) => ({
          ...resultOf(one),
          ...fixesOf(one, report.textOf),
          ruleIndex: indexes.get(one.rule) ?? -1,
          partialFingerprints: { 'rolepress/v2': fingerprints[index] ?? '' },
        })),
      },
    ],
  };
  return harmlessJson(log);
};

function descriptor({ id, summary, why, severity }: RuleText, helpUri: string): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    helpUri,
    help: { text: `${summary}\n\n${why}`, markdown: `${summary}\n\n${why}` },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  };
}

function resultOf({ path, place, rule, severity, message, help, related = [] }: Diagnostic): Result {
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}\n${help}` },
    locations: [location(path, place)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((one) => ({
            ...location(one.path, one.place),
            message: { text: one.message },
          })),
        }
      : {}),
  };
}

/** What an editor can type for its user: the whole lines of the suggestion. */
function fixesOf({ path, suggestion, help }: Diagnostic, textOf: (path: string) => string | undefined) {
  if (!suggestion) return {};
  const { line, endLine = line, text } = suggestion;
  const last = textOf(path)?.split(/\r?\n/u)[endLine - 1] ?? '';
  const deletedRegion = { startLine: line, startColumn: 1, endLine, endColumn: last.length + 1 };
  const replacements = [{ deletedRegion, insertedContent: { text } }];
  const artifactChanges = [{ artifactLocation: artifactLocation(path), replacements }];
  return { fixes: [{ ...(help === undefined ? {} : { description: { text: help } }), artifactChanges }] };
}

function location(path: string, place = fileStart) {
  const { start, end } = place;
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(path),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A path that is absolute, on POSIX or on a drive of Windows, is below no root. */
function artifactLocation(path: string) {
  const uri = (names: string) => names.split('/').map(encodeURIComponent).join('/');
  const [, drive = '', below] = /^([A-Za-z]:)?(\/[\s\S]*)$/u.exec(path) ?? [];
  if (below === undefined) return { uri: uri(path), uriBaseId: 'SRCROOT' };
  return { uri: `file://${drive === '' ? '' : `/${drive}`}${uri(below)}` };
}
