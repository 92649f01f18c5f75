import { formOf } from '../model/blanks.ts';
import { ruleLevels } from '../model/site-fields.ts';
import type { Content } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { suggest } from '../model/suggest.ts';
import { baseNameOf } from '../model/source.ts';
import type { YamlText } from '../parse/index.ts';
import { sign } from './check.ts';
import { type RuleId, rules } from './table.ts';

/** Reports names in site.yml that must exist elsewhere and do not: rules, also those whose level is fixed, blocks of content/shared, and a place. */
export function checkNames(
  yaml: YamlText,
  path: string,
  { shared, root }: Pick<Content, 'shared' | 'root'>,
  places: readonly string[],
  ownRules: readonly string[] = [],
): readonly Diagnostic[] {
  // As written: the names are looked at even when something else is wrong, and valibot leaves out some.
  const written = mapOf(yaml.value);
  const overrides = Array.isArray(written['overrides']) ? written['overrides'] : [];
  return [
    ...ruleNames(written['rules'], ['rules'], yaml, path, ownRules),
    ...overrides.flatMap((override: unknown, index) =>
      ruleNames(mapOf(override)['rules'], ['overrides', index, 'rules'], yaml, path, ownRules),
    ),
    ...placeName(mapOf(written['organization'])['location'], places, yaml, path),
    ...blockNames(written['append'], shared.map(baseNameOf), root, yaml, path),
  ];
}

type Path = readonly (string | number)[];

function ruleNames(
  levels: unknown,
  at: Path,
  yaml: YamlText,
  path: string,
  ownRules: readonly string[],
): readonly Diagnostic[] {
  const known = [...Object.keys(rules), ...ownRules];
  return Object.entries(mapOf(levels)).flatMap(([name, level]) => {
    const place = yaml.placeOfKey([...at, name]);
    if (ownRules.includes(name)) return [];
    if (!Object.hasOwn(rules, name)) {
      const help = `Use one of: ${known.join(', ')}.`;
      return sign('unknown-field', path, {
        message: `There is no rule \`${name}\`${meaning(name, known)}`,
        place,
        help,
      });
    }
    // The name was found in the table just now.
    const { isLocked, severity } = rules[name as RuleId];
    if (!isLocked || level === severity || !ruleLevels.some((one) => one === level)) return [];
    const message = `The level of \`${name}\` cannot be changed: what it finds would be missing from the site, or break it`;
    return sign('invalid-field', path, { message, place, help: 'Delete the line, and mend what the rule finds.' });
  });
}

function placeName(location: unknown, places: readonly string[], yaml: YamlText, path: string): readonly Diagnostic[] {
  if (typeof location !== 'string' || location.trim() === '' || places.includes(location)) return [];
  const message = `locations.yml has no \`${location}\`${meaning(location, places)}`;
  const help = `Use one of: ${places.join(', ') || '(none yet)'}. Or write the place out: \`${formOf('location')}\`.`;
  return sign('unknown-location', path, { message, place: yaml.placeOf(['organization', 'location']), help });
}

function blockNames(
  append: unknown,
  blocks: readonly string[],
  root: string,
  yaml: YamlText,
  path: string,
): readonly Diagnostic[] {
  const names: readonly unknown[] = Array.isArray(append) ? append : [];
  return names.flatMap((name, index) => {
    if (typeof name !== 'string' || name.trim() === '' || blocks.includes(name)) return [];
    const message = `There is no file ${root}/shared/${name}.md${meaning(name, blocks)}`;
    const help = `Write the file, or use one of: ${blocks.join(', ') || '(none yet)'}.`;
    return sign('invalid-field', path, { message, place: yaml.placeOf(['append', index]), help });
  });
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function meaning(name: string, known: readonly string[]): string {
  const meant = suggest(name, known);
  return meant === undefined ? '' : `; did you mean \`${meant}\`?`;
}
