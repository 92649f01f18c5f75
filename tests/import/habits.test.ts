import { describe, expect, test } from 'vitest';
import { importFile, type ImportedFile } from '../../src/import/index.ts';
import { makeZip } from '../../src/import/zip.ts';
import { settings } from '../support/helpers.ts';
import { wordFile } from '../support/word-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

async function imported(input: string | Uint8Array, columns: Readonly<Record<string, string>> = {}): Promise<ImportedFile> {
  const bytes = typeof input === 'string' ? utf8(input) : input;
  return importFile({ path: 'ad', bytes }, { settings: settings(), columns });
} // prettier-ignore

/** The one role of a file: its text, and what was left out. */
async function only(input: string | Uint8Array): Promise<{ readonly text: string; readonly dropped: readonly string[] }> {
  const { roles, refused } = await imported(input);
  expect(refused).toEqual([]);
  expect(roles).toHaveLength(1);
  return { text: roles[0]?.text ?? '', dropped: (roles[0]?.dropped ?? []).map(({ text }) => text) };
} // prettier-ignore

describe('the encoding of a file', () => {
  test('is Windows-1252 with its dashes, quotes and euro signs where nothing else is known', async () => {
    const { text } = await only(latin('Caf\u00e9 Manager\n\nYou\u0092ll run it \u0096 and earn \u008030.'));
    expect(text).toContain('Café Manager');
    expect(text).toContain('You’ll run it – and earn €30.');
  });

  test.each([
    ['windows-1252 in Word’s own page', latin('<html><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><body><h1>Caf\u00e9</h1><p>A \u0093good\u0094 place \u0096 really.</p></body></html>'), 'A “good” place – really.'],
    ['ISO-8859-2', latin('<html><meta charset="iso-8859-2"><body><h1>Piekarz</h1><p>Do\u00b6wiadczenie i ch\u00eacie</p></body></html>'), 'Doświadczenie i chęcie'],
    ['Shift_JIS', latin('<html><meta charset="Shift_JIS"><body><h1>\u0083p\u0083\u0093</h1><p>\u008cX</p></body></html>'), 'title: パン'],
  ])('is the one that a page declares: %s', async (_, bytes, wanted) => {
    const { roles } = await imported(bytes);
    expect(roles[0]?.text).toContain(wanted);
    expect(roles[0]?.notes).toEqual([]);
  });

  test('is UTF-8 where the bytes are, whatever a page declares', async () => {
    const { text } = await only('<html><meta charset="iso-8859-1"><body><h1>Café</h1><p>Soup</p></body></html>');
    expect(text).toContain('title: Café');
  });
}); // prettier-ignore

describe('a Word file', () => {
  const run = (text: string, mark = '') => `<w:r><w:rPr>${mark}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const p = (inner: string) => `<w:p>${inner}</w:p>`;
  const title = p(run('Cook', '<w:b/>'));

  test('is known where its text is in a part with a number', async () => {
    expect((await only(wordFile(title + p(run('You cook.')), 'document2'))).text).toContain('You cook.');
  });

  test('has lines that end within a paragraph, and nothing is told that is there', async () => {
    const { text, dropped } = await only(wordFile(title + p(`${run('Location: Lisbon')}<w:r><w:br/></w:r>${run('Closing date: 3 March 2027')}`) + p(run('You cook.'))));
    expect(text).toContain('locality: Lisbon');
    expect(text).toContain('validThrough: 2027-03-03');
    expect(dropped).toEqual([]);
  });

  test('has no text that its author has hidden; that is told', async () => {
    const { text, dropped } = await only(wordFile(title + p(run('not for readers', '<w:vanish/>') + run('You cook.', '<w:vanish w:val="0"/>'))));
    expect(text).toContain('You cook.');
    expect(text).not.toContain('not for readers');
    expect(dropped).toEqual(['not for readers']);
  });

  test('has boxes of text, which are written twice in it and once in the role', async () => {
    const box = (inner: string) => `<w:pict><v:textbox><w:txbxContent>${p(run(inner))}</w:txbxContent></v:textbox></w:pict>`;
    const { text, dropped } = await only(wordFile(title + p(`<w:r><mc:AlternateContent><mc:Choice Requires="v">${box('Apply soon')}</mc:Choice><mc:Fallback>${box('Apply soon')}</mc:Fallback></mc:AlternateContent></w:r>${run('You cook.')}`)));
    expect(text.match(/Apply soon/gu)).toHaveLength(1);
    expect(dropped).toEqual([]);
  });
}); // prettier-ignore

describe('a table', () => {
  test('is known by its names in other languages, also where Excel tells its sign in a line', async () => {
    const { text } = await only('sep=;\r\nStellentitel;Standort;Bewerbungsfrist;Beschreibung;;\r\nKöchin;Göttingen;15.02.2027;"Wir kochen.\n\nAufgaben:\n- Suppe\n- Brot";;\r\n;;;;;\r\n');
    expect(text).toContain('title: Köchin');
    expect(text).toContain('validThrough: 2027-02-15');
    expect(text).toContain('## Aufgaben:\n\n- Suppe\n- Brot');
  });

  test('may have lines above the names of its columns, which are told', async () => {
    const { roles, dropped } = await imported('Open positions,,\n,,\nJob title,Department,Description\nCook,Kitchen,You cook.\nBaker,Kitchen,You bake.\n');
    expect(roles.map(({ title }) => title)).toEqual(['Cook', 'Baker']);
    expect(dropped.map(({ text }) => text)).toEqual(['Open positions']);
  });

  test('without a column that is known to be the title asks for it', async () => {
    const { roles, refused } = await imported('Wer,Was,Wann\nKoch,Suppe,jetzt\nBäcker,Brot,nachts\n');
    expect(roles).toEqual([]);
    expect(refused).toEqual(['No column is known to be the title; say which with --column title=NAME; it has “Wer”, “Was”, “Wann”']);
  });
}); // prettier-ignore

describe('a page', () => {
  test('has terms with their values, which are facts', async () => {
    const { text } = await only('<body><main><h1>Tailor</h1><dl><dt>Location</dt><dd>Lisbon</dd><div><dt>Contract</dt><dd>Permanent</dd></div><dt>Tools</dt><dd>Needle</dd><dd>Thread</dd></dl><p>You sew.</p></main></body>');
    expect(text).toContain('locality: Lisbon');
    expect(text).toContain('contract: permanent');
    expect(text).toMatch(/Tools\n+Needle\n+Thread/u);
  });

  test('has lists that Word wrote as paragraphs, without the comments around them', async () => {
    const item = (level: number, sign: string, text: string) => `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
    const { text, dropped } = await only(`<html><body><p class=MsoTitle>Cook</p><h2>Duties</h2>${item(1, '·', 'Soup')}${item(2, 'o', 'Broth')}${item(1, '·', 'Bread')}<h2>Requirements</h2>${item(1, '1.', 'Calm')}</body></html>`);
    expect(text).toContain('## Duties\n\n- Soup\n  - Broth\n- Bread\n');
    expect(text).toContain('## Requirements\n\n1. Calm\n');
    expect(text).not.toContain('<!--');
    expect(dropped).toEqual([]);
  });

  test('has menus and notes on cookies that only their names tell; they are left out and told', async () => {
    const { text, dropped } = await only('<body><div id="cookie-banner">We use cookies.</div><div class="navbar">Home</div><div class="content"><h1>Cook</h1><p>You cook.</p><p>&nbsp;</p></div><div class="site-footer">Imprint</div></body>');
    expect(text).toMatch(/---\n\nYou cook\.\n$/u);
    expect(dropped).toEqual(['We use cookies.', 'Home', 'Imprint']);
  });

  test('may be saved as one file with its pictures', async () => {
    const { text } = await only('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--x"\n\n----x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<!DOCTYPE html><html><body><h1>Cook</h1><p>You cook =C3=A9cl=\nairs.</p></body></html>\n----x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n----x--\n');
    expect(text).toContain('You cook éclairs.');
  });
}); // prettier-ignore

