import { hosts } from '../../model/site-fields.ts';
import { presetNames } from '../../model/presets.ts';
import { quotedYaml, yamlText } from '../../parse/index.ts';
import { standInUrl } from './questions.ts';
import { wordsOf } from './readme.ts';
import { type Starter, textLanguage } from './starter-files.ts';

/** What stands in site.yml. */
export function settingsValues({ answers, target, read }: Starter): Readonly<Record<string, string>> {
  const { organization, language, title, url, timeZone, host, profile, accent, preset } = answers;
  const texts = textLanguage(language);
  const { openRoles, workingHere } = wordsOf(texts, read);
  const titleOf = (page: string) => /^title: (.+)$/mu.exec(read(`${texts}/pages/${page}.md`))?.[1] ?? page;
  const isHost = hosts.some((one) => one === host);
  return {
    title: quotedYaml(title),
    urlNote:
      url === standInUrl
        ? '# TO DO: the address where the site is published. Nobody can be reached at this one, which stands for it.'
        : '# Where the site is published; it may hold a path.',
    url: yamlText(url),
    language: yamlText(language),
    timeZone: yamlText(timeZone),
    organization: quotedYaml(organization),
    logo: '  # In content/public, beside favicon.svg for browser tabs: replace both.\n  logo: /logo.svg',
    profile,
    append: target.hasContent
      ? ''
      : '\n# Files of content/shared that end every role, without ".md".\nappend: [equal-opportunity]',
    hosting: isHost ? `\n# Redirects are written as rules for this host.\nhosting: ${host}` : '',
    openRoles,
    workingHere,
    about: titleOf('about'),
    benefits: titleOf('benefits'),
    howWeHire: titleOf('how-we-hire'),
    imprint: titleOf('imprint'),
    privacy: titleOf('privacy'),
    accent,
    preset: presetNames.some((name) => name === preset) ? `  preset: ${preset}` : '  # preset: warm',
  };
}
