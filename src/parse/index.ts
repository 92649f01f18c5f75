import type { Root } from 'mdast';
import type { Disable, KnownFrontMatter } from '../model/checked-role.ts';
import type { Settings } from '../model/config.ts';
import type { Body, Link, Role } from '../model/role.ts';
import type { SharedBlock } from '../model/site.ts';
import { baseNameOf, type Source } from '../model/source.ts';
import { type PastedList, withPastedLists } from './sections/pasted-lists.ts';
import { withHeadingsApart } from './sections/split-headings.ts';
import { blockOf, bodyOf } from './sections/body.ts';
import { withBreaksUnderText } from './markdown/breaks-under-text.ts';
import { disablesOf } from './markdown/disables.ts';
import type { Fault } from './fault.ts';
import { headerOf } from './fields/header.ts';
import { type LineFeeds, withLineFeeds } from './markdown/line-ends.ts';
import { linksOf } from './markdown/links.ts';
import { withinLimits } from './markdown/within-limits.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import type { ParseMarkdown } from '../model/markdown.ts';
import { type Outline, outlineOf } from './sections/outline.ts';
import { resolveRole } from './fields/resolve.ts';
import { guessLanguage } from './sections/titles/guess.ts';
import {
  isOtherTitle,
  languageName,
  titleFor,
  type TitleReader,
  titleReader,
  titleWords,
} from './sections/titles/index.ts';
import type { YamlText } from './yaml/yaml.ts';

/** A role file as read: what rules look at. */
export type RoleDocument = {
  /** With line feeds only: rules need not think of other line ends. */
  readonly source: Source;
  /** Turns an edit of that text into one of the file’s. */
  readonly toSource: LineFeeds['toSource'];
  readonly yaml: YamlText;
  /** The body; every place in it is a place in the file. */
  readonly tree: Root;
  readonly outline: Outline;
  /** Lists whose bullets are none of Markdown; in the tree they are lists all the same. */
  readonly pastedLists: readonly PastedList[];
  readonly body: Body;
  /** In the order of the text. */
  readonly links: readonly Link[];
  /** The fragments by which parts of the body are linked to. */
  readonly anchors: readonly string[];
  /** Made from the sound part of the front matter, so that other faults do not hide from the rules; absent when there is no readable front matter. */
  readonly role: Role | undefined;
  readonly faults: readonly Fault[];
  /** Comments that silence rules. */
  readonly disables: readonly Disable[];
  /** BCP 47; the site's when the file names none. */
  readonly language: string;
  /** The language in which the titles were read: that of the text, also when nobody has said which it is. */
  readonly titleLanguage: string;
};

/** Turns the text of a role file into a document. The body is read even when the front matter is broken; `front` is what is known of that. */
export function readRole(
  source: Source,
  settings: Settings,
  parse: ParseMarkdown = parseMarkdown,
  front?: KnownFrontMatter,
): RoleDocument {
  const { path } = source;
  const { text, toSource, yaml, markdown, faults, fields, sound } = headerOf(source, front);
  const declared = textAt(yaml, 'language');
  const language = declared ?? settings.language;
  // Titles are read in the language that the text is in, also when nobody has said which that is.
  const titleLanguage = declared ?? guessLanguage(markdown.trimStart()) ?? settings.language;
  const { tree, outline, pastedLists, excess, ...read } = readBody(
    markdown,
    text,
    titleReader(settings.sections, titleLanguage),
    titleLanguage,
    textAt(yaml, 'title'),
    parse,
  );
  const resolved = fields && sound && resolveRole(path, { sound, keyLines: fields.keyLines }, read, yaml, settings);
  return {
    source: { path, text },
    toSource,
    yaml,
    tree,
    outline,
    pastedLists,
    ...read,
    role: resolved?.role,
    disables: disablesOf(tree, text, toSource),
    language,
    titleLanguage,
    faults: [...faults, ...excess, ...(fields?.faults ?? []), ...(resolved?.faults ?? [])],
  };
}

/** Reads a body; one that asks for too much is read as empty, with a fault. */
function readBody(
  markdown: string,
  text: string,
  readTitle: TitleReader,
  language: string,
  title: string | undefined,
  parse: ParseMarkdown,
) {
  const { read, excess } = withinLimits(markdown, parse, (parsed) => {
    const broken = withBreaksUnderText(parsed, (line) => readTitle(line).length > 0, text);
    const { tree, pastedLists } = withPastedLists(withHeadingsApart(broken, readTitle, text), text);
    const outline = outlineOf(tree.children, readTitle, (one) => isOtherTitle(one, language), text, title);
    return { tree, outline, pastedLists, ...bodyOf(tree, outline), links: linksOf(tree, text) };
  });
  return { ...read, excess };
}

/** A file of content/shared as read. */
export type SharedText = {
  readonly block: SharedBlock;
  readonly faults: readonly Fault[];
  /** With line feeds only. */
  readonly text: string;
  readonly tree: Root;
  readonly links: readonly Link[];
};

/** Turns a file of content/shared into the block that it is; one that asks for too much is empty, with a fault. */
export function readSharedBlock(source: Source): SharedText {
  const { text } = withLineFeeds(source.text);
  const name = baseNameOf(source);
  const { read, excess } = withinLimits(text, parseMarkdown, (tree) => ({
    block: { name, ...blockOf(tree) },
    tree,
    links: linksOf(tree, text),
  }));
  return { ...read, text, faults: excess };
}

/** A text at the top of the front matter, whether or not the whole is valid. */
function textAt({ value }: YamlText, key: string): string | undefined {
  const found =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

export type { PastedList };
export { languageName, parseMarkdown, titleFor, titleReader, titleWords };
export { isBreakUnderText } from './markdown/breaks-under-text.ts';
export { eachNode } from './markdown/each-node.ts';
export { isExternal } from './markdown/markdown.ts';
export { withReference } from './markdown/native-markdown.ts';
export { textOffsets, type TextOffsets } from './markdown/text-offsets.ts';
export { roleInHeader } from './fields/role-header.ts';
export { headerOf, knownFrom } from './fields/header.ts';
export { readFields } from './fields/fields.ts';
export { pathNameFirst } from './fields/path-name.ts';
export { parseYaml } from './yaml/yaml.ts';
export { quotedYaml, withoutYamlKeys, yamlList, yamlText } from './yaml/yaml-text.ts';
export type { Fault, FaultKind } from './fault.ts';
export type { SectionHeading } from './sections/outline.ts';
export type { Vocabulary } from './sections/titles/index.ts';
export type { YamlText } from './yaml/yaml.ts';
export { type Bullet, bulletAt, sureBullets } from './sections/bullets.ts';
export { asPlainHeading, isInCapitals as isTitleInCapitals } from './sections/heading.ts';
export { guessLanguage } from './sections/titles/guess.ts';
export { isOtherTitle, normalTitle, titleLanguages } from './sections/titles/index.ts';
export { excessOf } from './markdown/limits.ts';
export { folderOf, readListText, readPage, type InnerText, type TextDocument } from './page.ts';
export { meantValue } from './fields/meant/index.ts';
export { yamlOfToml } from './yaml/toml.ts';
