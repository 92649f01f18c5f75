import { resolve } from 'node:path';
import { isFile, leadsAway, readText, shownPath } from '../../io/index.ts';
import type { RoleFields } from '../../model/role-fields.ts';
import type { Source } from '../../model/source.ts';
import type { World } from '../../model/world.ts';
import { formOf } from '../../model/blanks.ts';
import { headerOf, withoutYamlKeys } from '../../parse/index.ts';
import { UsageError } from '../shared/command.ts';
import { frontMatter } from '../shared/role-form.ts';
import { type Fact, lineOf } from './facts.ts';
import type { OpenSite } from './open-site.ts';

/** Keys that belong to one role alone, or to one time. */
const ownKeys: readonly (keyof RoleFields)[] = [
  'id', 'identifier', 'aliases', 'translationKey', 'datePosted', 'validThrough', 'dateModified', 'jobStartDate',
]; // prettier-ignore

/** A role file that starts from another one: its text, the keys that were left out, and the lines that still speak of the other. */
export type Copy = {
  readonly text: string;
  readonly left: readonly string[];
  readonly mentions: readonly { readonly line: number; readonly text: string }[];
};

/** Finds the role file that a command line names: by its path, or by its slug. */
export function modelRole(said: string, { content, slugs }: OpenSite, { cwd }: World): Source {
  const file = resolve(cwd, said);
  const path = isFile(file) ? shownPath(file, cwd) : slugs.get(said.toLowerCase());
  if (path === undefined) throw new UsageError(`there is no role file ${said}; --from expects one, such as ${content.roles[0]?.path ?? `${content.root}/roles/cook.md`}`); // prettier-ignore
  if (leadsAway(resolve(cwd, path), cwd)) throw new UsageError(`${path} lies behind a link, which is not followed`);
  return content.roles.find((source) => source.path === path) ?? { path, text: readText(resolve(cwd, path)) };
}

/** Starts a role from another one: its front matter with these facts in place of its own title, dates and ids, and its whole text. */
export function copyOf(model: Source, facts: readonly Fact[], site: OpenSite): Copy {
  const { text, header, yaml, faults, sound } = headerOf(model);
  if (faults.length > 0 || !sound)
    throw new UsageError(`the front matter of ${model.path} has faults; \`rolepress check ${model.path}\` names them`);
  const written = Object.keys(Object(yaml.value));
  const given = new Set(facts.map(({ key }) => key));
  const left = written.filter((key) => ownKeys.some((own) => own === key) && !given.has(key));
  const isOwn = isOwnApply(model, sound, site) && !given.has('apply');
  const dropped = [...given, ...left, ...(isOwn ? ['apply'] : [])];
  const rest = withoutYamlKeys(header.replace(/^---.*\n|\n?---[ \t]*\n?$/gu, ''), dropped);
  if (rest === undefined)
    throw new UsageError(`the front matter of ${model.path} cannot be taken apart; write its values out instead of using & and *`); // prettier-ignore
  const lines = [...facts.map(lineOf), ...(isOwn ? [formOf('apply')] : []), ...rest.trimEnd().split('\n')];
  const head = frontMatter(lines.filter((line) => line.trim() !== ''));
  const made = head + text.slice(header.length);
  return {
    text: made,
    left: [...written.filter((key) => ownKeys.some((own) => own === key)), ...(isOwn ? ['apply'] : [])],
    mentions: mentionsIn(made, head.split('\n').length, [sound.title, sound.identifier]),
  };
}

/** A page to apply at that no other role has is about that one role; an address for mail is not. */
function isOwnApply({ path }: Source, { apply }: Partial<RoleFields>, { roles }: OpenSite): boolean {
  if (apply === undefined || !/^https?:/iu.test(apply)) return false;
  return !roles.some((other) => other.path !== path && other.fields.apply === apply);
}

/** The lines from one on that hold one of the words. */
function mentionsIn(text: string, from: number, words: readonly (string | undefined)[]): Copy['mentions'] {
  const sought = words.flatMap((word) => (word === undefined || word.trim() === '' ? [] : [word.toLowerCase()]));
  return text.split('\n').flatMap((line, index) => {
    const found = index + 1 >= from && sought.find((word) => line.toLowerCase().includes(word));
    return found ? [{ line: index + 1, text: found }] : [];
  });
}
