import sax from 'sax';

/** An element of an XML text, with what is in it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

/** Why an XML text is not read. The message is for its owner. */
export class XmlFault extends Error {}

/** Far more than any document or feed needs. */
const most = { depth: 150, elements: 400_000, characters: 24 * 1024 ** 2 } as const;

/**
 * Reads XML. A document type is refused: only by one can a text name files of the machine, or grow without end. Nothing is looked up,
 * and the five entities of XML are all there are. A text has fewer elements than a feed with many.
 */
export function readXml(text: string, mostElements: number = most.elements): XmlElement {
  if (text.length > most.characters) throw new XmlFault(`The XML has ${text.length} characters; expected at most ${most.characters}`); // prettier-ignore
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  let count = 0;
  const parser = sax.parser(true);
  // The parser knows no other way to listen.
  /* oxlint-disable unicorn/prefer-add-event-listener */
  parser.ondoctype = () => {
    throw new XmlFault('The XML has a document type, which may lead out of the file; it is not read');
  };
  parser.onopentag = ({ name, attributes }) => {
    // Namespaces are not looked at, so every value is a text.
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    count++;
    if (open.length > most.depth) throw new XmlFault(`The XML is nested more than ${most.depth} deep`);
    if (count > mostElements) throw new XmlFault(`The XML has more than ${mostElements} elements`);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  const addText = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onerror = (error) => {
    throw new XmlFault(`The XML cannot be read: ${error.message.split('\n', 1)[0] ?? ''}`);
  };
  /* oxlint-enable unicorn/prefer-add-event-listener */
  parser.write(text).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw new XmlFault('The XML is empty');
  return root;
}

/** The elements of a name among the children of one. */
export function childrenOf({ children }: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter(({ name }) => names.length === 0 || names.includes(name)); // prettier-ignore
}

/** The first element at a path of names, such as `office:body/office:text`. */
export function elementAt(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path.split('/').reduce<XmlElement | undefined>((holder, name) => holder && childrenOf(holder, name)[0], element);
} // prettier-ignore

/** All text in an element. */
export function xmlText(element: XmlElement | string | undefined): string {
  if (element === undefined || typeof element === 'string') return element ?? '';
  return element.children.map((child) => xmlText(child)).join('');
}

/** Every element of a name, however deep. */
export function allNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : allNamed(child, name)));
}

/** Writes an element as XML. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value).replace(/"/gu, '&quot;').replace(/\n/gu, '&#10;')}"`);
  return `<${name}${pairs.join('')}>${children.map((child) => (typeof child === 'string' ? escaped(child) : writeXml(child))).join('')}</${name}>`;
} // prettier-ignore

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
