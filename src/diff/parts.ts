import type { Json } from './change.ts';
import { type Addresses, textOfHtml } from './html-text.ts';
import type { TextPart } from './site-snapshot.ts';
import { decodedPart } from '../model/percent-encoding.ts';

type Section = { readonly title: string; readonly html: string; readonly kind?: string };

/** The parts of a text that have something in them. Parts of one kind are told apart by their order. */
export function textParts(sections: readonly Section[], addresses: Addresses): readonly TextPart[] {
  const counts = new Map<string, number>();
  return sections.flatMap(({ title, html, kind }) => {
    const text = textOfHtml(html, addresses);
    if (title === '' && text === '') return [];
    const name = kind ?? title.trim().toLowerCase();
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [{ key: count === 1 ? name : `${name} ${count}`, title, html, text }];
  });
}

/** Where the addresses of a site start, as the address of one of its schemas says. */
export function siteStartOf(about: string): string {
  return about.replace(/schema\/[a-z]+\.json$/u, '');
}

/** The path of a page on its site, `/` first and decoded. */
export function pathOn(url: string, site: string): string {
  const path = url.startsWith(site) ? `/${url.slice(site.length)}` : url;
  return decodedPart(path);
}

/** Returns whether a description is the start of the text: then a change of the text says it all. */
export function isDerived(description: string, [first]: readonly TextPart[]): boolean {
  const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return first !== undefined && spaced(first.text.replace(/^- /gmu, '')).startsWith(spaced(description.replace(/…$/u, '')));
} // prettier-ignore

/** A value without members that are undefined. */
export function plainJson(value: object): Readonly<Record<string, Json>> {
  // What comes from JSON.parse is JSON.
  return JSON.parse(JSON.stringify(value)) as Readonly<Record<string, Json>>;
}

/** JSON as a value; nothing where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
