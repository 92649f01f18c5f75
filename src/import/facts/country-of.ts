import { countryCodes } from '../../model/countries.ts';
import { countryNamed } from '../../model/country-names.ts';

/** The code of a country that is written as its code or by its name. */
export function countryOf(written: string): string | undefined {
  const plain = written.trim();
  return countryCodes.has(plain) ? plain : countryNamed(plain);
}
