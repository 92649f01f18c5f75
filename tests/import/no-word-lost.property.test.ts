import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/index.ts';
import { wordsOf } from '../../src/import/words.ts';
import { settings } from '../support/helpers.ts';
import { seeded } from '../support/fuzz.ts';

/** Words of several scripts, each unlike any that a role file has by itself. */
const word = fc.constantFrom('zorbel', 'Quixlet', 'ÄPFELCHEN', 'naïvité', 'R2X', 'Größwort', 'слово', '仕事場', 'wrdl’t', 'x-yzzy', 'C#9', 'a_b_c', '3.14x', '(brax)', 'fl*nk', '<tagly>', '&amper', '[brk]', '#hsh', '1.num', '—', '“quotly”'); // prettier-ignore
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((some) => some.join(' '));
const title = fc.oneof(
  fc.constantFrom('Qualifications', 'Job Duties:', '2. Responsibilities', 'What we offer', 'WHO WE ARE', 'Ihr Profil'),
  words,
);
const bullet = fc.constantFrom('- ', '* ', '• ', '– ', 'o ', '1. ', 'a) ', '> ', '→ ', '[ ] ');
const fact = fc.constantFrom(
  'Location: Lisbon',
  'Closing date: 3 March 2027',
  'Vertrag: befristet',
  'Salary: 5',
  'Type: zorbel',
  'Apply: jobs@inn.example',
);

type Block = {
  readonly kind: 'title' | 'text' | 'list' | 'fact' | 'table';
  readonly lines: readonly string[];
  readonly sign: string;
  readonly indents: readonly number[];
};

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('title', 'text', 'list', 'fact', 'table'),
  lines: fc.array(
    fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: title }, { weight: 1, arbitrary: fact }),
    { minLength: 1, maxLength: 5 },
  ),
  sign: bullet,
  indents: fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }),
});

function asText(blocks: readonly Block[], gap: string): string {
  return blocks
    .map(({ kind, lines, sign, indents }) =>
      kind === 'list'
        ? lines.map((line, index) => ' '.repeat(indents[index] ?? 0) + sign + line).join('\n')
        : lines.join('\n'),
    )
    .join(gap);
}

function asHtml(blocks: readonly Block[]): string {
  const safe = (line: string) => line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  const parts = blocks.map(({ kind, lines, indents }) => {
    if (kind === 'list')
      return `<ul>${lines.map((line, index) => ((indents[index] ?? 0) > 3 ? `<li>${safe(line)}<ul><li>${safe(line)}</li></ul></li>` : `<li>${safe(line)}`)).join('\n')}</ul>`;
    if (kind === 'table')
      return `<table>${lines.map((line) => `<tr><td>${safe(line)}</td><td><p>${safe(line)}</p>${(indents[0] ?? 0) > 3 ? '<ul><li>zorbel</li></ul>' : ''}</td></tr>`).join('')}</table>`;
    if (kind === 'title')
      return (indents[0] ?? 0) > 3
        ? `<p><b>${safe(lines[0] ?? '')}</b></p>`
        : `<h${1 + ((indents[1] ?? 0) % 6)}>${safe(lines[0] ?? '')}</h${1 + ((indents[1] ?? 0) % 6)}>`;
    return `<${(indents[0] ?? 0) > 3 ? 'div' : 'p'}>${lines.map(safe).join('<br>')}`;
  });
  return `<!doctype html><body><nav>Homely</nav>${parts.join('\n')}<footer>Footly</footer></body>`;
}

/** What readers of Markdown see of a text: no backslashes, no references. */
function shown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/&#x([0-9A-F]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/[*_]/gu, '');
}

async function lost(path: string, text: string, visible: string): Promise<readonly string[]> {
  const { roles, refused } = await importFile(
    { path, bytes: new TextEncoder().encode(text) },
    { settings: settings(), columns: {} },
  );
  if (refused.length > 0)
    return wordsOf(visible).length === 0 || /holds no text/u.test(refused[0] ?? '') ? [] : refused;
  const told = roles
    .flatMap((role) => [
      shown(role.text),
      ...role.dropped.map((one) => one.text),
      ...role.notes.map((note) => note.message),
    ])
    .join('\n');
  const have = new Map<string, number>();
  for (const one of wordsOf(told)) have.set(one, (have.get(one) ?? 0) + 1);
  const missing: string[] = [];
  for (const one of wordsOf(visible.replace(/[*_]/gu, ''))) {
    const left = have.get(one) ?? 0;
    if (left === 0) missing.push(one);
    have.set(one, left - 1);
  }
  return missing;
}

/** The number of an item and the letter of one are marks, and Markdown counts by itself. */
const withoutMarks = (text: string) => text.replace(/^\s*(?:(?:\d{1,2}[.)]|[a-z]\)|o|\[ \])\s+)+/gmu, '');

seeded(20261129, 60);

describe('no visible word is lost', () => {
  test('of a plain text', async () => {
    await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 7 }), fc.constantFrom('\n', '\n\n'), async (blocks, gap) => {
      const text = asText(blocks, gap);
      const visible = withoutMarks(text);
      expect(await lost('ad.txt', `Baker\n${text}`, visible)).toEqual([]);
    }));
  });

  test('of a page', async () => {
    await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 7 }), async (blocks) => {
      const visible = withoutMarks(blocks.map(({ kind, lines }) => (kind === 'title' ? (lines[0] ?? '') : lines.join('\n'))).join('\n'));
      expect(await lost('ad.html', asHtml(blocks), `${visible}\nHomely\nFootly`)).toEqual([]);
    }));
  });

  test('of Markdown, whatever its front matter is', async () => {
    const front = fc.constantFrom('', '---\ntitle: Baker\nlocation: Zorbelville\n---\n', '+++\ntitle = "Baker"\nzig = "zorbel"\n+++\n', '---\ntitle: "Baker\nbroken: [zorbel\n---\n');
    const plainBlock = block.map((one) => ({ ...one, lines: one.lines.map((line) => line.replace(/[<>&[\]*_`#]/gu, '')) }));
    await fc.assert(fc.asyncProperty(front, fc.array(plainBlock, { minLength: 1, maxLength: 6 }), async (head, blocks) => {
      const text = asText(blocks, '\n\n');
      expect(await lost('ad.md', `${head}# Baker\n\n${text}`, withoutMarks(text))).toEqual([]);
    }));
  });
}); // prettier-ignore
