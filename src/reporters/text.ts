import { stripVTControlCharacters, styleText } from 'node:util';
import { type Diagnostic, fileStart, type Severity, tally } from '../model/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import type { Reporter } from './reporter.ts';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For people: a line for each finding, the place in its file, what to type, and a sum at the end. */
export const text: Reporter = ({ diagnostics, files, textOf }, { color }) => {
  const paint: Paint = (style, words) => (color ? styleText(style, words, { validateStream: false }) : words);
  const blocks = diagnostics.map((one) => block(one, textOf(one.path), paint));
  const { errors, warnings, infos } = tally(diagnostics);
  const looked = counted(files, 'file', 'files');
  if (diagnostics.length === 0) return `${paint('green', '✓')} ${looked} checked, no findings\n`;
  const sum = [
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
    ...(infos > 0 ? [counted(infos, 'info', 'infos')] : []),
  ].join(', ');
  return `${blocks.join('\n\n')}\n\n${paint(errors > 0 ? 'red' : 'yellow', errors > 0 ? '✗' : '!')} ${sum} in ${looked}\n`;
};

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

function block(
  { path, place, severity, message, rule, help, related }: Diagnostic,
  source: string | undefined,
  paint: Paint,
): string {
  const { start } = place ?? fileStart;
  const head = `${paint('bold', `${printable(path)}:${start.line}:${start.column}`)}  ${paint(styles[severity], severity)}  ${printable(message)}  ${paint('gray', rule)}`;
  const frame = source !== undefined && place ? codeFrame(source, place) : '';
  const tips =
    help === undefined
      ? []
      : printable(help)
          .split('\n')
          .map((line, index) => (index === 0 ? `  ${paint('cyan', 'help:')} ${line}` : `        ${line}`));
  const others = (related ?? []).map(
    (one) =>
      `  ${paint('gray', 'see:')} ${printable(one.path)}${one.place ? `:${one.place.start.line}:${one.place.start.column}` : ''} (${one.message})`,
  );
  return [head, ...(frame === '' ? [] : [paint('gray', printable(frame))]), ...tips, ...others].join('\n');
}

/** Content must not move the cursor or change the colours of the reader’s terminal. */
function printable(words: string): string {
  return stripVTControlCharacters(words).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '\n' : '�',
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
