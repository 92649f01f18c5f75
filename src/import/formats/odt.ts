import type { Element, ElementContent } from 'hast';
import { treeOf, visibleIn } from '../html-tree.ts';
import type { Dropped, Importer } from '../imported-role.ts';
import { allNamed, childrenOf, elementAt, readXml, type XmlElement, xmlText } from '../xml.ts';
import { type Archive, isZip, openZip } from '../zip.ts';

/** A text document of LibreOffice and other office programs (OASIS OpenDocument 1.3, part 3). */
export const odt: Importer = {
  summary: 'a text document of LibreOffice',
  recognises: ({ bytes }) => {
    if (!isZip(bytes)) return false;
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    return start.includes('application/vnd.oasis.opendocument.text');
  },
  read: ({ bytes }) => {
    const archive = openZip(bytes);
    const content = partOf(archive, 'content.xml');
    const text = elementAt(content, 'office:body/office:text');
    if (!content || !text) return { refused: 'The file is no sound OpenDocument text; open it in LibreOffice, and save it again' };
    const styles = stylesOf([partOf(archive, 'styles.xml'), content]);
    let line = 0;
    const nodes = htmlOf(text, { styles, next: () => ++line });
    const body = treeOf(nodes);
    if (body.children.length === 0) return { refused: 'The file holds no text' };
    const visible = [...visibleIn(nodes), ...linesIn(text)];
    return { roles: [{ body, facts: [], notes: [], dropped: aroundPages(archive), visible, unit: 'paragraph' }] };
  },
}; // prettier-ignore

function partOf(archive: Archive, name: string): XmlElement | undefined {
  const part = archive.read(name);
  return part && readXml(new TextDecoder().decode(part));
}

/** What a style looks like. */
type Style = {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isTitle: boolean;
  readonly level: number;
};

type Context = { readonly styles: ReadonlyMap<string, Style>; readonly next: () => number };

/** Styles by name, each with what it has from the one that it is based on. */
function stylesOf(parts: readonly (XmlElement | undefined)[]): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  const elements = parts.flatMap((part) =>
    part ? childrenOf(part, 'office:styles', 'office:automatic-styles').flatMap((holder) => childrenOf(holder, 'style:style')) : [],
  );
  for (const element of elements) {
    const { 'style:name': name = '', 'style:parent-style-name': parent = '', 'style:default-outline-level': outline = '' } = element.attributes;
    const own = elementAt(element, 'style:text-properties')?.attributes ?? {};
    const above = styles.get(parent);
    const weight = own['fo:font-weight'];
    styles.set(name, {
      isBold: weight === undefined ? (above?.isBold ?? false) : /^(?:bold|[6-9]00)$/u.test(weight),
      isItalic: own['fo:font-style'] === undefined ? (above?.isItalic ?? false) : own['fo:font-style'] === 'italic',
      isTitle: name === 'Title' || parent === 'Title' || (above?.isTitle ?? false),
      level: Number(outline) || Number(/^Heading_20_([1-6])$/u.exec(name)?.[1] ?? above?.level ?? 0),
    });
  }
  return styles;
} // prettier-ignore

function htmlOf(element: XmlElement, context: Context): ElementContent[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [textNode(child)] : nodesOf(child, context)));
}

/** Boxes of text stand in the paragraph that they are fixed to; here they follow it. */
function withoutBoxes(element: XmlElement): { readonly line: XmlElement; readonly boxes: readonly XmlElement[] } {
  const boxes: XmlElement[] = [];
  const lineOf = (one: XmlElement): XmlElement => ({
    ...one,
    children: one.children.flatMap<XmlElement | string>((child) => {
      if (typeof child === 'string') return [child];
      if (child.name !== 'draw:text-box') return [lineOf(child)];
      boxes.push(child);
      return [];
    }),
  });
  return { line: lineOf(element), boxes };
}

