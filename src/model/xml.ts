/** What XML 1.0 has no place for: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

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
  let made = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // What is rare, and may have no place in XML, is looked at more closely.
    if (isRare(code)) return escaped(text.replace(notXml, ''));
    const entity = entityOf(code);
    if (entity === undefined) continue;
    made += text.slice(from, at) + entity;
    from = at + 1;
  }
  return from === 0 ? text : made + text.slice(from);
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/gu, (character) => entities[character] ?? character);
}

/** Controls but for tab and line feed, and everything from the first half of a surrogate pair on. */
function isRare(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code >= 0xd800;
}

function entityOf(code: number): string | undefined {
  if (code > 0x3e) return undefined;
  if (code === 0x3c) return '&lt;';
  if (code === 0x3e) return '&gt;';
  if (code === 0x26) return '&amp;';
  return code === 0x22 ? '&quot;' : undefined;
}
