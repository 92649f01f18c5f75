import { countryCodes } from '../../model/countries.ts';

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'ja', 'zh'];

/** Names that people use beside those of Unicode. */
const customary: Readonly<Record<string, string>> = {
  usa: 'US', 'u.s.': 'US', 'u.s.a.': 'US', us: 'US', 'united states of america': 'US', uk: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', holland: 'NL', 'the netherlands': 'NL', 'czech republic': 'CZ', 'south korea': 'KR', uae: 'AE', türkei: 'TR', turkey: 'TR',
}; // prettier-ignore

let names: ReadonlyMap<string, string> | undefined;

/** The code of a country that is named in one of our languages, or written as its code. */
export function countryNamed(name: string): string | undefined {
  const plain = name.trim();
  if (/^[A-Z]{2}$/u.test(plain) && countryCodes.has(plain)) return plain;
  names ??= readNames();
  return names.get(plain.toLowerCase());
}

function readNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.entries(customary));
  for (const language of languages) {
    const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of countryCodes) {
      const name = shown.of(code)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, code);
    }
  }
  return found;
}
