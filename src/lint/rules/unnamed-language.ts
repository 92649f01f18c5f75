import { baseLanguage } from '../../model/language.ts';
import { languageName } from '../../parse/index.ts';
import type { RoleRule } from '../rule.ts';

/** Reports a role that names no language and is not in the site's. What the text is in stays a guess: nothing of it is published. */
export const unnamedLanguage: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'A role is not in the language of the site, and does not say so.',
  why: 'Its page says that it is in the language of the site, so screen readers read it out wrongly and search engines file it under the wrong language. Section titles are read in the language of the text all the same.',
  bad: '---\ntitle: Koch\n---\n## Aufgaben\nWir suchen für das Haus und die Küche eine Hilfe mit Freude. Wir kochen für das Haus und auf der Terrasse, und das ist eine Arbeit mit Sinn.\n',
  good: '---\ntitle: Koch\nlanguage: de\n---\n## Aufgaben\nWir suchen für das Haus und die Küche eine Hilfe mit Freude. Wir kochen für das Haus und auf der Terrasse, und das ist eine Arbeit mit Sinn.\n',
  check: ({ language, titleLanguage }) => {
    if (baseLanguage(language) === baseLanguage(titleLanguage)) return [];
    const name = languageName(titleLanguage);
    return [
      {
        message: `The text reads as ${name}, but no \`language\` is given; its section titles were read as ${name}, and its page says \`${language}\``,
        help: `Add the line \`language: ${titleLanguage}\` to the front matter if it is ${name}, else \`language: ${language}\`.`,
      },
    ];
  },
};
