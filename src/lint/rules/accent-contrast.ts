import { accentShades, leastContrast, readableAccent, textContrast, textOn } from '../../model/colour.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = (accent: string) =>
  `title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\ntheme: {accent: "${accent}"}\n`;

/** Reports accents that text cannot be read in. */
export const accentContrast: SetupRule = {
  on: 'setup',
  severity: 'info',
  summary: 'The accent of site.yml is too pale for text; a darker shade of it is used for text and thin lines.',
  why: 'Text in the accent has to be read by everybody: WCAG 2.2 asks for a contrast of 4.5 to 1. Large surfaces and buttons have the accent as it is, with black or white text on it.',
  bad: { 'site.yml': site('#ffb000') },
  good: { 'site.yml': site('#0b57d0') },
};

/** What is told of an accent; nothing when it can be used as it is. */
export function accentFindings(accent: string): readonly Omit<Finding, 'place'>[] {
  const { onLight } = accentShades(accent);
  if (onLight === accent.toLowerCase()) return [];
  // Rounded down: 4.49 is not enough, and must not be told as 4.5.
  const contrast = Math.floor(leastContrast(accent) * 10) / 10;
  const typed = readableAccent(onLight);
  const letters = (colour: string) => (textOn(colour) === '#ffffff' ? 'white' : 'black');
  return [
    {
      message: `The accent ${accent} has a contrast of ${contrast}:1 with its own tint on the page (expected ${textContrast}:1): links and thin lines are in ${onLight}`,
      help: `Leave it: surfaces and buttons keep your colour, with ${letters(accent)} letters. To have one colour everywhere, with ${letters(typed)} letters on it, write \`accent: "${typed}"\`.`,
    },
  ];
}