describe('data', () => {
  const posting = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Cook', description: 'You cook.\n\nDuties\n- Soup\n- Bread' };

  test.each([posting, [posting], { '@graph': [posting] }])('of schema.org is read without its page: %j', async (data) => {
    expect((await only(JSON.stringify(data))).text).toContain('You cook.\n\n## Duties\n\n- Soup\n- Bread\n');
  });
}); // prettier-ignore

describe('Markdown', () => {
  test('of Google Docs has pictures in itself, which are longer than a text may be', async () => {
    const { text } = await only(`# **Cook**\n\n![][image1]\n\n## **Requirements** {#requirements}\n\n* Two years\\!\n* Calm\n\n[image1]: <data:image/png;base64,${'A'.repeat(400_000)}>\n`);
    expect(text).toMatch(/---\n\n## Requirements\n\n- Two years!\n- Calm\n$/u);
  });

  test('of Hugo may have its front matter as JSON', async () => {
    const { text } = await only('{\n  "title": "Sous Chef",\n  "date": "2026-11-02"\n}\n\nYou cook.\n');
    expect(text).toContain('datePosted: 2026-11-02 # from line 3, please check');
    expect(text).toMatch(/---\n\nYou cook\.\n$/u);
  });

  test('keeps its lines where there is HTML in it, so that facts are read', async () => {
    const { text } = await only('# Barista\n\nLocation: Lisbon\nTeam: Bar\n\nYou brew.\n\n<aside>\nWrite to us.\n</aside>\n');
    expect(text).toContain('locality: Lisbon');
    expect(text).toContain('team: Bar');
  });

  test('of MDX has code, which is told', async () => {
    const { roles } = await imported('---\ntitle: Host\n---\nimport Apply from "./Apply.astro";\n\nYou greet.\n\n<Apply href="/x" />\n');
    expect(roles[0]?.notes.map(({ from, message }) => [from, message.split('”', 1)[0]])).toEqual([['line 4', '“import Apply from "./Apply.astro";'], ['line 8', '“<Apply href="/x" />']]);
  });
}); // prettier-ignore

describe('a file that is known to be something else', () => {
  const zip = (...names: readonly string[]) => makeZip(Object.fromEntries(names.map((name) => [name, utf8('x')])));

  test.each([
    [utf8('%PDF-1.7\n1 0 obj'), 'PDF is not read'],
    [utf8('{\\rtf1\\ansi Cook}'), 'RTF is not read'],
    [latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0'), 'save it as .docx'],
    [latin('\u0089PNG\r\n\u001a\n\0'), 'is a picture'],
    [zip('[Content_Types].xml', 'xl/workbook.xml'), 'save its sheet as CSV'],
    [zip('ppt/presentation.xml'), 'holds slides'],
    [zip('Index/Document.iwa'), 'is of Pages'],
    [zip('cook.txt'), 'is an archive'],
    [utf8('<?xml version="1.0"?><office:document office:mimetype="x"/>'), 'Flat OpenDocument'],
    [utf8('<?xml version="1.0"?><jobs/>'), 'The XML is of no feed'],
    [utf8('[{"jobTitle":"Cook"}]'), 'The JSON is of no system'],
  ])('is refused with what to do (%#)', async (bytes, wanted) => {
    const { roles, refused } = await imported(bytes);
    expect(roles).toEqual([]);
    expect(refused).toEqual([expect.stringContaining(wanted)]);
  });
}); // prettier-ignore
