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
  return text
    .replace(/^\[\[(\w+)\]\]\n/gmu, (_, name: string) => (valueOf(name) === '' ? '' : `${valueOf(name)}\n`))
    .replace(/\[\[(\w+)\]\]/gu, (_, name: string) => valueOf(name));
}

/** A text of somebody else as Markdown that shows it as it is, on one line. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|&~$@:]/gu, (sign) => `\\${sign}`);
}
