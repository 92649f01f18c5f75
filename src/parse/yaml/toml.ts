/** TOML front matter as the YAML that says the same, with the author's own characters; nothing where a line is of another form than a key, a table or a comment. */
export function yamlOfToml(lines: readonly string[]): readonly string[] | undefined {
  const made: string[] = [];
  let indent = '';
  for (const line of lines) {
    const text = line.trim();
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
