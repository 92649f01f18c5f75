/**
 * Puts values into a file of the starter folder in place of `[[name]]`. A line that holds nothing but the name of an empty value goes away.
 * A name without a value is a bug of ours.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const valueOf = (name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for [[${name}]]`);
    return value;
  };
  // In one go: a value may hold what looks like a name.
  return text.replace(/^\[\[(\w+)\]\]\n|\[\[(\w+)\]\]/gmu, (_, line: string | undefined, name: string) => {
    if (line === undefined) return valueOf(name);
    return valueOf(line) === '' ? '' : `${valueOf(line)}\n`;
  });
}

/** A text of somebody else as Markdown that shows it as it is, on one line. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|&~$@:]/gu, (sign) => `\\${sign}`);
}
