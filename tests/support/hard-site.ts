import { stringify } from 'yaml';
import type { BuildWithFiles } from '../../src/build.ts';
import { buildIn, files } from './helpers.ts';

/** A site below a path whose roles are hard to read: every form that a place, pay, a language or a text can have, in many mixtures. */

export const hardUrl = 'https://pages.inn.example/careers/jobs/';
export const hardCount = 155;

const places = [
  { locality: 'Berlin', country: 'DE' },
  [{ locality: 'Porto', region: 'Norte', country: 'PT' }, { name: 'Lyon workshop', locality: 'Lyon', country: 'FR' }],
  [{ name: 'Head office', street: 'Am Pegelhaus 14', locality: 'Bremen', postalCode: '28217', country: 'DE' }],
  [{ name: 'Field station', country: 'NO' }, { region: 'Alaska', country: 'US' }, { locality: 'Łódź', country: 'PL' }],
] as const; // prettier-ignore

const work = [
  { workplace: 'on-site' },
  { workplace: 'hybrid' },
  { workplace: 'remote', applicantLocation: ['DE', 'FR', 'US-NY'] },
  { workplace: 'remote', applicantLocation: 'PT', location: undefined },
  {},
] as const;

const pay = [
  { min: 48000, max: 61000, currency: 'EUR', per: 'year' },
  { min: 21.5, max: 21.5, currency: 'USD', per: 'hour' },
  { min: 3000, currency: 'EUR', per: 'month' },
  { max: 500, currency: 'GBP', per: 'day' },
  undefined,
] as const;

const forms = ['full-time', ['part-time'], 'intern', ['part-time', 'intern'], ['full-time', 'temporary'], undefined] as const; // prettier-ignore

const languages = [
  { language: undefined, headings: ['Qualifications', 'Duties', 'Responsibilities'] },
  { language: 'fr', headings: ['Profil recherché', 'Missions', 'Responsabilités'] },
  { language: 'de', headings: ['Qualifikationen', 'Aufgaben', 'Verantwortung'] },
] as const;

/** What every format has an opinion on: ends of scripts and CDATA, entities, quotes, line ends that are none, signs outside the first plane, right to left. */
const signs = ['</script><b>', ']]> & &amp; R&D', '"quoted" it\'s \\\\', 'a\u2028b', '🦊 料理人', 'مرحبا', '{{x}} <%= y %>', 'C++ / C#', 'half'] as const; // prettier-ignore

function at<Value>(values: readonly Value[], index: number): Value {
  // The rest of a division is within the list.
  return values[index % values.length] as Value;
}

const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>()#+.!|&~:@-]/gu, '\\$&');

function roleFile(index: number): string {
  const sign = at(signs, index);
  // A role and the one behind it are one job in two languages.
  const isPair = index % 10 < 2;
  const { language, headings } = at(languages, index);
  const header = {
    title: `Job ${index} ${sign}`,
    datePosted: `2026-${String(1 + (index % 10)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    validThrough: index % 7 === 0 ? undefined : '2027-02-28',
    department: index % 4 === 0 ? undefined : at(['Kitchen', 'R&D', 'Büro'], index),
    team: index % 3 === 0 ? `Team ${sign}` : undefined,
    location: at(places, index),
    ...at(work, Math.floor(index / 4)),
    salary: at(pay, Math.floor(index / 3)),
    employmentType: at(forms, Math.floor(index / 2)),
    apply: index % 5 === 0 ? 'jobs@inn.example' : `https://inn.example/apply?job=${index}&from=site`,
    skills: [sign, 'Knives'],
    language,
    identifier: `N-${index}`,
    translationKey: isPair ? `pair-${Math.floor(index / 10)}` : undefined,
  };
  const long = index % 6 === 0 ? `${'This sentence is about the work and what it is like. '.repeat(60)}\n\n` : '';
  const body = headings.map((heading, part) => `## ${heading}\n\n- **Label ${part}:** ${escaped(sign)} and a text.\n- A [link](/roles/job-${index}/) and *more*.\n`); // prettier-ignore
  return `---\n${stringify(header)}---\n\n${long}A summary with ${escaped(sign)} in it, and enough besides that it says something about the job, the people and the place.\n\n${body.join('\n')}`;
}

let built: Promise<BuildWithFiles> | undefined;

/** Builds it in memory, once for all tests of a file. */
export function hardSite(): Promise<BuildWithFiles> {
  const yaml = {
    title: 'Careers & “more”',
    url: hardUrl,
    organization: { name: 'Example <&> Söhne', url: 'https://inn.example/', logo: '/logo.png' },
    timeZone: 'Europe/Berlin',
    rules: { 'thin-description': 'off', 'title-clean': 'off', 'template-syntax': 'off', 'job-location': 'warning' },
  };
  const roles = Array.from({ length: hardCount }, (_, index) => [`content/roles/job-${index}.md`, roleFile(index)]);
  const contents = { 'content/site.yml': stringify(yaml), 'content/public/logo.png': '', ...(Object.fromEntries(roles) as Record<string, string>) }; // prettier-ignore
  built ??= buildIn(files(contents));
  return built;
}
