import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

/** `node .ci/docs.js`: writes the pages of docs/ that come from the program itself, as it stands in lib/. */

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ type?: string, const?: unknown, enum?: readonly string[], anyOf?: readonly Schema[], oneOf?: readonly Schema[], items?: Schema, minimum?: number, pattern?: string,
 *   properties?: Readonly<Record<string, Schema>>, additionalProperties?: Schema | boolean, required?: readonly string[],
 *   description?: string, examples?: readonly unknown[] }} Schema
 */

/**
 * @param {string} cwd
 * @param {...string} argv
 */
function rolepress(cwd, ...argv) {
  return execFileSync(process.execPath, [join(project, 'lib/main.js'), ...argv], { cwd, encoding: 'utf8' });
}

/** The files whose keys are told, each with its schema and what stands between the keys of the file and those of the schema. */
const files = [
  { name: 'site', title: 'site.yml', about: 'The site and the organisation. What each key does in detail: [site-owners.md](site-owners.md); the theme: [templates.md](templates.md).' },
  { name: 'role', title: 'The front matter of a role', about: 'How roles are written: [editors.md](editors.md).' },
  { name: 'page', title: 'The front matter of a page', about: 'Pages of content/pages and their blocks: [pages.md](pages.md).' },
  { name: 'list', title: 'The front matter of a text for a list', about: 'Texts of content/departments, teams and locations: [pages.md](pages.md).' },
  { name: 'locations', title: 'locations.yml', about: 'Places by an id of your own, for `location` of roles.' },
  { name: 'pay', title: 'pay.yml', about: 'Bands of pay by an id of your own, for `salary` of roles.' },
]; // prettier-ignore

/** The page of all keys. */
export function configurationPage() {
  const folder = mkdtempSync(join(tmpdir(), 'rolepress-'));
  try {
    rolepress(folder, 'schema', '--write', 'editor');
    return pageOf((name) => JSON.parse(readFileSync(join(folder, `editor/rolepress/${name}.schema.json`), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {(name: string) => Schema} schemaOf */
function pageOf(schemaOf) {
  const chapters = files.map(({ name, title, about }) => {
    const rows = rowsOf(schemaOf(name), '').map(({ key, type, about: said }) => `| ${key} | ${type} | ${said} |`);
    return `## ${title}\n\n${about}\n\n| key | value | |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  const head = [
    '# All keys',
    '',
    'Written by `npm run docs` from the definitions that Rolepress itself reads with; `rolepress schema site` and its like print them as JSON Schema. **Bold** keys',
    'have to be there. A key that is not here is an error, and is told with the one that was probably meant.',
  ];
  return `${head.join('\n')}\n\n${chapters.join('\n')}`;
}

/**
 * A row for each key, those of maps behind the key of the map.
 *
 * @param {Schema} schema
 * @param {string} path
 * @returns {{ key: string, type: string, about: string }[]}
 */
function rowsOf(schema, path) {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return [rowOf(one, key, schema.required?.includes(name) === true), ...inner(one, key)];
  });
  const { additionalProperties: others } = schema;
  const named = path === '' ? '‹id›' : `${path}.‹name›`;
  return [...own, ...(typeof others === 'object' ? [...(others.properties ? [rowOf(others, named, false)] : []), ...inner(others, named)] : [])]; // prettier-ignore
}

/**
 * @param {Schema} schema
 * @param {string} key
 * @returns {{ key: string, type: string, about: string }[]}
 */
function inner(schema, key) {
  if (schema.oneOf) return schema.oneOf.flatMap((one) => formRows(one, key.replace(/\[\]$/u, '')));
  if (schema.properties || typeof schema.additionalProperties === 'object') return rowsOf(schema, key);
  if (schema.items) return inner(schema.items, `${key}[]`);
  const maps = new Map((schema.anyOf ?? []).flatMap((one) => inner(one, key)).map((row) => [row.key.replaceAll('[]', ''), row])); // prettier-ignore
  return [...maps.values()];
}

/**
 * The keys of one form of an entry, which its `type` names.
 *
 * @param {Schema} form
 * @param {string} list
 */
function formRows(form, list) {
  const { type, ...properties } = form.properties ?? {};
  const key = `${list}[${String(type?.const)}]`;
  return [rowOf(form, key, false), ...rowsOf({ ...form, properties }, key)];
}

/**
 * @param {Schema} schema
 * @param {string} key
 * @param {boolean} isRequired
 */
function rowOf(schema, key, isRequired) {
  const examples = (schema.examples ?? []).map((one) => `\`${flow(one)}\``);
  const about = [schema.description ?? '', examples.length === 0 ? '' : `Such as ${examples.join(', ')}.`].filter((text) => text !== '').join(' '); // prettier-ignore
  const shown = `\`${key}\``;
  return { key: isRequired ? `**${shown}**` : shown, type: cell(typeOf(schema)), about: cell(about) };
}

/** @param {unknown} value */
function flow(value) {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}

/**
 * What may stand there, in words.
 *
 * @param {Schema} schema
 * @returns {string}
 */
function typeOf({ type, const: only, enum: values, anyOf, oneOf, items, minimum, properties, additionalProperties, pattern = '' }) {
  if (anyOf) {
    const types = [...new Set(anyOf.map(typeOf))];
    const lists = types.filter((one) => types.includes(one.replace(/^list: /u, '')) && one.startsWith('list: '));
    return [...types.filter((one) => !lists.includes(one)), ...(lists.length > 0 ? ['a list of them'] : [])].join(', or ');
  }
  if (values) return values.map((one) => `\`${one}\``).join(', ');
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (items) return `list: ${typeOf(items)}`;
  if (properties || oneOf) return 'map';
  if (typeof additionalProperties === 'object') return `map: ${typeOf(additionalProperties)}`;
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'integer' || type === 'number') return `${type === 'integer' ? 'whole number' : 'number'}${minimum === undefined ? '' : `, at least ${minimum}`}`; // prettier-ignore
  if (pattern.startsWith('^\\d{4}-')) return pattern.includes('[Tt]') ? 'day, or day and time' : 'day';
  return type === 'string' ? 'text' : 'any';
} // prettier-ignore

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(project, 'docs/rules.md'), rolepress(project, 'explain', '--format', 'markdown'));
  writeFileSync(join(project, 'docs/configuration.md'), configurationPage());
}
