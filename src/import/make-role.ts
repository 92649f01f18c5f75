import type { Root, RootContent } from 'mdast';
import { asPlainHeading, guessLanguage, isOtherTitle, normalTitle, titleReader } from '../parse/index.ts';
import { slugOf } from '../model/slug.ts';
import { oneLine } from './clean-text.ts';
import { cleanTree } from './clean-tree.ts';
import { languageOfTitles } from './language.ts';
import { takeFacts } from './facts/take-facts.ts';
import type { Dropped, Fact, ImportContext, ImportedRole, Note } from './imported-role.ts';
import { structured } from './structure.ts';
import { textOf } from './tree.ts';
import { piecesNotIn } from './words.ts';
import { writeRole } from './write-role.ts';

/** A role file that was made from a part of another file. Plain data. */
export type MadeRole = {
  readonly title: string | undefined;
  /** The base name of the file; two roles may have the same. */
  readonly slug: string;
  readonly text: string;
  /** The keys that a person must fill in. */
  readonly blanks: readonly string[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
};

/** Turns a role as an importer reads it into a role file; nothing when its text asks for too much. `name` is the base name of the source. */
export function makeRole(role: ImportedRole, name: string, { settings }: ImportContext): MadeRole | undefined {
  const guessed = guessLanguage(blocksText(role.body));
  const byTitles = guessed === undefined ? languageOfTitles(role.body, settings) : undefined;
  const language = guessed ?? byTitles?.language ?? settings.language;
  const said = guessed ?? (byTitles?.isCertain ? byTitles.language : settings.language);
  const cleaned = cleanTree(role.body, language);
  const readTitle = titleReader(settings.sections, language);
  const isSection = (title: string) => readTitle(title).length > 0 || isOtherTitle(title, language);
  const titled = role.title === undefined ? titleIn(cleaned, isSection) : { title: oneLine(role.title), body: cleaned };
  const taken = takeFacts(titled.body, role.unit, settings);
  const { title: titleFact, facts, notes } = apart([...role.facts, ...languageFact(said, settings.language), ...taken.facts]);
  const title = titled.title ?? titleFact;
  const body = structured(taken.body, { title: title ?? '', language, settings });
  if (!body) return undefined;
  const { text, blanks } = writeRole(title, facts, body);
  const lost = piecesNotIn(role.visible ?? [], `${text.split('\n---\n', 1)[0]}\n${blocksText(body)}`);
  return {
    title,
    slug: role.slug ?? (title === undefined ? slugOf(name) : slugOf(title)),
    text,
    blanks,
    notes: [...role.notes, ...taken.notes, ...notes],
    dropped: [...role.dropped, ...lost.map((piece) => ({ text: piece, why: 'it is no part of the role’s text' }))],
  };
} // prettier-ignore

function blocksText({ children }: Root): string {
  return children.map((node) => textWithGaps(node)).join('\n');
}

function textWithGaps(node: RootContent): string {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'table' || node.type === 'tableRow')
    return node.children.map((child) => textWithGaps(child)).join('\n');
  return textOf(node);
} // prettier-ignore

/** The title that a text starts with: a heading, or a short line that names no section. */
function titleIn(body: Root, isSection: (title: string) => boolean): { readonly title: string | undefined; readonly body: Root } {
  const [first, ...others] = body.children;
  const heading = first?.type === 'heading' ? { title: textOf(first) } : first && (boldTitle(first) ?? asPlainHeading(first));
  const title = oneLine(heading?.title ?? '');
  if (title !== '' && title.length <= mostTitleCharacters && !isSection(title)) return { title, body: { ...body, children: others } };
  const main = body.children.find((node) => node.type === 'heading' && node.depth === 1);
  const named = main === undefined ? '' : oneLine(textOf(main));
  return named === '' || isSection(named) ? { title: undefined, body } : { title: named, body: { ...body, children: body.children.filter((node) => node !== main) } };
} // prettier-ignore

const mostTitleCharacters = 120;

function boldTitle(node: RootContent): { readonly title: string } | undefined {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  const isTitle = only?.type === 'strong' && others.length === 0 && !/[.:!?]$|:\s|\n/u.test(textOf(only));
  return isTitle ? { title: textOf(only) } : undefined;
}

function languageFact(language: string, usual: string): readonly Fact[] {
  const isUsual = language.split('-')[0] === usual.split('-')[0];
  return isUsual ? [] : [{ key: 'language', yaml: language, from: 'the words of the text' }];
}

/** One fact for each key, the first; what others say about it is told. */
function apart(all: readonly Fact[]): { readonly title: string | undefined; readonly facts: readonly Fact[]; readonly notes: readonly Note[] } {
  const byKey = new Map<string, Fact>();
  const notes: Note[] = [];
  for (const fact of all) {
    const known = byKey.get(fact.key);
    if (!known) byKey.set(fact.key, fact);
    else if (known.yaml !== fact.yaml) notes.push({ from: fact.from, message: `it says “${fact.key}: ${fact.yaml}”, but ${known.from} says “${known.yaml}”` }); // prettier-ignore
  }
  const title = byKey.get('title')?.yaml;
  byKey.delete('title');
  return { title: title?.replace(/^["'](.*)["']$/u, '$1'), facts: [...byKey.values()], notes };
} // prettier-ignore

/** Roles with one key say the same. */
export function sameKey({ title = '', text }: MadeRole): string {
  return `${normalTitle(title)}\n${text.replace(/ # from .*$/gmu, '')}`;
}
