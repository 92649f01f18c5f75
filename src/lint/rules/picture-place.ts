import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\n';

/** The head of a small WebP file, and the start of a directory of EXIF data that leads to the place. */
const head = 'RIFF\0\0\0\0WEBPVP8X\n\0\0\0\b\0\0\0\x07\0\0\x07\0\0';
const taken = 'EXIF\x30\0\0\0MM\0*\0\0\0\b\0\u0088%\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0';

/** Reports pictures that say where they were taken. */
export const picturePlace: SetupRule = {
  on: 'setup',
  severity: 'warning',
  summary: 'A picture is published with the place where it was taken in it.',
  why: 'Anybody who saves the picture can read the coordinates: of an office that is not public, or of somebody’s home.',
  bad: { 'site.yml': site, 'public/team.webp': head + taken },
  good: { 'site.yml': site, 'public/team.webp': head },
};

/** What is told of such a file. */
export const placeFinding: Omit<Finding, 'place'> = {
  message: 'The picture says where it was taken, and everybody can read that; expected one without',
  help: 'Save it anew without its location: on a phone “Options” when sharing, on a computer “Remove properties” or “Export”. Where the package `sharp` is installed, the build takes it out.',
};
