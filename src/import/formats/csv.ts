import { roleFields, roleFieldSynonyms } from '../../model/role-fields.ts';
import { titleLanguages, titleReader } from '../../parse/index.ts';
import { oneLine } from '../clean-text.ts';
import { csvRows } from '../csv-rows.ts';
import type { Given } from '../facts/data-facts.ts';
import { askedBy } from '../facts/labels.ts';
import { withLines } from '../html-tree.ts';
import type { ImportContext, ImportedRole, Importer, Note, RoleKey } from '../imported-role.ts';
import { dataRole, type DataText } from './data-role.ts';

/** A table with a role in each row. Columns are known by their names, or named with `--column`. */
export const csv: Importer = {
  summary: 'a table as CSV, a role in each row',
  recognises: ({ text = '', data }) => {
    const rows = data === undefined ? (csvRows(text) ?? []) : [];
    const [head] = rows.slice(headIndex(rows, {}));
    if (rows.length < 2 || !head || head.length < 2) return false;
    return hasTitle(head, {}) || isRegular(rows);
  },
  read: ({ text = '', notes }, context) => {
    const all = csvRows(text);
    if (!all) return { refused: 'The file is no sound table; save it as CSV in UTF-8' };
    const index = headIndex(all, context.columns);
    const [head = [], ...rows] = all.slice(index);
    const columns = head.filter((name) => name.trim() !== '').map((name) => `“${oneLine(name)}”`).join(', ');
    const unknown = Object.entries(context.columns).find(([, name]) => !head.includes(name));
    if (unknown) return { refused: `The table has no column “${unknown[1]}”; it has ${columns}` };
    if (!hasTitle(head, context.columns)) return { refused: `No column is known to be the title; say which with --column title=NAME; it has ${columns}` };
    const keys = head.map((name) => keyFor(name, context));
    const above = all.slice(0, index).map((row) => ({ text: oneLine(row.join(' ')), why: 'it stands above the names of the columns' }));
    return { roles: rows.map((row) => rowRole(head, keys, row, context, notes)), dropped: above };
  },
}; // prettier-ignore

/** The row with the names of the columns: lines above it say what the table is. */
function headIndex(rows: readonly (readonly string[])[], columns: ImportContext['columns']): number {
  const index = rows.slice(0, 5).findIndex((row) => hasTitle(row, columns) && row.filter((cell) => cell.trim() !== '').length > 1);
  return Math.max(0, index);
} // prettier-ignore

function hasTitle(head: readonly string[], columns: ImportContext['columns']): boolean {
  return columns['title'] === undefined ? head.some((name) => knownKey(name) === 'title') : head.includes(columns['title']);
} // prettier-ignore

/** A table of at least three columns that all have short names; in no text does every line have as many commas. */
function isRegular(rows: readonly (readonly string[])[]): boolean {
  const [head = []] = rows;
  const isNamed = head.every((name) => name.trim() !== '' && name.length <= 60);
  return head.length > 2 && isNamed && rows.every(({ length }) => length === head.length);
}

type ColumnKey = RoleKey | 'terms' | 'body' | 'section' | undefined;

/** Columns that hold the text. */
const bodies = new Set('body text content html jobdescription description fulltext beschreibung stellenbeschreibung descripción descripcióndelpuesto descriptif descriptionduposte descrição descriçãodavaga descrizione omschrijving functieomschrijving opis opisstanowiska beskrivning arbetsbeskrivning 職務内容 职位描述 工作描述 職位描述'.split(' ')); // prettier-ignore
const sections = new Set(['responsibilities', 'qualifications', 'requirements', 'duties', 'benefits', 'tasks', 'aboutyou', 'skillsrequired', 'aufgaben', 'profil', 'anforderungen']); // prettier-ignore

function keyFor(name: string, { columns, settings }: ImportContext): ColumnKey {
  const asked = Object.entries(columns).find(([, column]) => column === name)?.[0];
  if (asked === 'body') return 'body';
  // Whoever names a key may misspell it; the column is then told as left out.
  if (asked !== undefined) return Object.hasOwn(roleFields.entries, asked) ? (asked as RoleKey) : undefined;
  const key = knownKey(name);
  if (key !== undefined) return key;
  return titleLanguages.some((language) => titleReader(settings.sections, language)(name).length > 0) ? 'section' : undefined; // prettier-ignore
}

function knownKey(name: string): ColumnKey {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (bodies.has(plain)) return 'body';
  if (sections.has(plain)) return 'section';
  const own = Object.keys(roleFields.entries).find((key) => key.toLowerCase() === plain);
  const meant = own ?? (Object.hasOwn(roleFieldSynonyms, plain) ? roleFieldSynonyms[plain] : undefined);
  const labelled = askedBy(name);
  return (meant as RoleKey | undefined) ?? (labelled === 'contactEmail' ? undefined : labelled);
}

function rowRole(head: readonly string[], keys: readonly ColumnKey[], row: readonly string[], { settings }: ImportContext, notes: readonly Note[]): ImportedRole {
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
  return { ...role, notes: [...notes, ...role.notes], dropped };
} // prettier-ignore

/** A cell holds HTML, or lines of text. */
function asHtml(value: string): string {
  if (/<\/?(?:p|div|ul|ol|li|br|h[1-6]|strong|b)\b|&lt;/iu.test(value)) return value;
  return withLines(value.trim().replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
}
