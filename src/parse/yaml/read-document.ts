import { type Document, parseDocument, type YAMLError } from 'yaml';

/** Reads a text as YAML 1.2, in which every fault is told and no key may stand twice. */
export function readDocument(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    // Otherwise it warns of odd keys on standard error.
    logLevel: 'error',
  });
}

/** The error that stands first in a text: those behind it often come of it. */
export function firstError(errors: readonly YAMLError[]): YAMLError | undefined {
  return errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
}
