import type { Element, Root as Hast, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { elementsIn, rawText, treeOf, visibleIn } from '../html-tree.ts';
import type { ImportContext, Importer, ReadResult } from '../imported-role.ts';
import { postingRole, postingsOf } from './posting.ts';

/** A saved page: its job posting as structured data where it has one, else its main text. */
export const html: Importer = {
  summary: 'a saved web page, or a document saved as HTML',
  recognises: ({ text = '' }) => {
    const start = text.slice(0, 4096).replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/u, '');
    return /^<!doctype html|^<html[\s>]|^<(?:head|body|meta|main|article|section|div|p|h[1-6]|ul|ol|table|b|span)(?:\s[^<>]*)?>/iu.test(start);
  },
  read: ({ text = '', notes }, context) => {
    if (text.length > mostCharacters) return { refused: `The page has ${text.length} characters; expected at most ${mostCharacters}` };
    const tags = text.split('<').length;
    if (tags > mostTags) return { refused: `The page has ${tags} tags; expected at most ${mostTags}` };
    const page = fromHtml(text);
    const postings = postingsIn(page);
    const visible = visibleIn(page.children);
    const result = postings.length > 0 ? fromPostings(postings, visible, context) : fromPage(page, visible);
    return 'refused' in result ? result : { ...result, roles: result.roles.map((role) => ({ ...role, notes: [...notes, ...role.notes] })) };
  },
}; // prettier-ignore

const mostCharacters = 4 * 1024 ** 2;
const mostTags = 60_000;

/** The job postings in the structured data of a page. */
function postingsIn(page: Hast): readonly Readonly<Record<string, unknown>>[] {
  return elementsIn(page.children)
    .filter(({ tagName, properties }) => tagName === 'script' && String(properties.type) === 'application/ld+json')
    .flatMap((script) => postingsOf(parsed(rawText(script))));
}

/** JSON with line ends in its texts, as some programs write it, is read too. */
function parsed(text: string): unknown {
  for (const json of [text, text.replace(/\s+/gu, ' ')]) {
    try {
      return JSON.parse(json);
    } catch {
      // The next form is tried, or there is none.
    }
  }
  return undefined;
}

function fromPostings(postings: readonly Readonly<Record<string, unknown>>[], visible: readonly string[], { settings }: ImportContext): ReadResult {
  const roles = postings.map((posting) => postingRole(posting, settings));
  // With several postings it cannot be told which of them a piece of the page belongs to.
  return { roles: roles.length === 1 ? roles.map((role) => ({ ...role, visible })) : roles };
} // prettier-ignore

function fromPage(page: Hast, visible: readonly string[]): ReadResult {
  const main = mainOf(page);
  const title = titleOf(page, main);
  const body = treeOf(main);
  if (body.children.length === 0) return { refused: 'The page holds no text' };
  return { roles: [{ ...(title === undefined ? {} : { title }), body, facts: [], notes: [], dropped: [], visible, unit: 'line' }] };
} // prettier-ignore

/** What stands around the text of a page. */
const around = new Set(['nav', 'header', 'footer', 'aside', 'form', 'dialog']);

/** The same, as pages name it that know no such elements. */
const aroundNames =
  /^(?:(?:main-?|site-?|top-?|primary-?|page-?)?(?:nav|navbar|navigation|menu|footer)|site-?header|side-?bar|breadcrumbs?|skip-?link|(?:cookie|gdpr)s?(?:-?(?:bar|banner|notice|consent))?)$/iu;

function mainOf(page: Hast): readonly RootContent[] {
  const elements = elementsIn(page.children);
  const main = elements.filter(({ tagName, properties }) => tagName === 'main' || properties.role === 'main');
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const [only] = main.length === 1 ? main : articles.length === 1 ? articles : [];
  const styles = elements.filter(({ tagName }) => tagName === 'style');
  const body = elements.find(({ tagName }) => tagName === 'body');
  return [...styles, ...(only ? [without(only, new Set(['nav', 'aside', 'dialog']))] : body ? [without(body, around)] : page.children)];
} // prettier-ignore

function without(element: Element, names: ReadonlySet<string>): Element {
  const children = element.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return [child];
    const role = child.properties.role ?? '';
    const isNamed = [child.properties.id, ...[child.properties.className].flat()].some((name) => aroundNames.test(name ?? ''));
    return isNamed || names.has(child.tagName) || /^(?:navigation|banner|contentinfo|search|dialog)$/u.test(role) ? [] : [without(child, names)];
  });
  return { ...element, children };
} // prettier-ignore

/** The one heading of the first level, which may stand above the main text. */
function titleOf(page: Hast, main: readonly RootContent[]): string | undefined {
  const first = (nodes: readonly RootContent[]) => elementsIn(nodes).filter(({ tagName }) => tagName === 'h1');
  const [inMain] = first(main);
  const all = first(page.children);
  const heading = inMain ?? (all.length === 1 ? all[0] : undefined);
  const title = heading && rawText(heading).replace(/\s+/gu, ' ').trim();
  return title === '' || inMain !== undefined ? undefined : title;
}
