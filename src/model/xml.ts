/** What XML 1.0 has no place for: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Carriage returns, and whatever may have no place in XML. */
const hasRare = /[^\t\n\u0020-\ud7ff]/u;

/** A tree of XML: an element, text, or text that some readers want in a CDATA section. */
export type Xml = XmlElement | XmlText;

export type XmlElement = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Xml[];
};

type XmlText = string | { readonly cdata: string };

/** What every document starts with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Turns a tree into an XML document. Well-formed for every text; what XML cannot hold is left out. */
export function xmlDocument(root: Xml): string {
  return `${xmlDeclaration}${printXml(root)}\n`;
}

/** Prints a part of a document. */
export function printXml(node: Xml, indent = ''): string {
  if (isText(node)) return printText(node);
  const { name, attributes, children = [] } = node;
  let open = `${indent}<${name}`;
  if (attributes) for (const [key, value] of Object.entries(attributes)) open += ` ${key}="${escapeXml(value)}"`;
  if (children.length === 0) return `${open}/>`;
  let made = `${open}>`;
  if (children.every(isText)) {
    for (const child of children) made += printText(child);
    return `${made}</${name}>`;
  }
  for (const child of children) made += `\n${printXml(child, `${indent}  `)}`;
  return `${made}\n${indent}</${name}>`;
}

function isText(node: Xml): node is XmlText {
  return typeof node === 'string' || 'cdata' in node;
}

/** A CDATA section ends at the first `]]>`: a text that holds one is divided there. Line ends are line feeds, for nothing can be escaped. */
function printText(node: XmlText): string {
  if (typeof node === 'string') return escapeXml(node);
  const text = node.cdata.replace(notXml, '').replace(/\r\n?/gu, '\n');
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Text for XML content and attributes in double quotes. */
export function escapeXml(text: string): string {
  const kept = hasRare.test(text) ? text.replace(notXml, '') : text;
  return kept
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');
}
