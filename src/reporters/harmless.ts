import { stripVTControlCharacters } from 'node:util';

/** A space that nobody sees, between signs that would mean something together. */
const gap = '\u200b';

/** Words of the content on one line of a terminal: they cannot move its cursor, change its colours or start a line of their own. */
export function onOneLine(words: string): string {
  return stripVTControlCharacters(words).replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�');
}

/** Text in which a CI server that reads it finds no command: GitHub’s are `::name::` at the start of a line, and `##[name]` anywhere. */
export function withoutCommands(text: string): string {
  return text.replace(/##\[/gu, `##${gap}[`).replace(/^(\s*):(?=:)/gmu, `$1:${gap}`);
}

/** JSON in which no CI server finds a command, and no terminal a control character. */
export function harmlessJson(data: object): string {
  const json = JSON.stringify(data, null, 2).replace(/##\[/gu, '#\\u0023[');
  return `${json.replace(/[\u007f-\u009f]/gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`;
}
