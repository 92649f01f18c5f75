import type { Diagnostic } from '../model/diagnostic.ts';
import type { YamlText } from '../parse/index.ts';
import { blanksIn } from './blank-findings.ts';
import { sign } from './check.ts';

/** Reports blanks of a settings file that nobody has filled in, and addresses that are for examples only. */
export function checkBlanks(yaml: YamlText, path: string): readonly Diagnostic[] {
  return blanksIn(yaml, ['url', 'organization', 'redirects']).flatMap((finding) =>
    sign('unfilled-blank', path, finding),
  );
}
