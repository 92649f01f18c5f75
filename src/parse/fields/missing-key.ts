import { formOf } from '../../model/blanks.ts';
import type { Fault } from '../fault.ts';
import type { Path, YamlText } from '../yaml/yaml.ts';
import { pathName } from './path-name.ts';

/** A key that has to be there and is not. `description` is what the key is for, or empty. */
export function missingKey(path: Path, yaml: YamlText, description: string): Fault {
  const key = String(path.at(-1));
  const holder = path.slice(0, -1);
  return {
    kind: 'missing-field',
    message: `The key ${pathName(path)} is missing${description}`,
    place: yaml.placeOfKey(holder),
    help: `Add the key \`${key}\`: \`${inBraces(holder, key, yaml) ?? formOf(key)}\`.`,
  };
}

/** A map in braces with the key that it lacks, which on a line of its own would not belong to it. */
function inBraces(holder: Path, key: string, yaml: YamlText): string | undefined {
  const written = yaml.written(holder)?.trimEnd() ?? '';
  const [, inside] = /^\{(.*?),? *\}$/u.exec(written) ?? [];
  if (inside === undefined) return undefined;
  const name = holder.at(-1);
  const map = `{${inside === '' ? '' : `${inside}, `}${formOf(key)}}`;
  return name === undefined || typeof name === 'number' ? map : `${name}: ${map}`;
}
