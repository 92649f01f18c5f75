import { accentShades, textOn } from '../../model/colour.ts';
import type { Config } from '../../model/config.ts';

/** What site.yml says of the look, as a style sheet that follows the theme’s own; empty when it says nothing. */
export function brandStyles(
  { accent, font }: Config['theme'],
  heroArt: string | undefined,
  href: (path: string) => string,
): string {
  const shades = accent === undefined ? undefined : accentShades(accent);
  const properties = [
    ...(shades
      ? [
          `--accent: ${accent};`,
          `--accent-on-light: ${shades.onLight};`,
          `--accent-on-dark: ${shades.onDark};`,
          `--on-accent: ${textOn(accent ?? '')};`,
        ]
      : []),
    ...(heroArt === undefined ? [] : [`--hero-art: url(${quoted(href(heroArt))});`]),
    ...(font ? [`--brand-font: ${quoted(font.name)};`] : []),
  ];
  // A font that is not there in time is left for the next page: text never moves while it is read.
  const faces = (font?.files ?? []).map(
    ({ file, weight, style }) =>
      `@font-face {\n  font-family: ${quoted(font?.name ?? '')};\n  src: url(${quoted(href(file.slice(1)))});\n  font-weight: ${weight};\n  font-style: ${style};\n  font-display: optional;\n}\n`,
  );
  const root = properties.length > 0 ? `:root {\n${properties.map((line) => `  ${line}\n`).join('')}}\n` : '';
  return [...faces, root].join('');
}

/** A CSS string: whatever is in it, it ends where it should. https://www.w3.org/TR/css-syntax-3/#consume-string-token */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f<>]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
