import { deflateRawSync } from 'node:zlib';
import { makeZip } from '../../src/import/zip.ts';

/** Files that try to take too much time or memory, to read other files, or to write elsewhere. Each has a message to give, or is read as what it shows. */
export function hostileFiles(): Readonly<Record<string, Uint8Array>> {
  const texts: Readonly<Record<string, string>> = {
    'deep-html': '<div>'.repeat(200_000),
    'deep-bold': `<p>${Array.from({ length: 20_000 }, (_, index) => `<b class="x${index}">`).join('')}x`,
    'deep-lists.html': `<body>${'<ul><li>'.repeat(20_000)}x`,
    'deep-tables.html': `<body>${'<table><tr><td>'.repeat(5000)}x`,
    'wide-table.html': `<body><table><tr>${'<td>x</td>'.repeat(200_000)}</tr></table>`,
    'long-table.html': `<body><table>${'<tr><td>a</td><td>b</td></tr>'.repeat(100_000)}</table>`,
    'many-attributes.html': `<body><p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>x</p>`,
    'many-entities.html': `<body><p>${'&notin;&amp;'.repeat(300_000)}</p>`,
    'open-comment.html': `<!doctype html><body><!--${'-'.repeat(1_000_000)}`,
    'script.html': '<body><h1>Cook</h1><p onclick="x()">Soup</p><script>fetch("//evil.example")</script><a href="javascript:alert(1)">Apply</a>',
    'json-ld-deep.html': `<body><script type="application/ld+json">${'[{"@graph":'.repeat(100_000)}</script>`,
    'json-ld-proto.html': '<body><script type="application/ld+json">{"@type":"JobPosting","title":"Cook","__proto__":{"x":1},"description":{"a":1},"jobLocation":5,"baseSalary":[[[]]]}</script>',
    'escaped-again.html': `<body><script type="application/ld+json">{"@type":"JobPosting","title":"x","description":"${'&amp;'.repeat(2000)}lt;p&gt;"}</script>`,
    'deep-json.json': '['.repeat(1_000_000),
    'deep-object.json': '{"jobs":'.repeat(200_000),
    'many-jobs.json': JSON.stringify({ jobs: Array.from({ length: 6000 }, () => ({ absolute_url: 'https://x.example', content: 'x' })) }),
    'odd-jobs.json': '{"jobs":[null,5,{"absolute_url":[],"content":{"a":1},"title":{"b":2},"location":[],"departments":{}}]}',
    'proto.json': '[{"text":"x","hostedUrl":"y","categories":{"__proto__":{"a":1}},"lists":[{"constructor":1}]}]',
    'xxe.xml': '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><workzag-jobs><position><name>&x;</name></position></workzag-jobs>',
    'laughs.xml': `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&j;</title></item></channel></rss>`,
    'deep.xml': `<rss>${'<channel>'.repeat(200_000)}`,
    'wide.xml': `<rss><channel>${'<item/>'.repeat(500_000)}</channel></rss>`,
    'open.xml': '<rss><channel><item><title>Cook',
    'long-line.txt': 'x'.repeat(5_000_000),
    'many-lines.txt': 'x\n'.repeat(130_000),
    'many-bullets.txt': Array.from({ length: 40_000 }, (_, index) => `${' '.repeat(index % 40)}- x`).join('\n'),
    'spaces.txt': `${' '.repeat(250_000)}x`,
    'brackets.md': `# x\n\n${'['.repeat(100_000)}`,
    'stars.md': `# x\n\n${'*a '.repeat(50_000)}`,
    'quotes.md': `# x\n\n${'>'.repeat(100_000)}`,
    'backticks.md': `# x\n\n${Array.from({ length: 700 }, (_, index) => '`'.repeat(index)).join(' ')}`,
    'aliases.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`).join('\n')}\n---\nx`,
    'js-front-matter.md': '---js\nmodule.exports = process.exit(9)\n---\n# x\n\ntext',
    'yaml-tag.md': '---\ntitle: !!js/function "function () { process.exit(9) }"\n---\ntext',
    'comments.md': `# x\n\n${'{% comment %}'.repeat(20_000)}`,
    'quoted.csv': `title,body\n${'"a""'.repeat(100_000)}`,
    'wide.csv': `title,${'a,'.repeat(200_000)}\nx`,
    'path.md': '---\ntitle: ../../../../etc/passwd\nslug: ../../x\npermalink: ../../../etc/passwd\n---\ntext',
    'quoted-printable.mhtml': `Content-Type: multipart/related; boundary="a"\n\n--a\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><body>${' '.repeat(1_000_000)}=${' '.repeat(1_000_000)}x`,
    'parts-in-parts.mhtml': `Content-Type: multipart/related; boundary="a"\n\n${'\n--a\nContent-Type: multipart/mixed; boundary="a"\n\n'.repeat(50_000)}`,
    'rows.csv': `Title,Location,Description\n${'Cook,Lisbon,Soup\n'.repeat(6000)}`,
    'nothing.txt': '\u200b\u200b\n\ufeff',
  };
  const document = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const word = (parts: Readonly<Record<string, string | Uint8Array>>) =>
    archive({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ...parts,
    });
  const zeros = new Uint8Array(100 * 1024 ** 2);
  const small = word({ 'word/document.xml': document('<w:p><w:r><w:t>Cook</w:t></w:r></w:p>') });
  const lying = word({ 'word/document.xml': document(`<w:p>${' '.repeat(30 * 1024 ** 2)}</w:p>`) });
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    'bomb.docx': word({ 'word/document.xml': zeros }),
    'large-document.docx': lying,
    'many-parts.docx': archive(Object.fromEntries([['word/document.xml', ''], ...Array.from({ length: 5000 }, (_, index) => [`a${index}`, ''])])),
    'xxe.docx': word({ 'word/document.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${document('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>').slice(21)}` }),
    'deep.docx': word({ 'word/document.xml': document('<w:sdt><w:sdtContent>'.repeat(20_000)) }),
    'many-runs.docx': word({ 'word/document.xml': document(`<w:p>${'<w:r><w:t>x </w:t></w:r>'.repeat(120_000)}</w:p>`) }),
    'many-tables.docx': word({ 'word/document.xml': document('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'.repeat(20_000)) }),
    'linked-picture.docx': word({
      'word/document.xml': document('<w:p><w:r><w:t>Cook soup</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'),
      'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    }),
    'paths.docx': archive({ 'word/document.xml': document(''), '../../../etc/passwd': 'x', '/etc/shadow': 'x', 'C:\\x': 'x' }),
    'cut.docx': small.subarray(0, small.length - 40),
    'bomb.odt': archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': zeros }),
    'xxe.odt': archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>' }),
    'noise.bin': Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256),
  };
} // prettier-ignore

function archive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? new TextEncoder().encode(part) : part] as const);
  return makeZip(Object.fromEntries(bytes), (name, part) => (name === 'mimetype' ? undefined : deflateRawSync(part)));
} // prettier-ignore
