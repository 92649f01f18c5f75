import type { Finding } from '../../model/diagnostic.ts';
import { faultsOf, type RoleRule } from '../rule.ts';

/** What a byte that is not UTF-8 is read as. */
const replacement = '\ufffd';

/** Reports text that was not saved as UTF-8. */
export const unreadableFile: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary:
    'A file is not text in UTF-8, is a link to somewhere else, or is far larger or deeper than a job description.',
  why: 'Broken characters would be published as they are; a link could lead out of the content folder; one file without measure would stop every build.',
  bad: '---\ntitle: Caf\ufffd manager\n---\n',
  good: '---\ntitle: Café manager\n---\n',
  check: (document, settings) => [
    ...faultsOf('unreadable-file')(document, settings),
    ...brokenText(document.source.text),
  ],
};

/** What is said of a file that could not be worked on to the end: by a fault of ours, or because a thread died of it. */
export function failure(reason: string): Finding {
  return {
    message: `Rolepress could not get through this file: ${reason}`,
    help: 'This is a fault of Rolepress: please report it, with the file. Until then take the file out, or make it shorter and simpler.',
  };
}

/** The first character of a text that was not saved as UTF-8. */
export function brokenText(text: string): readonly Finding[] {
  if (!text.includes(replacement) && !text.includes('\0')) return [];
  return text
    .split('\n')
    .flatMap((line, index) => broken(line, index + 1))
    .slice(0, 1);
}

function broken(text: string, line: number): readonly Finding[] {
  const at = text.search(/[\ufffd\0]/u);
  if (at === -1) return [];
  const found =
    text[at] === replacement ? 'a character that is not UTF-8' : 'a NUL character, as in UTF-16 or binary files';
  const place = { start: { line, column: at + 1 }, end: { line, column: at + 2 } };
  return [
    {
      message: `The file has ${found}; expected text in UTF-8`,
      place,
      help: 'Save the file with the encoding UTF-8, then type the character again.',
    },
  ];
}
