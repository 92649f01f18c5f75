import { type Diagnostic, fileStart, tally } from '../model/diagnostic.ts';
import { type Xml, type XmlElement, xmlDocument } from '../model/xml.ts';
import { withoutCommands } from './harmless.ts';
import type { Reporter } from './reporter.ts';

/** For CI servers: JUnit’s XML. A file is a suite; an error is a case that failed, any other finding one that passed with words. */
export const junit: Reporter = ({ diagnostics, paths }) => {
  const byPath = new Map<string, Diagnostic[]>(paths.map((path) => [path, []]));
  for (const one of diagnostics) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  const suites = [...byPath].map(([path, found]) => suite(path, found));
  const { errors } = tally(diagnostics);
  const tests = suites.reduce((sum, { children = [] }) => sum + children.length, 0);
  const report = xmlDocument({
    name: 'testsuites',
    attributes: { name: 'rolepress', tests: String(tests), failures: String(errors), errors: '0' },
    children: suites,
  });
  return withoutCommands(report).replace(/[\u007f-\u009f]/gu, '�');
};

function suite(path: string, found: readonly Diagnostic[]): XmlElement {
  const { errors } = tally(found);
  const cases: readonly Xml[] =
    found.length > 0
      ? found.map(testCase)
      : [{ name: 'testcase', attributes: { name: 'no findings', classname: path } }];
  return {
    name: 'testsuite',
    attributes: { name: path, tests: String(cases.length), failures: String(errors), errors: '0' },
    children: cases,
  };
}

function testCase({ path, place, rule, severity, message, help }: Diagnostic): Xml {
  const { line, column } = (place ?? fileStart).start;
  const text = [`${path}:${line}:${column}`, message, ...(help === undefined ? [] : [help])].join('\n');
  const told: Xml =
    severity !== 'error'
      ? { name: 'system-out', children: [text] }
      : { name: 'failure', attributes: { message, type: severity }, children: [text] };
  return {
    name: 'testcase',
    attributes: { name: `${rule} at ${line}:${column}`, classname: path, file: path, line: String(line) },
    children: [told],
  };
}
