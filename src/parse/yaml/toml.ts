/** TOML front matter as the YAML that says the same, with the author's own characters; nothing where a line is of another form than a key, a table or a comment. */
export function yamlOfToml(lines: readonly string[]): readonly string[] | undefined {
  const made: string[] = [];
  let indent = '';
  for (const text of joined(lines)) {
    const [, table] = /^\[\s*([\w-]+)\s*\]$/u.exec(text) ?? [];
    const [, key = '', value = ''] = /^([\w-]+)\s*=\s*(.+)$/u.exec(text) ?? [];
    const yaml = valueOf(value);
    if (text === '') continue;
    if (text.startsWith('#')) made.push(indent + text);
    else if (table !== undefined) {
      made.push(`${table}:`);
      indent = '  ';
    } else if (key !== '' && yaml !== undefined) made.push(`${indent}${key}: ${yaml}`);
    else return undefined;
  }
  return made.length > 0 ? made : undefined;
}

/** The lines, with each list or table that goes on over several of them on one; comments inside it are left out. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let open = '';
  for (const line of lines) {
    if (open === '' && /^\s*(?:#|\[|$)/u.test(line)) {
      whole.push(line.trim());
      continue;
    }
    const text = open === '' ? line.trim() : `${open} ${withoutComment(line).trim()}`.trim();
    open = depthOf(text) > 0 ? withoutComment(text) : '';
    if (open === '') whole.push(text.replace(/,\s*\]$/u, ']').replace(/\[\s+/gu, '[').replace(/\s+\]/gu, ']'));
  }
  return open === '' ? whole : [...whole, open];
} // prettier-ignore

/** How many brackets are open at the end of a line. */
function depthOf(line: string): number {
  const signs =
    withoutComment(line)
      .replace(new RegExp(text, 'gu'), '')
      .match(/[[\]{}]/gu) ?? [];
  return signs.reduce((depth, sign) => depth + (sign === '[' || sign === '{' ? 1 : -1), 0);
}

function withoutComment(line: string): string {
  const [kept = ''] = new RegExp(`^(?:${text}|[^#"'])*`, 'u').exec(line) ?? [];
  return line.slice(kept.length).startsWith('#') ? kept : line;
}

/** Texts in quotes keep them: what TOML escapes in them, YAML reads in the same way. */
const text = String.raw`"(?:[^"\\]|\\.)*"|'[^']*'`;
const plain = String.raw`true|false|[+-]?\d[\d_]*(?:\.\d+)?|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?`;
const scalar = new RegExp(`^(?:${text}|${plain})$`, 'u');
const parts = new RegExp(String.raw`${text}|[\w-]+\s*=|[[\]{},]|[^\s,[\]{}"'=]+|\s+`, 'gu');

function valueOf(written: string): string | undefined {
  const value = written.replace(new RegExp(`^(${text}|[^#"'{[]+?)\\s+#.*$`, 'u'), '$1').trim();
  if (scalar.test(value)) return bare(value);
  if (!/^(?:\[.*\]|\{.*\})$/u.test(value)) return undefined;
  const found = value.match(parts) ?? [];
  if (found.join('') !== value) return undefined;
  const known = found.every((part) => /^\s+$|^[[\]{},]$|=$/u.test(part) || scalar.test(part));
  return known ? found.map((part) => (part.endsWith('=') ? `${part.slice(0, -1).trim()}:` : bare(part))).join('') : undefined; // prettier-ignore
}

/** YAML reads no number with signs between its digits. */
function bare(value: string): string {
  return /^[+-]?[\d_]+(?:\.\d+)?$/u.test(value) ? value.replaceAll('_', '') : value;
}
