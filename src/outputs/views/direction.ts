import { baseLanguage } from '../../model/language.ts';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** Which way a language is written: as its script is, where its tag names one, such as `az-Arab`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = /^[a-z]+-([a-z]{4})(?:-|$)/iu.exec(language)?.[1]?.toLowerCase();
  const isRightToLeft = script === undefined ? rightToLeft.has(baseLanguage(language)) : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
