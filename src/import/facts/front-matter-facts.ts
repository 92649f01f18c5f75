import type { RootContent } from 'mdast';
import type { Settings } from '../../model/config.ts';
import { roleFields, roleFieldSynonyms } from '../../model/role-fields.ts';
import { titleReader } from '../../parse/index.ts';
import { oneLine } from '../clean-text.ts';
import type { Dropped, Fact, Note, RoleKey } from '../imported-role.ts';
import type { SplitSource } from '../split-source.ts';
import { parseMarkdown } from '../../parse/index.ts';
import { paragraph, text } from '../tree.ts';
import { dataFacts } from './data-facts.ts';

/** What the front matter of another generator comes to. */
export type FrontMatterFacts = {
  readonly title: string | undefined;
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
  /** Texts of sections that stood in the front matter. */
  readonly sections: readonly RootContent[];
};

/** Turns keys that people use for a fact into facts, and texts of sections into sections. What has no place here is told. */
export function frontMatterFacts({ values, lineOf }: Pick<SplitSource, 'values' | 'lineOf'>, settings: Settings): FrontMatterFacts {
  const readTitle = titleReader(settings.sections, settings.language);
  const made = { facts: [] as Fact[], notes: [] as Note[], dropped: [] as Dropped[], sections: [] as RootContent[] };
  let title: string | undefined;
  for (const [key, value] of Object.entries(values)) {
    const from = `line ${lineOf(key)}`;
    const known = keyFor(key);
    const words = key.replace(/[_-]+/gu, ' ').trim();
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    if (known === 'title' && (typeof value === 'string' || typeof value === 'number')) {
      if (title === undefined || key === 'title') title = oneLine(String(value));
      else made.dropped.push({ text: shownPair(key, value), why: 'the role has a title already', from });
    } else if (isText(value) && known === undefined && readTitle(words).length > 0) made.sections.push(...sectionOf(words, value));
    else if (known === 'status') made.notes.push({ from, message: `The source says “${shownPair(key, value)}”; the role is a draft until you set its status` });
    else if (known === undefined) made.dropped.push({ text: shownPair(key, value), why: 'Rolepress has no key for it', from });
    else {
      const { facts } = dataFacts([{ key: known === 'employmentType' || known === 'workplace' || known === 'contract' ? 'terms' : known, value: pathsFor(known, value), from: key }], settings);
      made.facts.push(...facts.map((fact) => ({ ...fact, from })));
      if (facts.length === 0) {
        made.notes.push({ from, message: `“${shownPair(key, value)}” was not understood; add it as ${known} by hand` });
      }
    }
  }
  return { title, ...made };
} // prettier-ignore

/** The key that Rolepress has for one of another generator. */
function keyFor(key: string): RoleKey | undefined {
  if (Object.hasOwn(roleFields.entries, key)) return key as RoleKey;
  const plain = key.toLowerCase().replace(/[-_\s]/gu, '');
  if (Object.hasOwn(more, plain)) return more[plain];
  return Object.hasOwn(roleFieldSynonyms, plain) ? (roleFieldSynonyms[plain] as RoleKey) : undefined;
}

/** Keys of other generators for what we know. */
const more: Readonly<Record<string, RoleKey | undefined>> = {
  active: 'status', url: 'aliases', slug: undefined, layout: undefined, applicationlink: 'apply', dateposted: 'datePosted', validthrough: 'validThrough', applicationdeadline: 'validThrough', pubdate: 'datePosted', opendate: 'datePosted', published: 'status',
}; // prettier-ignore

/** Paths of old pages are written without their first slash, too. */
function pathsFor(key: RoleKey, value: unknown): unknown {
  if (key === 'aliases') return [value].flat().map((path) => (typeof path === 'string' && !path.startsWith('/') && !path.includes('://') ? `/${path}` : path)); // prettier-ignore
  if (key === 'tags' || key === 'skills') return typeof value === 'string' ? value.split(/\s*,\s*/u) : value;
  return value instanceof Date ? value.toISOString() : value;
}

type Text = string | readonly unknown[];

/** A list, or a text that is longer than a word or two. */
function isText(value: unknown): value is Text {
  return (
    (typeof value === 'string' && value.trim().split(/\s+/u).length > 3) || (Array.isArray(value) && value.length > 0)
  );
}

function sectionOf(title: string, value: Text): readonly RootContent[] {
  const heading: RootContent = {
    type: 'heading',
    depth: 2,
    children: [text(title.charAt(0).toUpperCase() + title.slice(1))],
  };
  if (typeof value === 'string') return [heading, ...parseMarkdown(value).children];
  return [heading, listOf(value)];
}

function listOf(values: readonly unknown[]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: values.map((value) => {
      if (typeof value !== 'object' || value === null) return { type: 'listItem', spread: false, children: [paragraph([text(oneLine(String(value)))])] };
      const [[label, inner] = ['', undefined], ...others] = Object.entries(value);
      const plain = Array.isArray(inner) && others.length === 0;
      return plain
        ? { type: 'listItem', spread: false, children: [paragraph([text(label)]), listOf(inner) as never] }
        : { type: 'listItem', spread: false, children: [paragraph([text(Object.values(value).map((one) => oneLine(typeof one === 'object' ? JSON.stringify(one) : String(one))).join(': '))])] };
    }),
  };
} // prettier-ignore

function shownPair(key: string, value: unknown): string {
  return `${key}: ${typeof value === 'string' ? oneLine(value) : JSON.stringify(value)}`;
}
