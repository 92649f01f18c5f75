import { type Document, isMap, isScalar, isSeq, type Pair, type Scalar, visit } from 'yaml';
import type { Finding } from '../../model/diagnostic.ts';
import { quoted, quoteSlip, withoutLastQuote, withoutMarks } from './quote-slip.ts';

/** Something in a YAML text that YAML reads in another way than its author meant: words that get lost, or marks that become part of a value. */
export type Slip = Omit<Finding, 'place'> & {
  readonly kind: 'cut-value' | 'typographic-quotes';
  /** offsets in the text */
  readonly from: number;
  readonly to: number;
  readonly replacement: { readonly from: number; readonly to: number; readonly text: string };
  /** The keys that nobody meant: what stands behind a comma. */
  readonly pieces: readonly unknown[];
  readonly isSafe?: boolean;
};

/** Finds them all, in the order of the text. `amountOf` reads a number with separators. */
export function slipsIn(
  doc: Document,
  text: string,
  amountOf: (written: string) => string | undefined,
): readonly Slip[] {
  const slips: Slip[] = [];
  visit(doc, {
    Map(_, map) {
      if (map.flow === true) slips.push(...commaSlips(map.items, text, amountOf));
    },
    Seq(_, list) {
      if (list.flow === true) slips.push(...listSlips(list.items, text));
    },
    Scalar(key, node) {
      if (key === 'key') return;
      const slip = hashSlip(node, text) ?? quoteSlip(node, text) ?? thousandsSlip(node, text) ?? numberSlip(node, text);
      if (slip) slips.push(slip);
    },
  });
  return onePerLine(
    slips.filter(({ kind, from }) => kind !== 'typographic-quotes' || !isWithin(from, slips)),
    text,
  );
}

function isWithin(offset: number, slips: readonly Slip[]): boolean {
  return slips.some(({ kind, replacement }) => kind === 'cut-value' && replacement.from <= offset && offset < replacement.to); // prettier-ignore
}

/** In a list, a comma between two digits with no blank behind it cuts a number, where the other commas have blanks or a word follows. */
function listSlips(items: readonly unknown[], text: string): readonly Slip[] {
  const gaps = items.slice(1).map((item, index) => {
    const [, end = 0] = rangeOf(items[index]) ?? [];
    const [start = 0] = rangeOf(item) ?? [];
    return text.slice(end, start);
  });
  return items.flatMap((item, index): readonly Slip[] => {
    const next = items[index + 1];
    const [from, end] = rangeOf(item) ?? [];
    const [start, to] = rangeOf(next) ?? [];
    if (from === undefined || end === undefined || start === undefined || to === undefined || gaps[index] !== ',') return [];
    const [before, behind] = [text.slice(from, end), text.slice(start, to)];
    const isPlain = isScalar(item) && item.type === 'PLAIN' && isScalar(next) && next.type === 'PLAIN';
    const isNumber = /(?<![\p{L}\d])\d{1,3}$/u.test(before) && /^\d{3}(?!\d)|^\d{1,2}(?: \p{L}|[%€])/u.test(behind);
    const isOdd = /\p{L}|[%€]/u.test(before + behind) || gaps.some((gap) => gap !== ',');
    if (!isPlain || !isNumber || !isOdd) return [];
    const whole = `${before},${behind}`;
    return [
      {
        kind: 'cut-value',
        message: `A comma makes two entries of \`${whole}\`; expected one`,
        help: `Put it in quotes: \`${quoted(whole)}\`.`,
        from,
        to,
        replacement: { from, to, text: quoted(whole) },
        pieces: [],
      },
    ];
  });
} // prettier-ignore

/** In braces, a piece without a colon belongs to the value in front of its comma. */
function commaSlips(
  pairs: readonly Pair[],
  text: string,
  amountOf: (written: string) => string | undefined,
): readonly Slip[] {
  return pairs.flatMap((pair, index): readonly Slip[] => {
    const run: Pair[] = [];
    for (const next of pairs.slice(index + 1)) {
      if (!isPiece(next, text)) break;
      run.push(next);
    }
    const value = rangeOf(pair.value);
    const end = rangeOf(run.at(-1)?.key)?.[1];
    const isCut = !isPiece(pair, text) && run.length > 0 && isScalar(pair.value) && pair.value.type === 'PLAIN';
    if (!isCut || !value || end === undefined) return [];
    const whole = text.slice(value[0], end);
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const amount = key === 'min' || key === 'max' ? amountOf(whole) : undefined;
    const typed = amount ?? quoted(withoutMarks(whole));
    const shown = `${key}: ${typed}`;
    return [
      {
        kind: 'cut-value',
        message: `A comma ends the value of \`${key}\`: \`${text.slice(value[0], value[1])}\` of \`${whole}\` would be published; expected the whole`,
        help: amount === undefined ? `Put it in quotes: \`${shown}\`.` : `Type the bare number: \`${shown}\`.`,
        from: value[0],
        to: end,
        replacement: { from: value[0], to: end, text: typed },
        pieces: run.map((one) => one.key),
      },
    ];
  });
}

