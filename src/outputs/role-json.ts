import type { RoleData } from '../model/feed-fields.ts';
import type { Posting } from '../model/posting.ts';
import type { PublishedText } from '../model/published-text.ts';
import type { PostingTexts, SectionTexts } from '../model/role-texts.ts';

/*
 * A role in JSON. Most of it is texts that are published several times, which are quoted once and put into their places here. The
 * bytes are those of JSON.stringify.
 */

/** A layout of JSON: all on one line, or two spaces further in with each depth. */
export type Layout = {
  /** As JSON.stringify takes it. */
  readonly indent: number;
  readonly list: (values: readonly string[], depth: number) => string;
  readonly object: (members: Readonly<Record<string, string>>, depth: number) => string;
  readonly colon: string;
};

export const compact: Layout = {
  indent: 0,
  list: (values) => `[${values.join(',')}]`,
  object: (members) => `{${membersOf(members, ':').join(',')}}`,
  colon: ':',
};

export const pretty: Layout = {
  indent: 2,
  list: (values, depth) => (values.length === 0 ? '[]' : `[${onLines(values, depth)}]`),
  object: (members, depth) => `{${onLines(membersOf(members, ': '), depth)}}`,
  colon: ': ',
};

function membersOf(members: Readonly<Record<string, string>>, colon: string): readonly string[] {
  return Object.entries(members).map(([key, value]) => `"${key}"${colon}${value}`);
}

function onLines(parts: readonly string[], depth: number): string {
  const margin = `\n${'  '.repeat(depth)}`;
  return `${margin}  ${parts.join(`,${margin}  `)}${margin}`;
}

/**
 * Prints data that has 0 where some of its members are to be, and these members in their places. They are given in the order of
 * the data, and no other member of it has such a key.
 */
export function filled(data: object, members: Readonly<Record<string, string>>, layout: Layout, depth = 0): string {
  const text = JSON.stringify(data, null, layout.indent);
  let rest = depth === 0 ? text : text.replaceAll('\n', `\n${'  '.repeat(depth)}`);
  let made = '';
  for (const [key, value] of Object.entries(members)) {
    // No text in the data can hold this: the quotes in it are escaped.
    const hole = `"${key}"${layout.colon}0`;
    const end = rest.indexOf(hole) + hole.length;
    made += rest.slice(0, end - 1) + value;
    rest = rest.slice(end);
  }
  return made + rest;
}

/** Data of a role with its sections still to be filled in. */
export type UnfilledData = Readonly<Omit<RoleData, 'sections'>> & { readonly sections: 0 };

export function dataJson(data: UnfilledData, sections: readonly SectionTexts[], layout: Layout): string {
  return filled(data, { sections: layout.list(sections.map((one) => sectionJson(one, layout)), 1) }, layout);
} // prettier-ignore

function sectionJson({ section, html, text, items }: SectionTexts, { list, object }: Layout): string {
  const kinds = section.kinds.map((kind) => JSON.stringify(kind));
  const members = {
    kind: kinds[0] ?? 'null',
    kinds: list(kinds, 3),
    title: JSON.stringify(section.title),
    items: list(
      items.map((item) => object({ label: item.label?.json ?? 'null', text: item.text.json, html: item.html.json }, 4)),
      3,
    ),
    html: html.json,
    text: text.json,
  } satisfies Record<keyof RoleData['sections'][number], string>;
  return object(members, 2);
}

export function postingJson(posting: Posting, texts: PostingTexts, layout: Layout, depth = 0): string {
  const known = Object.entries(texts as Readonly<Record<string, PublishedText | undefined>>).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  );
  const holes = Object.fromEntries(known.map(([name]) => [name, 0]));
  return filled(
    Object.assign({}, posting, holes),
    Object.fromEntries(known.map(([name, { json }]) => [name, json])),
    layout,
    depth,
  );
}
