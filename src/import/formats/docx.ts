import { fromHtml } from 'hast-util-from-html';
import { treeOf, visibleIn } from '../html-tree.ts';
import type { Dropped, Importer } from '../imported-role.ts';
import { allNamed, childrenOf, elementAt, readXml, writeXml, type XmlElement, xmlText } from '../xml.ts';
import { type Archive, ArchiveFault, isZip, makeZip, openZip } from '../zip.ts';

/** A Word file. What reads it is an optional package. */
export const docx: Importer = {
  summary: 'a Word file',
  recognises: ({ bytes }) => isZip(bytes) && namesIn(bytes).some((name) => documentName.test(name)),
  read: async ({ bytes }) => {
    const archive = openZip(bytes);
    const mammoth = await loadMammoth();
    if (!mammoth) return { refused: 'Word files are read by a package that is not installed; type `npm install mammoth`, and import again' };
    const { packed, document, hidden } = textParts(archive);
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed) },
      { externalFileAccess: false, styleMap, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    const page = fromHtml(inLines(html), { fragment: true });
    const body = treeOf(page.children);
    if (body.children.length === 0) return { refused: 'The file holds no text' };
    const visible = [...visibleIn(page.children), ...paragraphsIn(document)];
    return { roles: [{ body, facts: [], notes: [], dropped: [...hidden, ...aroundPages(archive)], visible, unit: 'paragraph' }] };
  },
}; // prettier-ignore

type Mammoth = typeof import('mammoth');

async function loadMammoth(): Promise<Mammoth | undefined> {
  try {
    const loaded: { readonly default?: Mammoth } & Mammoth = await import('mammoth');
    return loaded.default ?? loaded;
  } catch {
    return undefined;
  }
}

/** Word’s own styles beside those that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Heading ${level}'] => h${level}:fresh`),
  'br[type="page"] => hr.page',
];

/** The text; Word in a browser numbers it. */
const documentName = /^word\/document\d*\.xml$/u;

function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return openZip(bytes).names;
  } catch {
    return [];
  }
}

/** The parts that hold text and how it is set, each looked at before it is handed on. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\d*\.xml\.rels)$/u;

function textParts(archive: Archive): TextParts {
  const parts: Record<string, Uint8Array> = {};
  const hidden: Dropped[] = [];
  let document: XmlElement | undefined;
  for (const name of archive.names.filter((one) => wanted.test(one))) {
    const part = archive.read(name);
    if (!part) continue;
    let text = withoutLatentStyles(new TextDecoder().decode(part));
    let xml = readXml(text, mostElements);
    if (text.includes('<w:vanish')) {
      hidden.push(...runsIn(xml).filter(isHidden).map((run) => ({ text: lineText(run), why: 'it is hidden in the document' })));
      xml = withoutHidden(xml);
      text = writeXml(xml);
    }
    if (documentName.test(name)) document = xml;
    parts[name] = new TextEncoder().encode(text);
  }
  if (!parts['[Content_Types].xml']) throw new ArchiveFault('The file is no sound Word file; open it in Word, and save it again');
  return { packed: makeZip(parts), document, hidden: hidden.filter(({ text }) => text.trim() !== '') };
} // prettier-ignore

/** A page has about a thousand. */
const mostElements = 100_000;

type TextParts = {
  readonly packed: Uint8Array;
  readonly document: XmlElement | undefined;
  readonly hidden: readonly Dropped[];
};

function runsIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'w:r' ? [child] : runsIn(child)));
}

/** Text that its author has hidden: who reads the document does not see it. */
function isHidden(run: XmlElement): boolean {
  const mark = run.name === 'w:r' ? elementAt(run, 'w:rPr/w:vanish') : undefined;
  return mark !== undefined && !/^(?:0|false|off)$/u.test(mark.attributes['w:val'] ?? '');
}

function withoutHidden(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || !isHidden(child))
    .map((child) => (typeof child === 'string' ? child : withoutHidden(child)));
  return { ...element, children };
}

/** Leaves out names of some hundred styles that a file does not use: to read them takes longer than the text. */
function withoutLatentStyles(xml: string): string {
  const [start, end] = [xml.indexOf('<w:latentStyles '), xml.indexOf(latentEnd)];
  return start === -1 || end < start ? xml : xml.slice(0, start) + xml.slice(end + latentEnd.length);
}

const latentEnd = '</w:latentStyles>';

/** A line for each paragraph, so that the line of a node is the number of its paragraph. */
function inLines(html: string): string {
  return html.replace(/(<\/(?:p|h[1-6]|tr)>|(?<!<\/p>)<\/li>)/gu, '$1\n');
}

function paragraphsIn(part: XmlElement | undefined): readonly string[] {
  if (!part) return [];
  return allNamed(part, 'w:p').flatMap((paragraph) => {
    const pieces = lineText(paragraph).split('\n').map((piece) => piece.trim());
    return [...pieces.filter((piece) => piece !== ''), ...boxesIn(paragraph)];
  });
} // prettier-ignore

/** The text of a paragraph without that of boxes in it, which are paragraphs again. */
function lineText(element: XmlElement): string {
  return childrenOf(element).map((child) => {
    if (child.name === 'w:t') return xmlText(child);
    if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
    if (child.name === 'w:tab') return ' ';
    return /^(?:w:pPr|w:txbxContent|mc:Fallback)$/u.test(child.name) ? '' : lineText(child);
  }).join('');
} // prettier-ignore

function boxesIn(paragraph: XmlElement): readonly string[] {
  return allNamed(paragraph, 'w:txbxContent').flatMap((box) => paragraphsIn(box));
}

/** Headers, footers and comments are beside the text. */
function aroundPages(archive: Archive): readonly Dropped[] {
  const beside = [
    [/^word\/(?:header|footer)\d*\.xml$/u, 'it comes again on each page'],
    [/^word\/comments\.xml$/u, 'it is a comment'],
  ] as const;
  return beside.flatMap(([pattern, why]) => {
    const names = archive.names.filter((name) => pattern.test(name)).slice(0, 20);
    const read = (name: string) => readXml(new TextDecoder().decode(archive.read(name)));
    return [...new Set(names.flatMap((name) => paragraphsIn(read(name))))].map((text) => ({ text, why }));
  });
}
