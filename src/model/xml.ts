/** What XML 1.0 has no place for: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** A tree of XML: an element with attributes and children, or text. */
export type Xml =
  | string
  | {
      readonly name: string;
      readonly attributes?: Readonly<Record<string, string>>;
      readonly children?: readonly Xml[];
    };

/** Turns a tree into an XML document. Well-formed for every text; what XML cannot hold is left out. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}\n`;
}

function print(node: Xml, indent: string): string {
  if (typeof node === 'string') return escapeXml(node);
  const { name, attributes = {}, children = [] } = node;
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  if (children.length === 0) return `${indent}<${open}/>`;
  if (children.every((child) => typeof child === 'string'))
    return `${indent}<${open}>${children.map(escapeXml).join('')}</${name}>`;
  return `${indent}<${open}>\n${children.map((child) => print(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

/** Text for XML content and attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"\r]/gu, (character) => entities[character] ?? character);
}
