import { clampChroma, converter, formatHex, interpolate, wcagContrast } from 'culori';

/** The accent as text and thin lines show it: as it is where it can be read, else darker or lighter. `#rrggbb` */
export type AccentShades = {
  /** On the page in light. */
  readonly onLight: string;
  /** On the page in dark. */
  readonly onDark: string;
};

/** The accent of the default theme’s style sheet. */
export const defaultAccent = '#0b57d0';

/** WCAG 2.2, 1.4.3: what text needs that is not large. https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const textContrast = 4.5;

/** The page, and how much of the accent the strongest tint on it holds; the theme’s style sheet mixes the same. */
const light = { page: '#ffffff', tint: 0.13, contrast: textContrast } as const;
/** Light text on dark looks thinner than it is, and may be brighter than it must. */
const dark = { page: '#161b21', tint: 0.28, contrast: 6 } as const;

/** Moves an accent only as far as it takes to be read on every ground of the theme. */
export function accentShades(accent: string): AccentShades {
  const known = shades.get(accent) ?? { onLight: readable(accent, light, -1), onDark: readable(accent, dark, 1) };
  shades.set(accent, known);
  return known;
}

/** By the accent: a build asks for those of its one accent several times. */
const shades = new Map<string, AccentShades>();

/** White where it can be read on a colour, else black, which then can. */
export function textOn(colour: string): '#ffffff' | '#000000' {
  return wcagContrast(colour, '#ffffff') >= textContrast ? '#ffffff' : '#000000';
}

/** The least contrast of a colour as text in light: with the page, or with the parts of it that are tinted with that colour. From 1 to 21. */
export function leastContrast(colour: string): number {
  return Math.min(...[light.page, tintedPage(colour, light)].map((ground) => wcagContrast(colour, ground)));
}

/** The nearest shade of an accent that is its own shade for text: its tint is not that of the accent. */
export function readableAccent(accent: string): string {
  const { onLight } = accentShades(accent);
  return onLight === accent.toLowerCase() ? onLight : readableAccent(onLight);
}

function tintedPage(accent: string, { page, tint }: typeof light | typeof dark): string {
  return formatHex(interpolate([page, accent], 'oklab')(tint)) ?? page;
}

const toOklch = converter('oklch');
const step = 0.004;

function readable(accent: string, mode: typeof light | typeof dark, direction: 1 | -1): string {
  const { page, contrast } = mode;
  const ground = tintedPage(accent, mode);
  const start = toOklch(accent) ?? { mode: 'oklch', l: 0, c: 0 };
  for (let shade = accent.toLowerCase(), { l } = start; ;) {
    // The page itself counts too: a tint of a dark accent is darker than the page, one of a light accent lighter.
    if ([ground, page].every((under) => wcagContrast(shade, under) >= contrast)) return shade;
    l += direction * step;
    if (l <= 0 || l >= 1) return direction === 1 ? '#ffffff' : '#000000';
    shade = formatHex(clampChroma({ ...start, l }, 'oklch')) ?? shade;
  }
}
