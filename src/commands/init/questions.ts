import * as v from 'valibot';
import { isExampleAddress } from '../../model/blanks.ts';
import * as field from '../../model/fields.ts';
import { forLanguage } from '../../model/language.ts';
import { presetNames } from '../../model/presets.ts';
import { sectionProfiles } from '../../model/site-fields.ts';
import { suggest } from '../../model/suggest.ts';
import { isOneLine } from '../shared/texts.ts';
import { colourOf } from './monogram.ts';
import { pagesUrl, repositoryFrom } from './github.ts';
import { nameOf, type Target } from './target.ts';

/** Who publishes the site. */
export const siteHosts = ['github-pages', 'netlify', 'cloudflare', 'other'] as const;

/** What has to be known to make a site; an empty repository is none. */
export type Answers = Readonly<Record<(typeof keys)[number], string>>;

const keys = [
  'organization',
  'language',
  'title',
  'repository',
  'url',
  'timeZone',
  'host',
  'profile',
  'accent',
  'preset',
] as const;

/** The presets, and none of them. */
const looks = ['default', ...presetNames];

/** What is known when a question is asked: the answers before it, the folder, and the machine. */
export type Known = {
  readonly answers: Partial<Answers>;
  readonly target: Target;
  readonly systemTimeZone: string;
  /** What a site is called, by language. */
  readonly titles: Readonly<Record<string, (organization: string) => string>>;
};

/** A question, as prompt and as option. */
export type SiteQuestion = {
  readonly key: keyof Answers;
  readonly flags: string;
  readonly description: string;
  readonly message: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly refuse: (answer: string) => string | undefined;
  /** An answer without spaces around it, as it is kept where that is another. */
  readonly kept?: (answer: string) => string;
  readonly offered: (known: Known) => string;
  /** Whether somebody has to answer, because what is offered stands for what nobody has said. */
  readonly isNeeded: (known: Known) => boolean;
};

