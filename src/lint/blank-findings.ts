import { hasBlank, isExampleAddress } from '../model/blanks.ts';
import type { Finding } from '../model/diagnostic.ts';
import { pathNameFirst, type YamlText } from '../parse/index.ts';
import { frontMatterTexts } from './text/matches.ts';

/** The blanks in the texts of a YAML file, and the addresses for examples below some of its keys. */
export function blanksIn(yaml: YamlText, addressKeys: readonly string[]): readonly Finding[] {
  return frontMatterTexts(yaml).flatMap(({ path, text }): readonly Finding[] => {
    const name = pathNameFirst(path);
    if (hasBlank(text))
      return [
        {
          message: `${name} has a blank that was not filled in: \`${text}\``,
          place: yaml.placeOf(path),
          help: 'Write what belongs there, or delete the key until it is known.',
        },
      ];
    const isAddress = addressKeys.includes(String(path[0])) && /[@/.]/u.test(text);
    if (!isAddress || !isExampleAddress(text)) return [];
    return [
      {
        message: `${name} is \`${text}\`, an address for examples; expected one that leads somewhere`,
        place: yaml.placeOf(path),
        help: 'Type the address that is meant. Hosts that end in `.example` may stand in examples of yours.',
      },
    ];
  });
}
