import { deflateRawSync } from 'node:zlib';
import { makeZip } from '../../src/import/zip.ts';
import { type Ad, ads } from './office-ads.ts';

/**
 * Files as office programs write them, each in the habits of those who use it: styles of Word, lines in bold, automatic numbers, a table that
 * lays out the page, LibreOffice, Google Docs. They are in tests/fixtures/import; a test tells when they are no longer what is made here.
 */
export function officeFiles(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    ads.flatMap((ad, index) => [
      [`${ad.name}.word-headings.docx`, docx(headings(ad))],
      [`${ad.name}.word-bold.docx`, docx(boldLines(ad))],
      [`${ad.name}.word-numbered.docx`, docx(numbered(ad))],
      [`${ad.name}.word-table.docx`, docx(layoutTable(ad))],
      [`${ad.name}.libreoffice.odt`, odt(ad, index % 2 === 0)],
      [`${ad.name}.google-docs.html`, new TextEncoder().encode(googleDocs(ad))],
    ]),
  );
}

function xml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** A paragraph of Word; text in bold is a property of its run. */
function p(text: string, { style = '', bold = false, list, level = 0 }: { style?: string; bold?: boolean; list?: number; level?: number } = {}): string {
  const number = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const properties = style || number ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${number}</w:pPr>` : '';
  // Word parts a text where it was typed at different times.
  const half = text.lastIndexOf(' ', text.length / 2) + 1;
  const run = (part: string) => part === '' ? '' : `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xml(part)}</w:t></w:r>`;
  return `<w:p>${properties}${run(text.slice(0, half))}${run(text.slice(half))}</w:p>`;
} // prettier-ignore

function bullets(items: Ad['sections'][number]['items']): string {
  return items
    .map((item) => typeof item === 'string' ? p(item, { list: 1 }) : p(item[0], { list: 1 }) + item[1].map((inner) => p(inner, { list: 1, level: 1 })).join(''))
    .join('');
} // prettier-ignore

function headings({ title, facts, summary, sections, closing }: Ad): string {
  return [p(title, { style: 'Title' }), ...facts.map((fact) => p(fact)), p(summary), ...sections.map((section) => p(section.title, { style: 'Heading1' }) + bullets(section.items)), p(closing)].join(''); // prettier-ignore
}

/** Bullets are typed, too: a sign and a tab. */
function boldLines({ title, facts, summary, sections, closing }: Ad): string {
  const typed = (items: Ad['sections'][number]['items']) =>
    items.flat(2).map((item) => `<w:p><w:r><w:t>•</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">${xml(item)}</w:t></w:r></w:p>`).join('');
  return [p(title, { bold: true }), ...facts.map((fact) => p(fact)), p(summary), ...sections.map((section) => p(section.title, { bold: true }) + typed(section.items)), p(closing)].join('');
} // prettier-ignore

function numbered({ title, facts, summary, sections, closing }: Ad): string {
  return [p(title, { style: 'Title' }), ...facts.map((fact) => p(fact)), p(summary), ...sections.map((section) => p(section.title, { list: 2 }) + bullets(section.items)), p(closing)].join(''); // prettier-ignore
}

function layoutTable({ title, facts, summary, sections, closing }: Ad): string {
  const row = (left: string, right: string) => `<w:tr><w:tc>${left}</w:tc><w:tc>${right}</w:tc></w:tr>`;
  const table = `<w:tbl>${sections.map((section) => row(p(section.title, { bold: true }), bullets(section.items))).join('')}</w:tbl>`;
  return [p(title, { style: 'Title' }), ...facts.map((fact) => p(fact)), p(summary), table, p(closing)].join('');
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function docx(body: string): Uint8Array {
  const level = (index: number, format: string) => `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/></w:lvl>`;
  const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`; // prettier-ignore
  const type = (path: string, of: string) => `<Override PartName="/word/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${of}+xml"/>`; // prettier-ignore
  const relation = (id: number, of: string, target: string) => `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${of}" Target="${target}"/>`; // prettier-ignore
  const relations = (inner: string) => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`; // prettier-ignore
  return packed({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('numbering', 'numbering')}${type('footer1', 'footer')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(relation(1, 'styles', 'styles.xml') + relation(2, 'numbering', 'numbering.xml') + relation(3, 'footer', 'footer1.xml')), // prettier-ignore
    'word/document.xml': `${head}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${w}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/footer1.xml': `${head}<w:ftr ${w}>${p('Example Ltd, page')}</w:ftr>`,
  });
}

/** LibreOffice: headings as such, or lines in bold by a style that it made up for the paragraph. */
function odt({ title, facts, summary, sections, closing }: Ad, isStyled: boolean): Uint8Array {
  const heading = (text: string) => isStyled ? `<text:h text:style-name="Heading_20_2" text:outline-level="2">${xml(text)}</text:h>` : `<text:p text:style-name="P2"><text:span text:style-name="T1">${xml(text)}</text:span></text:p>`;
  const line = (text: string) => `<text:p text:style-name="P1">${xml(text).replace(/ /u, '<text:s/>')}</text:p>`;
  const list = (items: readonly (string | readonly [string, readonly string[]])[]): string =>
    `<text:list text:style-name="L1">${items.map((item) => `<text:list-item>${line(typeof item === 'string' ? item : item[0])}${typeof item === 'string' ? '' : list(item[1])}</text:list-item>`).join('')}</text:list>`;
  const body = [`<text:p text:style-name="Title">${xml(title)}</text:p>`, ...facts.map(line), line(summary), ...sections.map((section) => heading(section.title) + list(section.items)), line(closing)].join('');
  const names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
  const styles = '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"/><style:style style:name="P2" style:family="paragraph"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>';
  return packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${head}<office:document-content ${names}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `${head}<office:document-styles ${names}><office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles><office:master-styles><style:master-page style:name="Standard"><style:footer><text:p>Example Ltd, page</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
  });
} // prettier-ignore

/** What Google Docs writes as a web page: classes for all looks, one list for each depth, links over its own address. */
function googleDocs({ title, facts, summary, sections, closing }: Ad): string {
  const span = (text: string, of = 'c1') => `<span class="${of}">${xml(text)}</span>`;
  const line = (text: string) => `<p class="c2">${span(text)}</p>`;
  const list = (items: readonly string[], depth: number) => `<ul class="c5 lst-kix_a1b2c3-${depth} ${depth === 0 ? 'start' : ''}">${items.map((item) => `<li class="c3 li-bullet-0">${span(item)}</li>`).join('')}</ul>`;
  const lists = (items: Ad['sections'][number]['items']) => items.map((item) => typeof item === 'string' ? list([item], 0) : list([item[0]], 0) + list(item[1], 1)).join('');
  const parts = [`<p class="c7 title" id="h.x">${span(title)}</p>`, ...facts.map(line), line(summary), ...sections.map((section, index) => (index % 2 === 0 ? `<h2 class="c6" id="h.${index}">${span(section.title)}</h2>` : `<p class="c2">${span(section.title, 'c4')}</p>`) + lists(section.items)), line(closing), `<p class="c2"><span class="c8"><a class="c9" href="https://www.google.com/url?q=https://rolepress.example/apply&amp;sa=D">Apply</a></span></p>`];
  return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c1{color:#000000;font-weight:400}.c4{color:#000000;font-weight:700}</style></head><body class="c10 doc-content">${parts.join('')}</body></html>`;
} // prettier-ignore

/** An archive whose parts are made small, as office programs do it; the first of an OpenDocument is not. */
function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return makeZip(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])), (name, part) => name === 'mimetype' ? undefined : deflateRawSync(part)); // prettier-ignore
}
