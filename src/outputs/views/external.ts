import type { Translations } from './translations.ts';

const externalLink = /(<a (?:[\w-]+="[^"]*" ?)*?rel="noopener"[^>]*>)(.*?)<\/a>/gsu;

/** Tells screen readers which links of printed HTML lead to another site; all others see a sign that the theme sets. */
export function markExternal(html: string, words: Translations): string {
  if (!html.includes('rel="noopener"')) return html;
  const note = `<span class="sr-only"> (${escaped(words.say('externalLink'))})</span>`;
  return html.replace(externalLink, (_, start: string, text: string) => `${start}${text}${note}</a>`);
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
