import type { Finding, TextEdit } from '../../model/diagnostic.ts';
import type { RoleDocument } from '../../parse/index.ts';
import { codePointOf, hiddenSign, hiddenSigns, isWanted, mayBeHidden } from '../text/hidden-signs.ts';
import { bodyStartOf } from '../text/matches.ts';
import { placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';
import { type Surroundings, withSurroundings } from '../text/surroundings.ts';

/** Reports characters that come along when text is pasted and that nobody sees. */
export const hiddenCharacters: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'warning',
  summary: 'The file has a character that nobody sees, such as a no-break space or a soft hyphen.',
  why: 'Search does not find the words around it, lines break in odd places, and Markdown, YAML or a job board may read it as something else.',
  bad: '---\ntitle: Cook\n---\nCook\u00a0for the\u200b guests.\n',
  good: '---\ntitle: Cook\n---\nCook for the guests. 👩‍🍳\n',
  check: (document) => {
    const runs = runsIn(document);
    if (runs.length === 0) return [];
    const { source, tree } = document;
    const { placeOf } = placesIn(source.text);
    const bodyStart = bodyStartOf(document);
    return withSurroundings(tree, runs).map((run): Finding => {
      const spot = spotOf(run, source.text);
      const fix = run.start < bodyStart ? fixInYaml(spot) : fixInMarkdown(spot, run.around);
      const isSpace = spot.hasSpace && !spot.isAtStart && !spot.isAtEnd;
      const where = lastWord(spot.before);
      return {
        message: `${where === '' ? 'At the start of the line' : `Behind “${where}”`} ${namesOf(spot.signs)}; expected ${isSpace ? 'a plain space' : 'nothing there'}`,
        place: placeOf(run.start, run.end),
        help: isSpace
          ? 'Delete the space and type it again.'
          : 'Delete what stands there, though it does not show, up to the next letter.',
        ...(fix ? { fix } : {}),
      };
    });
  },
};

/** Hidden characters with at most plain spaces between them. */
type Run = { readonly start: number; readonly end: number };

function runsIn({ source, language }: RoleDocument): readonly Run[] {
  const runs: { start: number; end: number }[] = [];
  if (!mayBeHidden.test(source.text)) return runs;
  for (const { 0: sign, index } of source.text.matchAll(hiddenSigns)) {
    if (isWanted(sign, index, source.text, language)) continue;
    const last = runs.at(-1);
    const isBeside = last && index - last.end < farthest && /^[ \t]*$/u.test(source.text.slice(last.end, index));
    if (isBeside) last.end = index + sign.length;
    else runs.push({ start: index, end: index + sign.length });
  }
  return runs;
}

/** A run and the part of its line around it. */
type Spot = Run & {
  readonly signs: string;
  readonly before: string;
  readonly after: string;
  readonly hasSpace: boolean;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
};

/** units; a line can be as long as the file, and have as many runs */
const farthest = 200;

function spotOf({ start, end }: Run, text: string): Spot {
  const before = text.slice(Math.max(0, start - farthest), start).replace(/^[^]*\n/u, '');
  const after = text.slice(end, end + farthest).replace(/\n[^]*$/u, '');
  const signs = text.slice(start, end);
  return {
    start,
    end,
    signs,
    before,
    after,
    hasSpace: Array.from(signs).some((sign) => hiddenSign(sign).isSpace),
    isAtStart: /^[ \t]*$/u.test(before),
    isAtEnd: /^[ \t]*$/u.test(after),
  };
}

/** Spaces at the start of a line could make code of it, and two at its end a line break: there nothing is left. */
function fixInMarkdown(spot: Spot, { type }: Surroundings): TextEdit | undefined {
  const { start, end, signs, before, after, hasSpace } = spot;
  if (type === 'code' || type === 'inlineCode') {
    return { start, end, text: signs.replace(hiddenSigns, (sign) => (hiddenSign(sign).isSpace ? ' ' : '')) };
  }
  // A backslash in front of the line end would break the line.
  if (before.endsWith('\\')) return undefined;
  if (spot.isAtEnd) {
    const breaksLine = after.endsWith('  ') && !spot.isAtStart;
    const spaces = breaksLine ? 0 : (/[ \t]*$/u.exec(before)?.[0].length ?? 0);
    return { start: start - spaces, end: breaksLine ? end : end + after.length, text: '' };
  }
  if (spot.isAtStart) return { start, end: end + (/^[ \t]*/u.exec(after)?.[0].length ?? 0), text: '' };
  // A space would end an address; behind a number at the start of a line it would make a list.
  const isSafe = !hasSpace || !(addresses.has(type) || /^[ \t]*\d{1,9}[.)]$/u.test(before));
  return isSafe ? { start, end, text: hasSpace ? ' ' : '' } : undefined;
}

const addresses: ReadonlySet<string> = new Set(['link', 'linkReference', 'image', 'imageReference', 'definition']);

/** A plain space or none can turn a text of YAML into a key or a comment, or change what belongs to what. */
function fixInYaml({ start, end, before, after, hasSpace, isAtStart, isAtEnd }: Spot): TextEdit | undefined {
  if (isAtEnd) return { start, end, text: '' };
  if (isAtStart) return hasSpace || !/^[a-z]/iu.test(after) ? undefined : { start, end, text: '' };
  if (/^[a-z][\w-]*:$/iu.test(before)) return { start, end, text: hasSpace || !after.startsWith(' ') ? ' ' : '' };
  return /[:?\-#]$/u.test(before.trimEnd()) || /^[ \t]*[#:]/u.test(after)
    ? undefined
    : { start, end, text: hasSpace ? ' ' : '' };
}

/** Without the hidden signs in it, which could turn the report around. */
function lastWord(before: string): string {
  return /[^\s]{1,20}(?=\s*$)/u.exec(before.replace(hiddenSigns, ''))?.[0] ?? '';
}

/** Such as `is a no-break space (U+00A0)`, or `are 3 soft hyphens (U+00AD)`. */
function namesOf(signs: string): string {
  const counts = new Map<string, number>();
  for (const [sign] of signs.matchAll(hiddenSigns)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = Array.from(counts, ([sign, count]) => {
    const { name } = hiddenSign(sign);
    const counted = count === 1 ? `${/^[aeiou]/iu.test(name) ? 'an' : 'a'} ${name}` : `${count} ${name}s`;
    return `${counted} (${codePointOf(sign)})`;
  });
  const told = names.length > 3 ? `${names.slice(0, 3).join(', ')} and more` : names.join(' and ');
  return `${names.length === 1 && counts.get(Array.from(signs)[0] ?? '') === 1 ? 'is' : 'are'} ${told}`;
}
