import { parseDocument, stringify } from 'yaml';
import { parseYaml } from './yaml.ts';

/** Writes a text as a YAML value on one line: plain where it is read back as it is, else in straight quotes. */
export function yamlText(text: string): string {
  const plain = stringify(text, { version: '1.2', lineWidth: 0 }).trimEnd();
  if (!plain.includes('\n') && isReadAs(plain, text)) return plain;
  return quotedYaml(text);
}

/** Writes a text as a YAML value in straight quotes, whatever is in it. */
export function quotedYaml(text: string): string {
  return stringify(text, { version: '1.2', lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd();
}

/** Writes a list of texts as a YAML value on one line. */
export function yamlList(texts: readonly string[]): string {
  // A comma or a bracket means something here that it does not mean elsewhere.
  return `[${texts.map((text) => (/[,[\]{}]/u.test(text) ? inQuotes(text) : yamlText(text))).join(', ')}]`;
}

function inQuotes(text: string): string {
  return /^["']/u.test(yamlText(text)) ? yamlText(text) : `"${text.replace(/[\\"]/gu, String.raw`\$&`)}"`;
}

/** Returns whether a line with this value says the text, and nothing in it that could have been meant in another way. */
function isReadAs(written: string, text: string): boolean {
  const { value, faults, slips } = parseYaml(`key: ${written}\n`);
  const read = typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined;
  return faults.length === 0 && slips.length === 0 && read === text;
}

/** The lines of a YAML map without some of its keys, with its comments; nothing where the rest cannot stand alone. */
export function withoutYamlKeys(text: string, keys: readonly string[]): string | undefined {
  const doc = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' });
  const before: unknown = doc.toJS();
  if (typeof before !== 'object' || before === null) return undefined;
  for (const key of keys) doc.delete(key);
  const rest = Object.entries(before).filter(([key]) => !keys.includes(key));
  if (rest.length === 0) return '';
  try {
    const lines = doc.toString({ lineWidth: 0, flowCollectionPadding: false });
    const { value, faults } = parseYaml(lines);
    const isSame = JSON.stringify(value) === JSON.stringify(Object.fromEntries(rest));
    return faults.length === 0 && isSame ? lines : undefined;
  } catch {
    // An alias of which the anchor was in one of the keys.
    return undefined;
  }
}
