import type { Root } from 'mdast';
import { formOf } from '../model/blanks.ts';
import { compareText } from '../model/compare.ts';
import { roleFields } from '../model/role-fields.ts';
import { oneLine } from './clean-text.ts';
import { yamlValue } from './facts/yaml-value.ts';
import type { Fact, RoleKey } from './imported-role.ts';
import { printMarkdown, withTightLists } from './tree.ts';

/** The keys in the order in which role files have them. */
const keyOrder = Object.keys(roleFields.entries);

/** What a published role needs and only its owner knows. */
const needed: readonly RoleKey[] = ['datePosted', 'validThrough', 'location', 'apply'];

/** A role file, and the keys in it that a person must fill in. */
export type RoleFile = { readonly text: string; readonly blanks: readonly string[] };

/** Writes a role file. It is a draft: facts are to be checked, and what nobody wrote is a blank. */
export function writeRole(title: string | undefined, facts: readonly Fact[], body: Root): RoleFile {
  const known = new Set<RoleKey>(facts.map(({ key }) => key));
  const isRemote = facts.some(({ key, yaml }) => key === 'workplace' && yaml === 'remote');
  const missing = needed
    .map((key) => (key === 'location' && isRemote ? 'applicantLocation' : key))
    .filter((key) => !known.has(key));
  const entries = [
    { key: 'title', line: title === undefined ? formOf('title') : `title: ${yamlValue(title)}` },
    { key: 'status', line: 'status: draft' },
    ...facts.map((fact) => ({ key: fact.key, line: factLine(fact) })),
    ...missing.map((key) => ({ key, line: formOf(key) })),
  ].toSorted((a, b) => keyOrder.indexOf(a.key) - keyOrder.indexOf(b.key) || compareText(a.key, b.key));
  const half = facts.filter(({ yaml }) => yaml.includes('<your ')).map(({ key }) => key);
  return {
    text: `---\n${entries.map(({ line }) => line).join('\n')}\n---\n\n${printMarkdown(withTightLists(body))}`,
    blanks: [...(title === undefined ? ['title'] : []), ...missing, ...half],
  };
}

function factLine({ key, yaml, from, written }: Fact): string {
  const asWritten = written === undefined ? '' : `: ${oneLine(written)}`;
  return `${key}: ${yaml} # from ${from}, please check${asWritten}`;
}
