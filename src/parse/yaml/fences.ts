import { blank, formOf } from '../../model/blanks.ts';
import type { Place, Suggestion } from '../../model/diagnostic.ts';
import { roleFields } from '../../model/role-fields.ts';
import type { Fault } from '../fault.ts';
import { quoted } from './quote-slip.ts';
import { yamlOfToml } from './toml.ts';

/** The line that front matter starts and ends with. */
const fence = /^---[ \t]*$/u;

/** What is wrong with the lines around front matter, and how many lines of the file are not its body. */
export type FenceFault = { readonly fault: Fault; readonly headerLines: number };

/** Says what is wrong with the lines `---` of a role file, where something is. Whatever it is, the body is found. */
export function fenceFault(lines: readonly string[]): FenceFault {
  const first = lines[0] ?? '';
  if (fence.test(first)) {
    const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
    return close === -1 ? withoutEnd(lines) : oddEnd(lines, close);
  }
  if (first.startsWith('---')) return oddStart(lines);
  if (/^\+\+\+\s*$/u.test(first)) return toml(lines);
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start > 0 && fence.test(lines[start] ?? '')) {
    const close = lines.findIndex((line, index) => index > start && fence.test(line));
    return told(
      lines,
      start,
      `The front matter starts at line ${start + 1}; expected it at line 1`,
      'Delete the empty lines above it.',
      close === -1 ? headerEnd(lines, start + 1) : close + 1,
      { line: 1, endLine: start + 1, text: '---' },
    );
  }
  return without(lines, Math.max(start, 0));
}

function told(
  lines: readonly string[],
  index: number,
  message: string,
  help: string,
  headerLines: number,
  suggestion?: Suggestion,
): FenceFault {
  const fault = { kind: 'front-matter' as const, message, place: lineOf(index + 1, lines[index] ?? ''), help };
  return { fault: { ...fault, ...(suggestion ? { suggestion } : {}) }, headerLines };
}

/** Where lines of keys end: at the first line that is empty, a heading, or no part of a key. */
function headerEnd(lines: readonly string[], from: number): number {
  const end = lines.findIndex(
    (line, index) => index >= from && !/^(?:\s+\S|[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)|- |#(?!#))/u.test(line),
  );
  return end === -1 ? lines.length : end;
}

function withoutEnd(lines: readonly string[]): FenceFault {
  const end = headerEnd(lines, 1);
  const help = `Write a line \`---\` behind its last key${end > 1 ? `, below line ${end}` : ''}.`;
  const suggestion = end > 1 ? { line: end, text: `${lines[end - 1] ?? ''}\n---` } : undefined;
  return told(lines, 0, 'The front matter has no end', help, end, suggestion);
}

function oddEnd(lines: readonly string[], close: number): FenceFault {
  const line = lines[close] ?? '';
  const isEnd = /^-{4,}\s*$/u.test(line);
  const later = lines.findIndex((one, index) => index > close && fence.test(one));
  return told(
    lines,
    close,
    `The line \`${shown(line)}\` starts with ---, as only the end of the front matter may`,
    isEnd ? 'Type `---` where the front matter ends.' : 'Indent the line or put the text in quotes.',
    isEnd || later === -1 ? close + 1 : later + 1,
    isEnd ? { line: close + 1, text: '---' } : undefined,
  );
}

function oddStart(lines: readonly string[]): FenceFault {
  const first = lines[0] ?? '';
  const close = lines.findIndex((line, index) => index > 0 && /^-{3,}\s*$/u.test(line));
  const end = close === -1 ? headerEnd(lines, 1) : close + 1;
  const isLong = /^-{4,}\s*$/u.test(first) && close !== -1;
  return told(
    lines,
    0,
    `The first line is \`${shown(first)}\`; expected \`---\` alone`,
    'Delete what follows the three hyphens: front matter is always YAML.',
    end,
    isLong ? { line: 1, endLine: end, text: ['---', ...lines.slice(1, close), '---'].join('\n') } : undefined,
  );
}

function toml(lines: readonly string[]): FenceFault {
  const close = lines.findIndex((line, index) => index > 0 && /^\+\+\+\s*$/u.test(line));
  const end = close === -1 ? lines.findIndex((line, index) => index > 0 && line.trim() === '') : close;
  const headerLines = close === -1 ? (end === -1 ? lines.length : end) : close + 1;
  const yaml = close === -1 ? undefined : yamlOfToml(lines.slice(1, close));
  const message = 'The front matter is TOML; expected YAML';
  if (!yaml)
    return told(lines, 0, message, 'Put it between lines `---` and write `key: value` in place of `key = value`.', headerLines); // prettier-ignore
  const text = ['---', ...yaml, '---'].join('\n');
  return told(lines, 0, message, `Type in its place:\n${text}`, headerLines, { line: 1, endLine: close + 1, text });
}

/** A file that starts with keys, a heading or text. What stands there becomes front matter where it is clear what it is. */
function without(lines: readonly string[], start: number): FenceFault {
  const message = 'The file has no front matter';
  const first = lines[start] ?? '';
  const [, key = ''] = /^([\w-]+):(?:\s|$)/u.exec(first) ?? [];
  if (Object.hasOwn(roleFields.entries, key)) {
    const end = headerEnd(lines, start);
    const text = ['---', ...lines.slice(start, end), '---'].join('\n');
    return told(lines, 0, message, `Write a line \`---\` above line ${start + 1}, and one below line ${end}.`, end, {
      line: 1,
      endLine: end,
      text,
    });
  }
  const heading = /^#\s+([^#]+?)\s*#*$/u.exec(first)?.[1];
  const title = heading !== undefined && !/[*_`[\]<>\\&]/u.test(heading) ? heading : undefined;
  const text = ['---', title === undefined ? formOf('title') : `title: ${quoted(title)}`, '---'].join('\n');
  const help = `Start the file with ${title === undefined ? `what replaces ${blank('title')} being the name of the job` : 'the heading as its title'}:\n${text}`; // prettier-ignore
  return told(lines, 0, message, help, 0, title === undefined ? undefined : { line: 1, endLine: start + 1, text: `${text}\n` }); // prettier-ignore
}

function lineOf(line: number, text: string): Place {
  return { start: { line, column: 1 }, end: { line, column: text.length + 1 } };
}

function shown(line: string): string {
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
