import * as v from 'valibot';
import { isRuleId } from '../lint/index.ts';
import type { Extensions, RolepressConfig } from '../model/extensions.ts';
import { ruleLevels } from '../model/site-fields.ts';
import { suggest } from '../model/suggest.ts';

/** What a configuration says, or what is wrong with it: where, what was expected, and what to do. */
export type ReadExtensions = { readonly extensions: Extensions } | { readonly fault: string };

const text = v.pipe(v.string('expected a text'), v.nonEmpty('expected a text that is not empty'));
const callable = v.function('expected a function');

const rule = v.strictObject(
  {
    severity: v.optional(v.picklist(ruleLevels, `expected one of ${ruleLevels.join(', ')}`)),
    summary: text,
    why: v.optional(text),
    url: v.optional(v.pipe(text, v.url('expected a full URL'))),
    check: callable,
  },
  'expected a rule, as defineRule takes it',
);

const output = v.strictObject({ files: callable }, 'expected an output, as defineOutput takes it');

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u, 'expected a name in lower case with hyphens'),
  v.check((name) => !isRuleId(name), 'Rolepress has a rule of this name; choose another one'),
);

const config = v.strictObject(
  { rules: v.optional(v.record(id, rule)), outputs: v.optional(v.record(v.pipe(v.string(), v.nonEmpty()), output)) },
  'expected an object with `rules`, `outputs` or both as the default export',
);

/** Reads what a configuration exports; `path` is its file as diagnostics show it. */
export function readExtensions(exported: unknown, path: string): ReadExtensions {
  const read = v.safeParse(config, exported, { abortPipeEarly: true });
  if (!read.success) return { fault: `${path}: ${faultText(read.issues[0])}` };
  // Whose functions they are, and what they take, no schema can tell; what they give is looked at when they are called.
  const { rules = {}, outputs = {} } = exported as RolepressConfig;
  return { extensions: { path, rules, outputs } };
}

function faultText(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const where = keys.length === 0 ? 'the default export' : `\`${keys.join('.')}\``;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const meant = suggest(keys.at(-1) ?? '', knownKeys(keys.length));
    return `there is no key ${where}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
  }
  const isMissing = issue.input === undefined && keys.length > 0;
  return isMissing ? `${where} is missing; docs/extend.md has an example` : `${where}: ${issue.message}`;
}

function knownKeys(depth: number): readonly string[] {
  if (depth === 1) return Object.keys(config.entries);
  return [...Object.keys(rule.entries), ...Object.keys(output.entries)];
}
