import type { RoleRule } from '../rule.ts';
import { bodyStartOf } from '../text/matches.ts';
import { placesIn } from '../text/places.ts';
import { withSurroundings } from '../text/surroundings.ts';

/** Reports pairs of stars with blanks inside, which Markdown does not read as bold. */
export const mistypedBold: RoleRule = {
  on: 'role',
  inPages: 'file and blocks',
  severity: 'warning',
  summary: 'Stars for bold text have a blank on their inner side.',
  why: 'Markdown does not read them as bold: the stars are published as they stand.',
  bad: '---\ntitle: Cook\n---\nYou bake ** every day ** of the week.\n',
  good: '---\ntitle: Cook\n---\nYou bake **every day** of the week.\n',
  check: (document) => {
    const { tree, source } = document;
    if (!/\*\*[ \t]|[ \t]\*\*/u.test(source.text)) return [];
    const { placeOf } = placesIn(source.text);
    const bodyStart = bodyStartOf(document);
    const pairs = [...source.text.matchAll(pair)].flatMap(({ 1: inner = '', index }) =>
      index >= bodyStart && inner !== inner.trim() && /\p{L}/u.test(inner) ? [{ start: index, inner }] : [],
    );
    const open = withSurroundings(tree, pairs);
    const close = withSurroundings(
      tree,
      pairs.map((one) => ({ ...one, start: one.start + 2 + one.inner.length })),
    );
    return open.flatMap(({ start, inner, around }, index) => {
      const other = close[index]?.around;
      if (around.type !== 'text' || other?.type !== 'text') return [];
      const end = start + inner.length + 4;
      const bold = `**${inner.trim()}**`;
      const blankBefore = /^\s/u.test(inner) && /[^\s(]/u.test(source.text[start - 1] ?? ' ') ? ' ' : '';
      const blankAfter = /\s$/u.test(inner) && /[\p{L}\p{N}(]/u.test(source.text[end] ?? ' ') ? ' ' : '';
      return [
        {
          message: `\`${source.text.slice(start, end)}\` has a blank beside its stars, which makes it no bold text; expected \`${bold}\``,
          place: placeOf(start, end),
          help: `Type \`${bold}\`.`,
          fix: { start, end, text: blankBefore + bold + blankAfter },
        },
      ];
    });
  },
};

/** Two stars up to the next two on the line; those can start another pair. */
const pair = /(?<![*\\])\*\*(?=([^*\n]+)\*\*(?!\*))/gu;
