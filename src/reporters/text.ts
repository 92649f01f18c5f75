import { styleText } from 'node:util';
import { counted } from '../model/counted.ts';
import { type Diagnostic, fileStart, type Place, type Severity, tally } from '../model/diagnostic.ts';
import { compareText } from '../model/compare.ts';
import { codeFrame } from './code-frame.ts';
import { folded, moreLines } from './folding.ts';
import { onOneLine, withoutCommands } from './harmless.ts';
import type { Reporter } from './reporter.ts';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For people: a line for each finding, the place in its file, what to type, and a sum at the end. */
export const text: Reporter = ({ diagnostics, paths, textOf }, { color, brief = () => false }) => {
  const paint: Paint = (style, words) => (color ? styleText(style, words, { validateStream: false }) : words);
  const { errors, warnings, infos } = tally(diagnostics);
  const looked = counted(paths.length, 'file', 'files');
  if (diagnostics.length === 0) return `${paint('green', '✓')} ${looked} checked, no findings\n`;
  const shown = diagnostics.filter(({ severity, rule }) => severity !== 'info' || !brief(rule));
  const hidden = diagnostics.length - shown.length;
  const linesOf = remembered((path) => textOf(path)?.split(/\r?\n/u));
  const blocks = folded(shown).map((fold) => {
    const more = moreLines(fold);
    return `${block(fold.first, linesOf(fold.first.path), paint)}${more === undefined ? '' : `\n  ${more}`}\n\n`;
  });
  const hints = infos === 0 ? [] : [`${counted(infos, 'info', 'infos')}${hiddenText(hidden, infos)}`];
  const sum = [counted(errors, 'error', 'errors'), counted(warnings, 'warning', 'warnings'), ...hints].join(', ');
  const sign = errors > 0 ? paint('red', '✗') : warnings > 0 ? paint('yellow', '!') : paint('green', '✓');
  const about = shown.length === 0 ? '' : `${paint('gray', 'Why a rule exists: rolepress explain RULE')}\n`;
  return withoutCommands(`${blocks.join('')}${byRule(shown, paint)}${about}${sign} ${sum} in ${looked}\n`);
};

/** Where the hints are that are only counted. */
function hiddenText(hidden: number, infos: number): string {
  if (hidden === 0) return '';
  if (hidden < infos) return ` (\`rolepress check\` shows the other ${hidden === 1 ? 'one' : hidden})`;
  return ` (\`rolepress check\` shows ${hidden === 1 ? 'it' : 'them'})`;
}

/** Many findings are of one file; its lines are found once. */
function remembered<Value>(find: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, Value>();
  return (path) => {
    const value = known.get(path) ?? find(path);
    known.set(path, value);
    return value;
  };
}

/** How often each rule found something; worth its lines only when there is more than one rule and more than a screen of findings. */
function byRule(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size < 2 || diagnostics.length < 10) return '';
  const rows = [...counts].toSorted(([a, many], [b, more]) => more - many || compareText(a, b));
  const width = String(rows[0]?.[1] ?? 0).length;
  return `${rows.map(([rule, count]) => `${String(count).padStart(width + 2)}  ${paint('gray', rule)}`).join('\n')}\n\n`;
}

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

function block(
  { path, place, severity, message, rule, help, related = [] }: Diagnostic,
  lines: readonly string[] | undefined,
  paint: Paint,
): string {
  const head = `${paint('bold', pointAt(path, place ?? fileStart))}  ${paint(styles[severity], severity)}  ${onOneLine(message)}  ${paint('gray', rule)}`;
  const frame = lines && place ? codeFrame(lines, place).split('\n').map(onOneLine) : [];
  const tips =
    help === undefined
      ? []
      : help
          .split('\n')
          .map((line, index) => (index === 0 ? `  ${paint('cyan', 'help:')} ` : '        ') + onOneLine(line));
  const others = related.map(
    (one) =>
      `  ${paint('gray', 'see:')} ${one.place ? pointAt(one.path, one.place) : onOneLine(one.path)} (${onOneLine(one.message)})`,
  );
  return [head, ...frame.filter((row) => row !== '').map((row) => paint('gray', row)), ...tips, ...others].join('\n');
}

function pointAt(path: string, { start }: Place): string {
  return `${onOneLine(path)}:${start.line}:${start.column}`;
}
