import type { Levels } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { YamlText } from '../parse/index.ts';
import { sign } from './check.ts';
import { countryFinding } from './country-code.ts';
import { type Member, memberOf, wholeOf } from './member.ts';
import { placeFinding } from './place-findings.ts';
import { currencyFinding, rangeFindings } from './pay-findings.ts';

/** Reports places of locations.yml with a country or a town that there is not. */
export function checkLocations(path: string, yaml: YamlText, levels: Levels): readonly Diagnostic[] {
  return entriesOf(yaml).flatMap((place) => {
    const country = countryFinding(memberOf(place, 'country'), yaml, false);
    const town = placeFinding(place, yaml);
    return [
      ...(country ? sign('unknown-country', path, country, levels) : []),
      ...(town ? sign('place-name', path, town, levels) : []),
    ];
  });
}

/** Reports bands of pay.yml that cannot well be true. */
export function checkPay(path: string, yaml: YamlText, levels: Levels): readonly Diagnostic[] {
  return entriesOf(yaml).flatMap((band) => {
    const currency = currencyFinding(band, yaml.placeOf);
    return [
      ...(currency ? sign('salary-currency', path, currency, levels) : []),
      ...rangeFindings(band, yaml.placeOf).flatMap((finding) => sign('salary-range', path, finding, levels)),
    ];
  });
}

function entriesOf(yaml: YamlText): readonly Member[] {
  const { value } = yaml;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.keys(value).map((id) => memberOf(wholeOf(yaml), id)) : [];
}