/** All questions, in the order in which they are asked. */
export const questions: readonly SiteQuestion[] = [
  {
    key: 'organization',
    flags: '--organization <name>',
    description: 'who hires (default: the owner of the repository, or the name of the folder)',
    message: 'Who hires? The name of your organisation',
    refuse: refusedText,
    offered: ({ target }) => target.config?.organization.name ?? repositoryFrom(target.origin ?? '')?.owner ?? folderName(target),
    isNeeded: ({ target }) => !target.config,
  },
  {
    key: 'language',
    flags: '--language <tag>',
    description: 'the language of the site, such as en, de or fr-CA (default: en)',
    message: 'Which language is the site in? en, de, fr-CA, …',
    refuse: (answer) => refusal(field.languageTag, answer),
    offered: ({ target }) => target.config?.language ?? 'en',
    isNeeded: () => false,
  },
  {
    key: 'title',
    flags: '--title <title>',
    description: 'the name of the site (default: “Careers at …” in its language)',
    message: 'What is the site called?',
    refuse: refusedText,
    offered: ({ answers, target, titles }) =>
      target.config?.title ?? (forLanguage(titles, answers.language ?? '') ?? titles['en'])?.(answers.organization ?? '') ?? '',
    isNeeded: () => false,
  },
  {
    key: 'repository',
    flags: '--repository <owner/name>',
    description: 'the repository on GitHub, also as an address; “none” for none (default: that of the remote “origin”)',
    message: 'Which repository on GitHub will it be in? owner/name, or none',
    refuse: (answer) =>
      answer === 'none' || repositoryFrom(answer) ? undefined : 'expected owner/name, the address of a repository on GitHub, or none',
    offered: ({ target }) => {
      const found = repositoryFrom(target.origin ?? '');
      return found ? `${found.owner}/${found.name}` : 'none';
    },
    isNeeded: () => false,
  },
  {
    key: 'url',
    flags: '--url <url>',
    description: 'where the site will be published (default: where GitHub Pages publishes the repository)',
    message: 'Where will it be published?',
    refuse: (answer) =>
      !field.isHttpUrl(answer) || /[?#]/u.test(answer)
        ? 'expected a full URL that starts with https://, without ? and #'
        : isExampleAddress(answer)
          ? 'expected your own address; example.com, .org and .net are for examples'
          : undefined,
    offered: ({ answers, target }) => {
      const repository = repositoryFrom(answers.repository ?? '');
      return target.config?.url ?? (repository ? pagesUrl(repository) : standInUrl);
    },
    isNeeded: ({ answers, target }) => !target.config && !repositoryFrom(answers.repository ?? ''),
  },
  {
    key: 'timeZone',
    flags: '--time-zone <zone>',
    description: 'where a day begins and ends, such as Europe/Berlin (default: that of this machine)',
    message: 'In which time zone do roles open and close?',
    refuse: (answer) => {
      if (v.is(field.timeZone, answer)) return undefined;
      const meant = suggest(answer, Intl.supportedValuesOf('timeZone'));
      return `expected an IANA time zone such as Europe/Berlin${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    },
    offered: ({ target, systemTimeZone }) => target.config?.timeZone ?? systemTimeZone,
    isNeeded: () => false,
  },
  {
    key: 'host',
    flags: '--host <host>',
    description: `who publishes it: ${siteHosts.join(', ')} (default: github-pages where there is a repository)`,
    message: 'Who publishes it?',
    choices: [
      { value: 'github-pages', label: 'GitHub Pages: a workflow checks, builds and publishes' },
      { value: 'netlify', label: 'Netlify' },
      { value: 'cloudflare', label: 'Cloudflare Pages' },
      { value: 'other', label: 'Another host: you upload the folder dist' },
    ],
    refuse: oneOf(siteHosts),
    offered: ({ answers, target }) =>
      siteHosts.find((host) => host === target.config?.hosting) ??
      (repositoryFrom(answers.repository ?? '') || /\.github\.io\//u.test(answers.url ?? '') ? 'github-pages' : 'other'),
    isNeeded: () => false,
  },
  {
    key: 'profile',
    flags: '--profile <profile>',
    description: 'the sections that every role must have: strict or standard (default: strict)',
    message: 'Which sections must every role have?',
    choices: [
      { value: 'strict', label: 'Qualifications, duties and responsibilities' },
      { value: 'standard', label: 'Qualifications, and one of the other two: most ads have one list for both' },
    ],
    refuse: (answer) => (sectionProfiles.some((one) => one === answer) ? undefined : 'expected strict or standard'),
    offered: () => 'strict',
    isNeeded: () => false,
  },
  {
    key: 'accent',
    flags: '--accent <colour>',
    description: 'the colour of the site, such as 8a1538 (default: one that follows from the name)',
    message: 'Which colour is yours? Six digits, such as #8a1538',
    refuse: (answer) => refusal(field.hexColor, hexOf(answer.trim())),
    kept: hexOf,
    offered: ({ answers, target }) => target.config?.theme.accent ?? colourOf(answers.organization ?? ''),
    isNeeded: () => false,
  },
  {
    key: 'preset',
    flags: '--preset <look>',
    description: `the look to start from: ${presetNames.join(', ')}, or default`,
    message: 'Which look? You can change it at any time',
    choices: looks.map((value) => ({ value, label: value })),
    refuse: oneOf(looks),
    offered: () => 'default',
    isNeeded: () => false,
  },
]; // prettier-ignore

/** A colour with its `#`. On a command line `#` begins a comment, so that it is often left out there. */
function hexOf(answer: string): string {
  return /^[\da-f]{6}$/iu.test(answer) ? `#${answer}` : answer;
}

/** Stands for an address that nobody has said. Nobody can be reached there: hosts that end in .example are for examples. */
export const standInUrl = 'https://careers.inn.example/';

function oneOf(known: readonly string[]): SiteQuestion['refuse'] {
  return (answer) => (known.includes(answer) ? undefined : `expected one of ${known.join(', ')}`);
}

function folderName(target: Target): string {
  const name = nameOf(target).replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return refusedText(name) === undefined ? name : 'Example';
} // prettier-ignore

function refusedText(answer: string): string | undefined {
  return v.is(field.text, answer) && isOneLine(answer) ? undefined : 'expected a name, on one line';
}

function refusal(schema: v.GenericSchema, answer: string): string | undefined {
  const [issue] = v.safeParse(schema, answer, { abortPipeEarly: true }).issues ?? [];
  return issue && `expected ${issue.message}`;
}
