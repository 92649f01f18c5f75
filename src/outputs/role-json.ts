import type { RoleData } from '../model/feed-fields.ts';
import type { PostingWith } from '../model/posting.ts';
import type { PostingTexts, SectionTexts } from '../model/role-texts.ts';

/*
 * A role in JSON. Most of it is texts that are published several times, which are quoted once and put into their places here. The
 * bytes are those of JSON.stringify.
 */

/** A layout of JSON. */
export type Layout = {
  /** As JSON.stringify takes it. */
  readonly indent: number;
  readonly colon: string;
  /** What begins a line at a depth. */
  readonly line: (depth: number) => string;
  readonly section: Frame;
  readonly item: Frame;
};

/** What stands before, between and behind the values of an object with certain keys. */
type Frame = readonly string[];

/** All on one line. */
export const compact: Layout = layoutOf(0, ':', () => '');

/** A line for each value, two spaces further in with each depth. */
export const pretty: Layout = layoutOf(2, ': ', (depth) => `\n${'  '.repeat(depth)}`);

function layoutOf(indent: number, colon: string, line: Layout['line']): Layout {
  const frame = (keys: readonly string[], depth: number) => [
    ...keys.map((key, index) => `${index === 0 ? '{' : ','}${line(depth + 1)}"${key}"${colon}`),
    `${line(depth)}}`,
  ];
  const sectionKeys = ['kind', 'kinds', 'title', 'items', 'html', 'text'] satisfies (keyof RoleData['sections'][number])[];
  return { indent, colon, line, section: frame(sectionKeys, 2), item: frame(['label', 'text', 'html'], 4) };
} // prettier-ignore

/** Fills a frame. Strings that are added up are copied once in the end; joined ones are copied at each depth. */
function inFrame(frame: Frame, values: readonly string[]): string {
  let made = '';
  for (let index = 0; index < values.length; index++) made += (frame[index] ?? '') + (values[index] ?? '');
  return made + (frame[values.length] ?? '');
}

function list(values: readonly string[], { line }: Layout, depth: number): string {
  if (values.length === 0) return '[]';
  const margin = line(depth + 1);
  let made = '[';
  for (let index = 0; index < values.length; index++) made += (index === 0 ? '' : ',') + margin + (values[index] ?? '');
  return `${made}${line(depth)}]`;
}

/**
 * Prints data that has 0 where some of its members are to be, and these members in their places. They are given in the order of
 * the data, and no other member of it has such a key.
 */
export function filled(
  data: object,
  members: readonly (readonly [key: string, json: string])[],
  layout: Layout,
  depth = 0,
): string {
  const text = JSON.stringify(data, null, layout.indent);
  let rest = depth === 0 ? text : text.replaceAll('\n', layout.line(depth));
  let made = '';
  for (const [key, json] of members) {
    // No text in the data can hold this: the quotes in it are escaped.
    const hole = `"${key}"${layout.colon}0`;
    const end = rest.indexOf(hole) + hole.length;
    made += rest.slice(0, end - 1) + json;
    rest = rest.slice(end);
  }
  return made + rest;
}

/** Data of a role with its sections still to be filled in. */
export type UnfilledData = Readonly<Omit<RoleData, 'sections'>> & { readonly sections: 0 };

export function dataJson(data: UnfilledData, sections: readonly SectionTexts[], layout: Layout): string {
  const printed = sections.map((one) => sectionJson(one, layout));
  return filled(data, [['sections', list(printed, layout, 1)]], layout);
}

function sectionJson({ section, html, text, items }: SectionTexts, layout: Layout): string {
  const kinds = section.kinds.map((kind) => JSON.stringify(kind));
  const printed = items.map((item) =>
    inFrame(layout.item, [item.label?.json ?? 'null', item.text.json, item.html.json]),
  );
  return inFrame(layout.section, [
    kinds[0] ?? 'null',
    list(kinds, layout, 3),
    JSON.stringify(section.title),
    list(printed, layout, 3),
    html.json,
    text.json,
  ]);
}

/** A posting with its texts still to be filled in. */
export type UnfilledPosting = PostingWith<0>;

export function postingJson(posting: UnfilledPosting, texts: PostingTexts, layout: Layout, depth = 0): string {
  return filled(posting, texts.map(([name, { json }]) => [name, json] as const), layout, depth);
} // prettier-ignore