function nodesOf(element: XmlElement, context: Context): ElementContent[] {
  const { name, attributes } = element;
  const style = context.styles.get(attributes['text:style-name'] ?? '');
  const inner = () => htmlOf(element, context);
  switch (name) {
    case 'text:h':
    case 'text:p': {
      const place = placed(context.next());
      const { line, boxes } = withoutBoxes(element);
      const beside = boxes.flatMap((box) => htmlOf(box, context));
      const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : style?.isTitle ? 1 : (style?.level ?? 0);
      if (level >= 1) return [{ ...elementNode(`h${Math.min(6, level)}`, htmlOf(line, context)), ...place }, ...beside];
      return [{ ...elementNode('p', emphasised(htmlOf(line, context), style)), ...place }, ...beside];
    }
    case 'text:span':
      return emphasised(inner(), style);
    case 'text:a':
      return [{ ...elementNode('a', inner()), properties: { href: attributes['xlink:href'] ?? '' } }];
    case 'text:list':
      return [elementNode('ul', inner())];
    case 'text:list-item':
    case 'text:list-header':
      return [elementNode('li', inner())];
    case 'text:s':
      return [textNode(' '.repeat(Math.min(100, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))))];
    case 'text:tab':
      return [textNode(' ')];
    case 'text:line-break':
      return [elementNode('br', [])];
    case 'table:table':
      return [elementNode('table', inner())];
    case 'table:table-row':
      return [elementNode('tr', inner())];
    case 'table:table-cell':
      return [elementNode('td', inner())];
    case 'text:note':
      // A note stands in brackets where its mark was: no word of it is lost.
      return [textNode(` (${xmlText(elementAt(element, 'text:note-body'))})`)];
    case 'office:annotation':
    case 'text:sequence-decls':
    case 'text:tracked-changes':
    case 'office:forms':
      return [];
    default:
      return inner();
  }
} // prettier-ignore

function emphasised(children: ElementContent[], style: Style | undefined): ElementContent[] {
  const hasText = children.some((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  if (!style || !hasText) return children;
  const italic = style.isItalic ? [elementNode('em', children)] : children;
  return style.isBold ? [elementNode('strong', italic)] : italic;
} // prettier-ignore

function elementNode(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

function placed(line: number): Pick<Element, 'position'> {
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
}

/** The text of each paragraph, and of those in its boxes. */
function linesIn(element: XmlElement): readonly string[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'text:tracked-changes') return [];
    if (child.name !== 'text:p' && child.name !== 'text:h') return linesIn(child);
    const { line, boxes } = withoutBoxes(child);
    return [withoutNotes(line), ...boxes.flatMap(linesIn)];
  });
}

function withoutNotes(paragraph: XmlElement): string {
  const children = paragraph.children.filter((child) => typeof child === 'string' || !/^(?:text:note|office:annotation)$/u.test(child.name));
  return children.map((child) => (typeof child === 'string' ? child : /^text:(?:s|tab|line-break)$/u.test(child.name) ? ' ' : withoutNotes(child))).join('');
} // prettier-ignore

/** Headers and footers are styles of pages; comments and deleted text are beside the text. */
function aroundPages(archive: Archive): readonly Dropped[] {
  const [styles, content] = [partOf(archive, 'styles.xml'), partOf(archive, 'content.xml')];
  const textsIn = (element: XmlElement | undefined, name: string) =>
    element ? allNamed(element, name).flatMap((one) => allNamed(one, 'text:p')).map(xmlText).filter((text) => text.trim() !== '') : [];
  return [
    ...['style:header', 'style:footer'].flatMap((name) => textsIn(styles, name)).map((text) => ({ text, why: 'it comes again on each page' })),
    ...textsIn(content, 'office:annotation').map((text) => ({ text, why: 'it is a comment' })),
    ...textsIn(content, 'text:deletion').map((text) => ({ text, why: 'it was deleted, which the document still tracks' })),
  ];
} // prettier-ignore
