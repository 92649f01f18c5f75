import { hash } from 'node:crypto';
import { textOn } from '../../model/colour.ts';
import { printXml, type XmlElement } from '../../model/xml.ts';

/** Dark enough for white letters on them, and as links on white: a contrast of 5.5 to 1 or more. */
const colours = ['#0b5f6f', '#1d5a9e', '#4338a8', '#7a2f7d', '#a3195b', '#a8281c', '#17653a', '#1f2f6b'] as const;

/** The colour of an organisation: always the same for the same name. */
export function colourOf(name: string): string {
  return colours[Number.parseInt(hash('sha256', name).slice(0, 8), 16) % colours.length] ?? colours[0];
}

/** A square in a colour with the first letters of a name: a logo to begin with. */
export function logoOf(name: string, colour = colourOf(name)): string {
  return drawn(name, colour, 192, [{ name: 'title', children: [name] }]);
}

/** The same, small. */
export function faviconOf(name: string, colour = colourOf(name)): string {
  return drawn(name, colour, 32, []);
}

function drawn(name: string, colour: string, size: number, title: readonly XmlElement[]): string {
  const letters = lettersOf(name);
  const side = String(size);
  const rect = { width: side, height: side, rx: String(Math.round(size * 0.2)), fill: colour };
  const text = {
    x: '50%',
    y: '50%',
    dy: '.36em',
    'text-anchor': 'middle',
    fill: textOn(colour),
    'font-family': 'system-ui, sans-serif',
    'font-weight': '700',
    'font-size': String(Math.round(size * (letters.length > 1 ? 0.46 : 0.6))),
  };
  const svg: XmlElement = {
    name: 'svg',
    attributes: { xmlns: 'http://www.w3.org/2000/svg', width: side, height: side, viewBox: `0 0 ${side} ${side}` },
    children: [
      ...title,
      { name: 'rect', attributes: rect },
      { name: 'text', attributes: text, children: [letters.join('')] },
    ],
  };
  return `${printXml(svg)}\n`;
}

/** What people see as one letter, also where it is made of several characters. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts whose letters stand apart, so that two of them are initials. */
const apart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** The first letters of the first two words; where the letters of the script are joined, the first one; of a name without letters, its first sign. */
function lettersOf(name: string): readonly string[] {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const [first = firstOf(name.trim()), second = ''] = words.map((word) => firstOf(word).toUpperCase());
  return apart.test(first) && apart.test(second) ? [first, second] : [first];
}

function firstOf(text: string): string {
  return [...graphemes.segment(text)][0]?.segment ?? '';
}
