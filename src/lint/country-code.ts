import { formOf } from '../model/blanks.ts';
import { countryCodes, europeanUnion } from '../model/countries.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { YamlText } from '../parse/index.ts';
import type { Member } from './member.ts';

/** What people write for a country: its language, an old code, a code of their own. */
const meant: Readonly<Record<string, string>> = {
  UK: 'GB', EN: 'GB', EL: 'GR', DA: 'DK', CS: 'CZ', SP: 'ES', JA: 'JP', KO: 'KR', ZH: 'CN',
  DD: 'DE', FX: 'FR', YU: 'RS', SU: 'RU', TP: 'TL', ZR: 'CD', BU: 'MM', AN: 'CW',
}; // prettier-ignore

/** Those that can mean no other country. */
const certain: ReadonlySet<string> = new Set(['UK', 'EL', 'TP', 'ZR', 'BU']);

/** Parts of a country whose codes are not those of another country. */
const regions: Readonly<Record<string, readonly string[]>> = {
  US: 'AK CT DC FL HI IA KS MI ND NH NJ NV NY OH OK OR RI TX UT WA WI WV WY'.split(' '),
  CA: 'AB BC NB ON QC'.split(' '),
};

/** The finding about a country or region code that is not one, if it is not. The part behind the hyphen is taken as it is. */
export function countryFinding(
  { value: code, path }: Member,
  { placeOf, withValue }: Pick<YamlText, 'placeOf' | 'withValue'>,
  canBeRegion: boolean,
): Finding | undefined {
  // What has another form is a fault of the value, and is told as such.
  const [country = '', region] = typeof code === 'string' ? code.split('-') : [];
  if (!/^[A-Z]{2}$/u.test(country) || countryCodes.has(country)) return undefined;
  const place = placeOf(path);
  if (country === 'EU')
    return { message: `\`EU\` is the European Union; expected countries`, place, help: unionHelp(canBeRegion) };
  const wanted = meantBy(country, region, canBeRegion);
  const suggestion = wanted !== undefined && certain.has(country) ? withValue(path, wanted) : undefined;
  return {
    message: `There is no country \`${country}\` in ISO 3166-1${wanted ? `; did you mean \`${wanted}\`?` : ''}`,
    place,
    help: wanted ? `Type \`${wanted}\`.` : 'Type the two letters of the country (ISO 3166-1).',
    ...(suggestion ? { suggestion } : {}),
  };
}

function meantBy(country: string, region: string | undefined, canBeRegion: boolean): string | undefined {
  const known = Object.hasOwn(meant, country) ? meant[country] : undefined;
  if (known !== undefined) return region === undefined ? known : `${known}-${region}`;
  const whole = Object.keys(regions).find((one) => regions[one]?.includes(country));
  if (whole === undefined) return undefined;
  return canBeRegion ? `${whole}-${country}` : whole;
}

function unionHelp(canBeRegion: boolean): string {
  return canBeRegion
    ? `Keep those that you can employ people in: \`applicantLocation: [${europeanUnion.join(', ')}]\`.`
    : `Type the country that the place is in: \`${formOf('country')}\`.`;
}
