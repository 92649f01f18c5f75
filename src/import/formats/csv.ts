import { roleFields, roleFieldSynonyms } from '../../model/role-fields.ts';
import { csvRows } from '../csv-rows.ts';
import type { Given } from '../facts/data-facts.ts';
import type { ImportContext, ImportedRole, Importer, RoleKey } from '../imported-role.ts';
import { dataRole, type DataText } from './data-role.ts';

/** A table with a role in each row. Columns are known by their names, or named with `--column`. */
export const csv: Importer = {
  summary: 'a table as CSV, a role in each row',
  recognises: ({ text = '' }) => {
    const [head] = csvRows(text.split('\n', 1)[0] ?? '') ?? [];
    if (!head || head.length < 2 || !head.some((name) => keyFor(name, {}) === 'title')) return false;
    return (csvRows(text) ?? []).length > 1;
  },
  read: ({ text = '' }, context) => {
    const [head, ...rows] = csvRows(text) ?? [];
    if (!head) return { refused: 'The file is no sound table; save it as CSV in UTF-8' };
    const unknown = Object.entries(context.columns).find(([, name]) => !head.includes(name));
    if (unknown) return { refused: `The table has no column “${unknown[1]}”; it has ${head.map((name) => `“${name}”`).join(', ')}` };
    const keys = head.map((name) => keyFor(name, context.columns));
    if (!keys.includes('title')) return { refused: `No column is known to be the title; say which with --column title=NAME; it has ${head.map((name) => `“${name}”`).join(', ')}` };
    return { roles: rows.map((row) => rowRole(head, keys, row, context)) };
  },
}; // prettier-ignore

type ColumnKey = RoleKey | 'body' | 'section' | undefined;

/** Columns that hold the text. */
const bodies = new Set([
  'body',
  'text',
  'content',
  'html',
  'jobdescription',
  'description',
  'fulltext',
  'beschreibung',
]);
const sections = new Set(['responsibilities', 'qualifications', 'requirements', 'duties', 'benefits', 'tasks', 'aboutyou', 'skillsrequired', 'aufgaben', 'profil', 'anforderungen']); // prettier-ignore

function keyFor(name: string, columns: ImportContext['columns']): ColumnKey {
  const asked = Object.entries(columns).find(([, column]) => column === name)?.[0];
  if (asked === 'body') return 'body';
  // Whoever names a key may misspell it; the column is then told as left out.
  if (asked !== undefined) return Object.hasOwn(roleFields.entries, asked) ? (asked as RoleKey) : undefined;
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (bodies.has(plain)) return 'body';
  if (sections.has(plain)) return 'section';
  const own = Object.keys(roleFields.entries).find((key) => key.toLowerCase() === plain);
  const meant = own ?? (Object.hasOwn(roleFieldSynonyms, plain) ? roleFieldSynonyms[plain] : undefined);
  return meant as RoleKey | undefined;
}

function rowRole(head: readonly string[], keys: readonly ColumnKey[], row: readonly string[], { settings }: ImportContext): ImportedRole {
  const texts: DataText[] = [];
  const given: Given[] = [];
  const dropped: { text: string; why: string }[] = [];
  let title: string | undefined;
  for (const [index, value] of row.entries()) {
    const [name = `column ${index + 1}`, key] = [head[index], keys[index]];
    if (value.trim() === '') continue;
    if (key === 'body') texts.push(asHtml(value));
    else if (key === 'section') texts.push([name, asHtml(value)]);
    else if (key === 'title') title ??= value;
    else if (key === undefined || key === 'status') dropped.push({ text: `${name}: ${value}`, why: 'Rolepress has no key for the column' });
    else given.push({ key: key === 'employmentType' || key === 'contract' || key === 'workplace' ? 'terms' : key, value, from: name });
  }
  const role = dataRole(title, texts, given, settings);
  return { ...role, dropped };
} // prettier-ignore

/** A cell holds HTML, or lines of text. */
function asHtml(value: string): string {
  if (/<\/?(?:p|div|ul|ol|li|br|h[1-6]|strong|b)\b|&lt;/iu.test(value)) return value;
  const escaped = value.trim().replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return escaped.split(/\n\s*\n/u).map((part) => `<p>${part.split('\n').join('<br>')}</p>`).join('\n'); // prettier-ignore
}