function isPiece({ key, value }: Pair, text: string): boolean {
  const range = rangeOf(key);
  const isEmpty = value === null || value === undefined || (isScalar(value) && value.value === null && value.source === ''); // prettier-ignore
  return isScalar(key) && range !== undefined && isEmpty && !/^\s*:/u.test(text.slice(range[1]));
}

/** A blank and `#` with a letter or digit right behind: most of the time it is no comment. */
function hashSlip(node: Scalar, text: string): Slip | undefined {
  const range = node.range;
  if (!range || (node.type !== undefined && node.type !== 'PLAIN')) return undefined;
  const end = node.value === null && (node.source ?? '') === '' ? range[0] : range[1];
  const [lost] = /^[ \t]*#[\p{L}\p{N}][^\n]*/u.exec(text.slice(end)) ?? [];
  const before = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  if (lost === undefined || (!/^[ \t]/u.test(lost) && end === range[1] && !/[ \t]$/u.test(before))) return undefined;
  const from = range[0];
  const to = end + lost.trimEnd().length;
  const whole = text.slice(from, to).trim();
  const gap = from === end ? (/[ \t]$/u.test(before) ? '' : ' ') : '';
  const start = from === end ? to - lost.trim().length : from;
  return {
    kind: 'cut-value',
    message: `\`${lost.trim()}\` is a comment for YAML and would be lost; expected a blank behind \`#\`, or quotes around the text`,
    help: 'If it is a note, write a blank behind `#`; if it belongs to the value',
    from: end + lost.indexOf('#'),
    to,
    replacement: {
      from: gap === '' ? start : end,
      to,
      text: `${gap === '' ? '' : ' '}${quoted(withoutLastQuote(whole))}`,
    },
    pieces: [],
  };
}

/** `38.500` is thirty-eight and a half for YAML. */
function thousandsSlip(node: Scalar, text: string): Slip | undefined {
  const { range } = node;
  const written = range && text.slice(range[0], range[1]);
  const key = range && /(?:^|[\s{,])(min|max):[ \t]*$/u.exec(text.slice(Math.max(0, range[0] - 20), range[0]))?.[1];
  if (!range || key === undefined || !written || node.type !== 'PLAIN') return undefined;
  if (!/^[1-9]\d{0,2}\.\d{3}$/u.test(written)) return undefined;
  const typed = written.replace('.', '');
  return {
    kind: 'cut-value',
    message: `\`${key}\` is \`${written}\`, which YAML reads as ${Number(written)}; expected a number without separators`,
    help: `Type \`${key}: ${typed}\`, if the point stands between thousands.`,
    from: range[0],
    to: range[1],
    replacement: { from: range[0], to: range[1], text: typed },
    pieces: [],
  };
}

/** A `number` of a page is shown as it is written; YAML reads 1.310 as 1.31 and 007 as 7. */
function numberSlip({ range, value, type }: Scalar, text: string): Slip | undefined {
  if (!range || typeof value !== 'number' || type !== 'PLAIN') return undefined;
  const written = text.slice(range[0], range[1]).trimEnd();
  const isShown = /(?:^|[\s{,])number:[ \t]*$/u.test(text.slice(Math.max(0, range[0] - 20), range[0]));
  if (!isShown || String(value) === written) return undefined;
  return {
    kind: 'cut-value',
    message: `\`number\` is \`${written}\`, which YAML reads as ${value}; expected quotes around it, so that it is shown as it is written`,
    from: range[0],
    to: range[0] + written.length,
    replacement: { from: range[0], to: range[0] + written.length, text: quoted(written) },
    pieces: [],
    isSafe: true,
  };
}

/** Values of one line that have the same slip are told together, so that the line to type is right throughout. */
function onePerLine(slips: readonly Slip[], text: string): readonly Slip[] {
  const told: Slip[] = [];
  for (const slip of slips.toSorted((a, b) => a.from - b.from)) {
    const last = told.at(-1);
    const between = last && text.slice(last.replacement.to, slip.replacement.from);
    if (!last || last.kind !== slip.kind || between === undefined || between.includes('\n') || slip.kind === 'cut-value') {
      told.push(slip);
      continue;
    }
    const { from } = last.replacement;
    const joined = last.replacement.text + between + slip.replacement.text;
    told[told.length - 1] = {
      ...last,
      replacement: { from, to: slip.replacement.to, text: joined },
    };
  } // prettier-ignore
  return told;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}
