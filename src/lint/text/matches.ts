import type { Place } from '../../model/diagnostic.ts';
import type { RoleDocument, YamlText } from '../../parse/index.ts';
import { type Places, placesIn } from './places.ts';
import { type Surroundings, withSurroundings } from './surroundings.ts';

/** A stretch of a role file that a pattern fits. */
export type Match = {
  readonly text: string;
  readonly place: Place;
};

/** Finds what is looked for in a text. */
export type Sought = (text: string) => Iterable<RegExpMatchArray>;

/** Looks for a global pattern in texts that may have it: a quick look at first says for most texts that they do not. */
export function whereLikely(quick: RegExp, pattern: RegExp): Sought {
  return (text) => (quick.test(text) ? text.matchAll(pattern) : []);
}

/** A match in the body, with what it stands in. */
export type BodyMatch = Match & {
  /** What the pattern's groups hold. */
  readonly groups: readonly (string | undefined)[];
  /** offset in the file's text */
  readonly start: number;
  readonly around: Surroundings;
};

/** Where the body starts: at its first line that is not empty, else at the end of the text. */
export function bodyStartOf({ tree, source }: RoleDocument): number {
  const first = tree.children[0]?.position?.start.offset;
  return first === undefined ? source.text.length : source.text.lastIndexOf('\n', first - 1) + 1;
}

/** Finds what is sought in the Markdown of a body, in the order of the file. */
export function matchesInBody(document: RoleDocument, sought: Sought): readonly BodyMatch[] {
  const { source, tree } = document;
  const from = bodyStartOf(document);
  const { placeOf } = placesIn(source.text);
  const found = Array.from(sought(source.text.slice(from)), ({ 0: text, index = 0, length, ...rest }) => ({
    text,
    groups: Array.from({ length: length - 1 }, (_, group) => rest[group + 1]),
    start: from + index,
    place: placeOf(from + index, from + index + text.length),
  }));
  return withSurroundings(tree, found);
}

/** Finds what is sought in the texts of the front matter, whatever their keys are. */
export function matchesInFrontMatter({ yaml, source }: RoleDocument, sought: Sought): readonly Match[] {
  const places = placesIn(source.text);
  return frontMatterTexts(yaml).flatMap(({ path, text }) =>
    Array.from(sought(text), ([match]) => ({ text: match, place: placeInValue(match, path, yaml, places) })),
  );
}

/** A text in the front matter, and the keys that lead to it. */
type FrontMatterText = { readonly path: readonly (string | number)[]; readonly text: string };

/** Each front matter is gone through once, for all rules. */
const known = new WeakMap<YamlText, readonly FrontMatterText[]>();

export function frontMatterTexts(yaml: YamlText): readonly FrontMatterText[] {
  const texts = known.get(yaml) ?? textsIn(yaml.value, [], []);
  known.set(yaml, texts);
  return texts;
}

function textsIn(value: unknown, path: FrontMatterText['path'], found: FrontMatterText[]): readonly FrontMatterText[] {
  if (typeof value === 'string') found.push({ path, text: value });
  else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) textsIn(inner, [...path, isList ? Number(key) : key], found);
  }
  return found;
}

/** Escapes and folded lines may hide the match in what was written: then the whole value is the place. */
function placeInValue(match: string, path: FrontMatterText['path'], yaml: YamlText, places: Places): Place {
  const value = yaml.placeOf(path);
  const at = yaml.written(path)?.indexOf(match) ?? -1;
  if (at === -1) return value;
  const start = places.offsetOf(value.start) + at;
  return places.placeOf(start, start + match.length);
}
