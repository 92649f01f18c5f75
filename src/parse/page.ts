import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import * as v from 'valibot';
import type { Disable } from '../model/checked-role.ts';
import type { Settings } from '../model/config.ts';
import type { Place } from '../model/diagnostic.ts';
import type { ListKind } from '../model/names.ts';
import type { ListText, Page, PlacedBlock, Text } from '../model/page.ts';
import { listFields, pageFields } from '../model/page-fields.ts';
import type { Link } from '../model/role.ts';
import { slugOf } from '../model/slug.ts';
import { baseNameOf, type Source } from '../model/source.ts';
import { headOf, mentionsIn, namedLinksIn, picturesIn, printedBlock } from './block-parts.ts';
import type { Fault } from './fault.ts';
import { readFields, soundPart } from './fields/fields.ts';
import { asDescription, oneLine } from './fields/resolve.ts';
import type { RoleDocument } from './index.ts';
import { disablesOf } from './markdown/disables.ts';
import { withLineFeeds } from './markdown/line-ends.ts';
import { linksOf } from './markdown/links.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { withinLimits } from './markdown/within-limits.ts';
import { fragmentOf, textOf } from './sections/body.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';
import { parseYaml } from './yaml/yaml.ts';

/** A file of a page or list as read: what rules look at. Its documents have no sections and no role. */
export type TextDocument<Read extends Text> = {
  readonly document: RoleDocument;
  /** The Markdown of its blocks, each with the place of the entry. */
  readonly inner: readonly InnerText[];
  /** Absent when the front matter could not be read. */
  readonly read: Read | undefined;
  readonly disables: readonly Disable[];
};

/** A text in the front matter, and the place of its entry. */
export type InnerText = { readonly document: RoleDocument; readonly place: Place; readonly faults: readonly Fault[] };

/** Turns a file of content/pages into a page; `root` is that folder. */
export function readPage(source: Source, root: string, settings: Settings): TextDocument<Page> {
  const { document, value, html, text, anchors, slugger } = readText(
    source,
    pageFields,
    v.partial(pageFields),
    settings,
  );
  const { yaml } = document;
  const folder = folderOf(source.path.slice(root.length + 1));
  const written = value?.blocks ?? [];
  const inner: InnerText[] = [];
  const words: string[] = [];
  const blocks = written.map((block, index): PlacedBlock => {
    const printed = printedBlock(block, (markdown, path) => {
      const {
        html: printedText,
        text: plain,
        ...one
      } = readInner(markdown, yaml.placeOf(['blocks', index, ...path]), settings);
      inner.push(one);
      words.push(withHead(headOf(block, path), plain));
      return printedText;
    });
    const title = 'title' in block ? block.title : undefined;
    const place = yaml.placeOf(['blocks', index, 'type']);
    return { block: printed, id: title === undefined ? '' : fragmentOf(title, slugger), place };
  });
  const title = oneLine(value?.title ?? baseNameOf(source));
  const inBlocks = inner.flatMap(({ document: { links }, place }) =>
    links.map((link) => ({ ...link, place: placeWithin(place, link.href, document.source.text) })),
  );
  const language = value?.language ?? settings.language;
  const read: Page | undefined = value && {
    path: source.path,
    folder,
    title,
    // The front page without a description has that of the site.
    description: oneLine(value.description ?? asDescription(text || folder === '' ? text : words.join(' '))),
    language,
    ...(value.translationKey === undefined ? {} : { translationKey: value.translationKey }),
    html,
    blocks,
    links: [...document.links, ...inBlocks, ...namedLinksIn(written, yaml)],
    anchors: [...anchors, ...blocks.flatMap(({ id }) => (id === '' ? [] : [id]))],
    mentions: mentionsIn(written, yaml),
    pictures: picturesIn(written, ['blocks'], yaml),
  };
  const otherLanguage = folder === '' && language !== settings.language ? [languageOfFront(yaml.placeOf(['language']), settings)] : []; // prettier-ignore
  const faults = [...document.faults, ...inner.flatMap((one) => one.faults), ...otherLanguage];
  return { document: { ...document, faults }, inner, read, disables: document.disables };
}

/** A text behind its title, as one reads both. */
function withHead(head: string | undefined, text: string): string {
  if (head === undefined) return text;
  return /\p{P}$/u.test(head) ? `${head} ${text}` : `${head}: ${text}`;
}

