import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\n';

/** The head of a WebP file of 1920 by 1080 pixels. */
const wide = 'RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x7f\x07\0\x37\x04\0';

/** Reports that pictures are published in one size only. */
export const pictureForms: SetupRule = {
  on: 'setup',
  severity: 'info',
  summary:
    'Pictures are published as they are, because the optional package that makes smaller forms of them is not installed.',
  why: 'A phone then loads a picture that was made for a large screen: the page comes later, and costs more.',
  bad: { 'site.yml': site, 'public/team.webp': wide },
  good: { 'site.yml': site },
};

/** What is told where there are large pictures and nothing that can make smaller ones. */
export const formsFinding: Omit<Finding, 'place'> = {
  message: 'Pictures are published as they are, in one size for all screens: sharp cannot be loaded',
  help: 'Whoever looks after the build installs the package with `npm install sharp`; or turn this hint off with `rules: {picture-forms: off}` in site.yml.',
};
