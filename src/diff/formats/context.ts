import type { Piece } from '../change.ts';

/** So many words are shown around a change. */
const around = 6;

/** What is the same in two texts is cut to the words around a change; `…` stands for the rest. */
export function withContext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same') return piece;
    const words = piece.text.match(/\S+\s*/gu) ?? [];
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    const [before, behind] = [isFirst ? 0 : around, isLast ? 0 : around];
    if (words.length <= before + behind + 1) return piece;
    const start = words.slice(0, before).join('');
    const end = behind === 0 ? '' : words.slice(-behind).join('');
    return { kind: 'same', text: `${start}${isFirst ? '' : ' '}… ${end}`.replace(/\s+…/u, ' …') };
  });
}
