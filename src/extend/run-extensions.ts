import { sign, signOwn } from '../lint/index.ts';
import type { Settings } from '../model/config.ts';
import { type Diagnostic, type Finding, fileStart } from '../model/diagnostic.ts';
import type { Extensions, ExtensionRole, ExtensionSite, OwnFile, OwnRule } from '../model/extensions.ts';
import { outputFile, type OutputFile } from '../model/output-file.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { extensionSites } from './extension-site.ts';
import { fileFault, findingFault } from './faults.ts';

/** What the rules and outputs of a site’s own came to. */
export type Extended = {
  /** In no order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with the configuration itself. */
  readonly faults: readonly Diagnostic[];
  readonly files: readonly OutputFile[];
};

/** Of a site without any, or one that cannot be made. */
export const notExtended: Extended = { diagnostics: [], faults: [], files: [] };

/** Calls the rules and outputs of a site’s own. One that fails is told, and the others go on. */
export async function runExtensions(
  extensions: Extensions,
  sources: readonly Source[],
  settings: Settings,
  site: Site,
): Promise<Extended> {
  const { forRules, forOutputs } = extensionSites(sources, settings, site);
  const faults: Diagnostic[] = [];
  const isFailed = (message: string) => void faults.push(...faultOf(message, extensions));
  const diagnostics: Diagnostic[] = [];
  for (const [id, rule] of Object.entries(extensions.rules))
    for (const role of forRules.roles) {
      const found = foundBy(id, rule, role, forRules);
      if ('fault' in found) {
        isFailed(found.fault);
        // Of a rule that has failed the first role is enough.
        break;
      }
      for (const one of found.findings) diagnostics.push(...signOwn([id, rule], role.path, findingOf(one, role), settings.levels));
    }
  const files: OutputFile[] = [];
  for (const [name, output] of Object.entries(extensions.outputs)) {
    let made: readonly OwnFile[];
    try {
      made = await output.files(forOutputs);
    } catch (error) {
      isFailed(`The output \`${name}\` failed: ${reasonOf(error)}`);
      continue;
    }
    const wrong = fileFault(made);
    if (wrong !== undefined) isFailed(`The output \`${name}\` gave ${wrong}`);
    else files.push(...made.map(({ path, contents }) => ({ ...outputFile(path, contents), from: { path: extensions.path } })));
  }
  return { diagnostics, faults, files };
} // prettier-ignore

type FoundByRule = { readonly findings: ReturnType<OwnRule['check']> } | { readonly fault: string };

/** What a rule finds in a role, or how it failed. */
function foundBy(id: string, rule: OwnRule, role: ExtensionRole, site: ExtensionSite): FoundByRule {
  let found: ReturnType<OwnRule['check']> | undefined;
  try {
    found = rule.check(role, site);
  } catch (error) {
    return { fault: `The rule \`${id}\` failed on ${role.path}: ${reasonOf(error)}` };
  }
  // A function of others may give nothing.
  if (found === undefined) return { findings: [] };
  const wrong = findingFault(found);
  return wrong === undefined ? { findings: found } : { fault: `The rule \`${id}\` gave ${wrong} for ${role.path}` };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function faultOf(message: string, { path }: Extensions): readonly Diagnostic[] {
  return sign('configuration', path, { message, help: 'Mend the function; docs/extend.md says what it is given and what it has to give.' });
} // prettier-ignore

function findingOf({ message, help, key, line }: ReturnType<OwnRule['check']>[number], role: ExtensionRole): Finding {
  const at = line ?? (key === undefined ? undefined : role.keyLines[key]);
  const text = at === undefined ? undefined : role.source.split('\n')[at - 1];
  if (at === undefined || text === undefined) return { message, help, place: fileStart };
  const first = text.length - text.trimStart().length;
  return { message, help, place: { start: { line: at, column: first + 1 }, end: { line: at, column: text.length + 1 } } };
} // prettier-ignore
