import type { Change, Piece, PlainPart, RoleName, TextChange, ValueChange } from '../change.ts';
import { valueText } from '../value-text.ts';
import { withContext } from './context.ts';
import { type DiffFormatter, type DiffReport, ofKind, summaryOf } from './report.ts';
import {
  beforeOpening,
  closedText,
  closingText,
  goneText,
  itemText,
  missingText,
  movedText,
  partText,
} from './words.ts';

/**
 * For a comment or a summary on GitHub: what happens to each role in a table, and its text to unfold. All words of the content are in blocks of
 * HTML without an empty line, in which Markdown means nothing; they are escaped, and call nobody. https://github.github.com/gfm/#html-blocks
 */
export const markdown: DiffFormatter = (report, { maxBytes }) => {
  const head = headOf(report);
  const blocks = [...tables(report.changes), ...report.changes.flatMap(unfolded)];
  const parts = [...head];
  let left = maxBytes - head.reduce((sum, part) => sum + sizeOf(part), 0) - sizeOf(leftOut(blocks.length));
  let missing = 0;
  for (const block of blocks) {
    // One that is too long is left out, and those behind it may still fit.
    if (sizeOf(block) <= left) {
      parts.push(block);
      left -= sizeOf(block);
    } else missing++;
  }
  return [...parts, ...(missing > 0 ? [leftOut(missing)] : [])].join('\n');
};

function sizeOf(block: string): number {
  return Buffer.byteLength(block) + 1;
}

function leftOut(count: number): string {
  return `${count} ${count === 1 ? 'part is' : 'parts are'} left out, for the whole is too long: \`rolepress diff\` shows all.\n`;
}

function headOf({ base, today, changes, errors, unread }: DiffReport): readonly string[] {
  const sum = changes.length === 0 ? 'nothing would change' : summaryOf(changes);
  const blocked = `<p>❌ ${errors} ${errors === 1 ? 'error keeps' : 'errors keep'} the site from being published.</p>\n`;
  const listed = unread.slice(0, 20).map((path) => `<code>${escaped(path)}</code>`);
  const more = unread.length > 20 ? ` and ${unread.length - 20} more` : '';
  return [
    '## What publishing would change\n',
    `<p>Compared with ${escaped(base)}, as of ${escaped(today)}: ${escaped(sum)}.</p>\n`,
    ...(errors > 0 ? [blocked] : []),
    ...(unread.length > 0 ? [`<p>Could not be read, so nothing is told of: ${listed.join(', ')}${more}</p>\n`] : []),
  ];
}

/** So many rows are a table; what is beyond becomes another one, so that a part of a long list fits. */
const mostRows = 50;

function tables(changes: readonly Change[]): readonly string[] {
  const roleRow = (what: string, { title, path }: RoleName, words: string) =>
    row(`<td>${what}</td><td><b>${escaped(title)}</b></td><td>${code(path)}</td><td>${escaped(words)}</td>`);
  const row = (cells: string) => `<tr>${cells}</tr>`;
  const roles = [
    ...ofKind('opened', changes).map((one) => roleRow('🟢 opened', one.role, beforeOpening(one))),
    ...ofKind('closing', changes).map((one) => roleRow('🟠 closing', one.role, closingText(one))),
    ...ofKind('closed', changes).map((one) => roleRow('🔴 closed', one.role, closedText(one))),
    ...ofKind('moved', changes).map((one) => roleRow('➡️ moved', one.role, movedText(one))),
    ...ofKind('changed', changes).map((one) => roleRow('✏️ changed', one.role, changedText(one))),
  ];
  const pages = [
    ...ofKind('redirect-missing', changes).map((one) => row(`<td>⚠️ redirect missing</td><td>${escaped(missingText(one))}</td>`)),
    ...ofKind('page-gone', changes).map((one) => row(`<td>page gone</td><td>${escaped(goneText(one))}</td>`)),
    ...ofKind('page-added', changes).map(({ path }) => row(`<td>page added</td><td>${code(path)}</td>`)),
    ...ofKind('feed-item', changes).map((one) => row(`<td>feed item ${itemText(one)}</td><td>${code(one.role.id)}</td>`)),
  ];
  return [...tablesOf(roles), ...tablesOf(pages).map((table) => folded(escaped('Pages, redirects and feeds'), table))];
} // prettier-ignore

function changedText({ values, texts }: Extract<Change, { kind: 'changed' }>): string {
  const parts = texts.map(({ title }) => (title === '' ? 'text without a heading' : title));
  return [...values.map(({ key }) => key), ...parts].join(', ');
}

function tablesOf(rows: readonly string[]): readonly string[] {
  const count = Math.ceil(rows.length / mostRows);
  return Array.from({ length: count }, (_, index) => `<table>\n${rows.slice(index * mostRows, (index + 1) * mostRows).join('\n')}\n</table>\n`);
} // prettier-ignore

/** What there is to read of a change. */
function unfolded(change: Change): readonly string[] {
  if (change.kind === 'opened') return [folded(`<b>${escaped(change.role.title)}</b>: the text`, change.text.map(partHtml).join('\n'))];
  if (change.kind === 'changed') return [folded(`<b>${escaped(change.role.title)}</b>: what changed`, detailsHtml(change))];
  return change.kind === 'site' ? [folded('What the site says of itself', detailsHtml(change))] : [];
} // prettier-ignore

function folded(summary: string, html: string): string {
  return `<details><summary>${summary}</summary>\n${html.trimEnd()}\n</details>\n`;
}

function partHtml({ title, text }: PlainPart): string {
  return `${title === '' ? '' : `<h4>${escaped(title)}</h4>`}<p>${escaped(text)}</p>`;
}

function detailsHtml({ values, texts }: { readonly values: readonly ValueChange[]; readonly texts: readonly TextChange[] }): string {
  const rows = values.map((change) => {
    const [before, after] = [change.before, change.after].map((value) => escaped(valueText(change.key, value, change)));
    return `<tr><td>${code(change.key)}</td><td><del>${before}</del></td><td><ins>${after}</ins></td></tr>`;
  });
  const table = rows.length > 0 ? [`<table><tr><th></th><th>before</th><th>after</th></tr>\n${rows.join('\n')}\n</table>`] : [];
  const parts = texts.map((part) => `<h4>${escaped(partText(part))}</h4><p>${withContext(part.pieces).map(pieceHtml).join('')}</p>`);
  return [...table, ...parts].join('\n');
} // prettier-ignore

function pieceHtml({ kind, text }: Piece): string {
  const words = escaped(text);
  return kind === 'same' ? words : kind === 'added' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
}

function code(words: string): string {
  return `<code>${escaped(words)}</code>`;
}

/** A space that nobody sees. */
const gap = '\u200B';

/**
 * Words of the content as HTML on one line. GitHub looks for names, numbers of issues and addresses in any text, also in HTML: a sign that nobody
 * sees keeps them apart.
 */
function escaped(words: string): string {
  return words
    .replace(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/gu, '�')
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${gap}`)
    .replace(/#(?=\d)|\bGH-(?=\d)/giu, `$&${gap}`)
    .replace(/(?<=[a-z]):(?=\/\/)/giu, `:${gap}`)
    .replace(/\bwww\.(?=\S)/giu, `www${gap}.`)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\n+/gu, '<br>');
}
