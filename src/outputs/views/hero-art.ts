import { createHash } from 'node:crypto';

/** A tile of side 1 each, to be turned by quarters. */
const shapes: readonly string[] = [
  // A quarter of a disc, a disc, half a disc, a leaf, a quarter of a ring, three bars, half a square, a dot.
  'M0 0H1A1 1 0 0 1 0 1Z',
  'M0 .5A.5 .5 0 0 1 1 .5A.5 .5 0 0 1 0 .5Z',
  'M0 0H1A.5 .5 0 0 1 0 0Z',
  'M0 0A1 1 0 0 1 1 1A1 1 0 0 1 0 0Z',
  'M0 1V.5A.5 .5 0 0 0 .5 0H1A1 1 0 0 1 0 1Z',
  'M0 .1H1V.25H0ZM0 .425H1V.575H0ZM0 .75H1V.9H0Z',
  'M0 0H1L0 1Z',
  'M.3 .5A.2 .2 0 0 1 .7 .5A.2 .2 0 0 1 .3 .5Z',
];

const columns = 8;
const rows = 4;
/** How strongly a tile shows; the last leaves it empty. */
const strengths = ['.07', '.11', '.16', ''] as const;

/**
 * A quiet pattern for the top of the front page, drawn from a name: three shapes of the eight, laid out and turned by its digest. One name has
 * one pattern, and two names hardly ever the same. An SVG file.
 *
 * @param colour of the tiles, `#rrggbb`
 */
export function heroArt(name: string, colour: string): string {
  const bytes = createHash('sha512').update(name).digest();
  const byte = (at: number) => bytes[at % bytes.length] ?? 0;
  const chosen = shapes.toSorted((a, b) => byte(shapes.indexOf(a)) - byte(shapes.indexOf(b))).slice(0, 3);
  const tiles = Array.from({ length: columns * rows }, (_, index) => {
    const value = byte(8 + index);
    const strength = strengths[value & 3];
    if (strength === '') return '';
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const turn = ((value >> 2) & 3) * 90;
    const shape = chosen[(value >> 4) % chosen.length] ?? '';
    return `<path d="${shape}" transform="translate(${x} ${y}) rotate(${turn} .5 .5)" opacity="${strength}"/>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * 96}" height="${rows * 96}" viewBox="0 0 ${columns} ${rows}" fill="${colour}">\n${tiles.join('')}</svg>\n`;
}
