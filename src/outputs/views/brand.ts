import { accentShades, textOn } from '../../model/colour.ts';
import type { Config, Font } from '../../model/config.ts';
import { presets } from '../../model/presets.ts';

/** What site.yml says of the look, as a style sheet that follows the theme’s own; empty when it says nothing. */
export function brandStyles(
  { accent, preset, font, headingFont }: Config['theme'],
  heroArt: string | undefined,
  href: (path: string) => string,
): string {
  const shades = accent === undefined ? undefined : accentShades(accent);
  const look = preset && presets[preset];
  const properties = [
    ...(look ? [...lines(look.values), ...lines(mapped(look.colours, ([light]) => light))] : []),
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
    ...(headingFont ? [`--brand-headings: ${quoted(headingFont.name)};`] : []),
  ];
  const faces = [font, headingFont].flatMap((one) => (one ? facesOf(one, href) : []));
  const root = properties.length > 0 ? `:root {\n${properties.map((line) => `  ${line}\n`).join('')}}\n` : '';
  const both = look && lines(mapped(look.colours, ([inLight, inDark]) => `light-dark(${inLight}, ${inDark})`));
  return [...faces, root, both ? inBothSchemes(both) : ''].join('');
}

/** As the theme’s own style sheet does it: browsers that do not know both at once, and paper, show the light one. */
function inBothSchemes(properties: readonly string[]): string {
  const inside = properties.map((line) => `      ${line}\n`).join('');
  return `@supports (color: light-dark(red, red)) {\n  @media screen {\n    :root {\n${inside}    }\n  }\n}\n`;
}

function lines(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}: ${value};`);
}

function mapped<Of>(
  values: Readonly<Record<string, Of>>,
  change: (value: Of) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

function facesOf({ name, display, files }: Font, href: (path: string) => string): readonly string[] {
  return files.map(
    ({ file, weight, style }) =>
      `@font-face {\n  font-family: ${quoted(name)};\n  src: url(${quoted(href(file.slice(1)))});\n  font-weight: ${weight};\n  font-style: ${style};\n  font-display: ${display};\n}\n`,
  );
}

/** A CSS string: whatever is in it, it ends where it should. https://www.w3.org/TR/css-syntax-3/#consume-string-token */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f<>]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