/** Where an address stands in an entry; the entry where it is written in another way there, or twice. */
function placeWithin(place: Place, href: string, text: string): Place {
  const lines = text.split('\n').slice(place.start.line - 1, place.end.line);
  const found = lines.flatMap((line, index) => {
    const from = index === 0 ? place.start.column - 1 : 0;
    const parts = line.slice(from).split(href);
    const at = { line: place.start.line + index, column: from + (parts[0] ?? '').length + 1 };
    return parts.slice(1).map(() => ({ start: at, end: { ...at, column: at.column + href.length } }));
  });
  const [only, second] = found;
  return href !== '' && only && !second ? only : place;
}

/** The front page has the list of all roles, in the words of the site. */
function languageOfFront(place: Place, { language }: Settings): Fault {
  return {
    kind: 'invalid-field',
    message: `The front page is in the language of the site, \`${language}\``,
    place,
    help: 'Take this line away, or say `language` in site.yml. For a page in another language, make a file of its own in content/pages.',
  };
}

/** Turns a file of content/departments, teams or locations into what the owner says of that list. */
export function readListText(source: Source, kind: ListKind, settings: Settings): TextDocument<ListText> {
  const { document, value, html, anchors } = readText(source, listFields, listFields, settings);
  const slug = slugOf(baseNameOf(source));
  const read: ListText | undefined = value && {
    path: source.path,
    folder: `${kind}s/${slug}/`,
    title: value.name ?? baseNameOf(source),
    kind,
    slug,
    fields: value,
    html,
    links: document.links,
    anchors,
    mentions: [],
    pictures: picturesIn(value, [], document.yaml),
  };
  return { document, inner: [], read, disables: document.disables };
}

/** `company/About us.md` is published in `company/about-us/`, and `company/index.md` in `company/`. */
export function folderOf(path: string): string {
  const parts = path.replace(/\.md$/iu, '').split('/').map(slugOf);
  const shown = parts.at(-1) === 'index' ? parts.slice(0, -1) : parts;
  return shown.map((part) => `${part}/`).join('');
}

/** Faults of one key do not hide from the rules what another one says: `sound` is the schema in which each may be missing. */
function readText<Whole extends v.GenericSchema, Sound extends v.GenericSchema>(
  { path, text: file }: Source,
  whole: Whole,
  sound: Sound,
  settings: Settings,
) {
  const { text, toSource } = withLineFeeds(file);
  // Where no key is needed, a file may be nothing but text.
  const isBare = v.is(whole, {}) && !/^\s*---/u.test(text);
  const { yaml, markdown, faults } = isBare
    ? { yaml: parseYaml(''), markdown: text, faults: [] }
    : splitFrontMatter(text);
  const isRead = faults.length === 0;
  const fields = isRead ? readFields(yaml, whole) : undefined;
  const value = fields && (fields.value ?? soundPart(yaml, sound));
  const slugger = new GithubSlugger();
  const { read, excess } = withinLimits(markdown, parseMarkdown, (tree) => ({
    tree,
    ...textOf(tree, 2, slugger),
    links: linksOf(tree, text),
  }));
  const document: RoleDocument = {
    ...documentOf({ path, text }, read.tree, read.links, settings),
    yaml,
    toSource,
    faults: [...faults, ...excess, ...(fields?.faults ?? [])],
    disables: disablesOf(read.tree, text, toSource),
  };
  return { document, value, html: read.html, text: read.text, anchors: read.anchors, slugger };
}

function readInner(text: string, place: Place, settings: Settings): InnerText & { readonly html: string; readonly text: string } {
  const { read, excess } = withinLimits(text, parseMarkdown, (tree) => ({ tree, ...textOf(tree, 3), links: linksOf(tree, text) }));
  const document = documentOf({ path: '', text }, read.tree, read.links, settings);
  return { document, place, html: read.html, text: read.text, faults: excess.map((fault) => ({ ...fault, place })) };
} // prettier-ignore

/** A text without front matter, sections and role. */
function documentOf(source: Source, tree: Root, links: readonly Link[], { language }: Settings): RoleDocument {
  const nothing = { html: '', text: '' };
  return {
    source,
    toSource: (edit) => edit,
    yaml: parseYaml(''),
    tree,
    outline: { summary: { nodes: tree.children }, sections: [], closing: { nodes: [] }, headings: [] },
    pastedLists: [],
    body: { summary: nothing, sections: [], closing: nothing },
    links,
    anchors: [],
    role: undefined,
    faults: [],
    disables: [],
    language,
    titleLanguage: language,
  };
}
