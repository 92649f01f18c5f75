import { styleText } from 'node:util';
import { onOneLine, withoutCommands } from '../../reporters/index.ts';
import type { Piece, RoleName, TextChange, ValueChange } from '../change.ts';
import { valueText } from '../value-text.ts';
import { withContext } from './context.ts';
import { type DiffFormatter, ofKind, summaryOf } from './report.ts';
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

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For people at a terminal: a line for each change, and below a changed role its values and its text word by word. */
export const text: DiffFormatter = ({ base, today, changes, errors, unread }, { color }) => {
  const paint: Paint = (style, words) => (color ? styleText(style, words, { validateStream: false }) : words);
  const of = <Kind extends Parameters<typeof ofKind>[0]>(kind: Kind) => ofKind(kind, changes);
  const line = (kind: string, role: RoleName, words: string) => entry(kind, `${role.title}  ${role.path}  ${words}`, paint);
  const lines = [
    ...of('site').flatMap((one) => [entry('site', 'what the site says of itself', paint), ...details(one, paint)]),
    ...of('opened').map((one) => line('opened', one.role, beforeOpening(one))),
    ...of('closing').map((one) => line('closing', one.role, closingText(one))),
    ...of('closed').map((one) => line('closed', one.role, closedText(one))),
    ...of('moved').map((one) => line('moved', one.role, movedText(one))),
    ...of('changed').flatMap((one) => [line('changed', one.role, '').trimEnd(), ...details(one, paint)]),
    ...of('page-added').map(({ path }) => entry('page', `added  ${path}`, paint)),
    ...of('page-gone').map((one) => entry('page', `gone   ${goneText(one)}`, paint)),
    ...of('redirect-missing').map((one) => entry('redirect', `missing: ${missingText(one)}`, paint)),
    ...of('feed-item').map((one) => entry('feed', `${one.role.title}  ${one.role.id}  ${itemText(one)}`, paint)),
  ];
  const head = onOneLine(`Compared with ${base}, as of ${today}:`);
  const sum = changes.length === 0 ? 'nothing would change' : summaryOf(changes);
  const blocked = errors === 0 ? [] : [`${errors} ${errors === 1 ? 'error keeps' : 'errors keep'} the site from being published; \`rolepress check\` tells them.`];
  const left = unread.map((path) => onOneLine(`${path} could not be read: nothing is told of it.`));
  return withoutCommands(`${[`${head} ${sum}`, ...(lines.length > 0 ? ['', ...lines, ''] : []), ...left, ...blocked].join('\n').trimEnd()}\n`);
}; // prettier-ignore

const width = 10;

function entry(kind: string, words: string, paint: Paint): string {
  return `${paint('bold', kind.padEnd(width))}${onOneLine(words)}`;
}

function details({ values, texts }: { readonly values: readonly ValueChange[]; readonly texts: readonly TextChange[] }, paint: Paint) {
  const indent = ' '.repeat(width);
  return [
    ...values.map((change) => {
      const [before, after] = [valueText(change.key, change.before, change), valueText(change.key, change.after, change)];
      return `${indent}${onOneLine(change.key)}: ${paint('red', onOneLine(before))} -> ${paint('green', onOneLine(after))}`;
    }),
    ...texts.flatMap((part) => [
      `${indent}${onOneLine(partText(part))}`,
      ...marked(part.pieces, paint).split('\n').filter((row) => row !== '').map((row) => `${indent}  ${row}`),
    ]),
  ];
} // prettier-ignore

/** Words as git marks them: `[-removed-]{+added+}`. */
function marked(pieces: readonly Piece[], paint: Paint): string {
  const marks = { same: ['', '', 'reset'], removed: ['[-', '-]', 'red'], added: ['{+', '+}', 'green'] } as const;
  return withContext(pieces)
    .map(({ kind, text: words }) => {
      const [open, close, style] = marks[kind];
      const rows = words.trimEnd().split('\n').map((row) => onOneLine(row)); // prettier-ignore
      const shown = rows.map((row) =>
        row.trim() === '' || kind === 'same' ? row : paint(style, `${open}${row}${close}`),
      );
      return shown.join('\n') + words.slice(words.trimEnd().length);
    })
    .join('')
    .replace(/[^\S\n]+$/gmu, '');
}
