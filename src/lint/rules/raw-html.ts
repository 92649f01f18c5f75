import { hasBlank } from '../../model/blanks.ts';
import type { Nodes } from 'mdast';
import type { Finding } from '../../model/diagnostic.ts';
import { eachNode, type RoleDocument } from '../../parse/index.ts';
import { placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';

/** Reports HTML in the text, which is left out of the page. */
export const rawHtml: RoleRule = {
  on: 'role',
  inPages: 'file and blocks',
  severity: 'warning',
  summary: 'The text has HTML in it, which is not published.',
  why: 'Content may not put markup into a page; what stands between the tags of a block is lost with them.',
  bad: '---\ntitle: Cook\n---\n<div class="note">Bring your own knives.</div>\n',
  good: '---\ntitle: Cook\n---\n**Bring your own knives.** <!-- comments are fine -->\n',
  check: (document) => {
    if (!document.source.text.includes('<')) return [];
    const { placeOf } = placesIn(document.source.text);
    const headings = pseudoHeadingLines(document);
    const findings: Finding[] = [];
    eachNode(document.tree, (node, parent) => {
      if (node.type !== 'html') return;
      const { value, position } = node;
      const from = position?.start.offset;
      const at = firstTag(value);
      if (from === undefined || at === -1 || headings.has(position?.start.line ?? 0)) return;
      const html = value.slice(at);
      // A blank is no HTML, and is reported as what it is.
      if (hasBlank(html)) return;
      findings.push({
        ...words(html, isInline(parent), parent?.type === 'tableCell'),
        place: placeOf(from + at, position?.end.offset ?? from),
      });
    });
    return findings;
  },
};

/** Headings of sections in HTML are published; `pseudo-heading` reports them. */
function pseudoHeadingLines({ outline }: RoleDocument): ReadonlySet<number> {
  const headings = outline.sections.map(({ heading }) => heading);
  const inHtml = headings.filter(({ form, kinds }) => kinds.length > 0 && (form === 'html' || form === 'bold'));
  return new Set(inHtml.map(({ place }) => place.start.line));
}

function isInline(parent: Nodes | undefined): boolean {
  return parent !== undefined && inlineParents.has(parent.type);
}

const inlineParents: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Where something other than comments starts, or a comment without an end; -1 when there is none. */
function firstTag(html: string): number {
  let at = 0;
  for (;;) {
    at += html.slice(at).search(/\S|$/u);
    if (at === html.length) return -1;
    const end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 2) : -1;
    if (end === -1) return at;
    at = end + '-->'.length;
  }
}

/** A line break is published, for a table cell has no other way to have one. */
const lineBreak = /^<br\s*\/?>$/iu;

function words(html: string, isInside: boolean, isInCell: boolean): Pick<Finding, 'message' | 'help'> {
  if (isInside && lineBreak.test(html.trim()))
    return {
      message: `The HTML \`${html.trim()}\` is read as a line break; expected Markdown`,
      help: isInCell
        ? 'Write a comma in place of the tag, or a row of the table for each line.'
        : 'Delete the tag and end the line above with a backslash, or leave an empty line.',
    };
  if (html.startsWith('<!--')) {
    return {
      message: 'The comment has no end, so nothing below it is published; expected `-->`',
      help: 'Write `-->` where the comment ends.',
    };
  }
  const name = /^<\/?([a-z][a-z\d-]*)/iu.exec(html)?.[1];
  const lost = isInside ? '' : textIn(html);
  if (name === undefined && lost !== '') {
    return {
      message: `“${lost}” is not published, since it belongs to a block of HTML; expected a line of its own`,
      help: 'Put it on a line of its own, with an empty line above.',
    };
  }
  const tag = name === undefined ? '' : ` \`<${html[1] === '/' ? '/' : ''}${name}>\``;
  return {
    message: `The HTML${tag} is not published${lost === '' ? '' : `, and with it “${lost}” is lost`}; expected Markdown`,
    help: `${advice[name?.toLowerCase() ?? ''] ?? 'Delete the tags, with an empty line between paragraphs; where no tag is meant, write `\\<`'}.`,
  };
}

/** The start of what a block says to readers. */
function textIn(html: string): string {
  const text = html
    .slice(0, 1000)
    .replace(/<[^<>]*>?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}

const bold = 'Write `**text**` in place of the tags';
const emphasis = 'Write `*text*` in place of the tags';
const list = 'Write each item as a line `- text`';
const heading = 'Write `## Title` in place of the tags';
const picture = 'Write `![what it shows](/picture.svg)`';
const table = 'Write the table with `|` between its cells, and a line `| --- | --- |` below its head';

/** What to write in place of a tag. */
const advice: Readonly<Record<string, string>> = {
  a: 'Write `[text](https://…)` in place of the tags',
  b: bold,
  br: 'Delete the tag and end the line above with a backslash, or leave an empty line',
  em: emphasis,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: 'Write `---` between two empty lines',
  i: emphasis,
  img: picture,
  li: list,
  ol: list,
  picture,
  strong: bold,
  table,
  ul: list,
};
