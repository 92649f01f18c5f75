import { forLanguage } from '../../model/language.ts';

/** What a hidden character does, and so what is put in its place: a space, or nothing. */
type Hidden = { readonly name: string; readonly isSpace: boolean };

const space = (name: string): Hidden => ({ name, isSpace: true });
const nothing = (name: string): Hidden => ({ name, isSpace: false });

/** Names of Unicode, in lower case. https://www.unicode.org/charts/nameslist/ */
const named: Readonly<Record<number, Hidden>> = {
  0x0b: space('line tabulation'),
  0x0c: space('form feed'),
  0x85: space('next line'),
  0xa0: space('no-break space'),
  0xad: nothing('soft hyphen'),
  0x034f: nothing('combining grapheme joiner'),
  0x061c: nothing('Arabic letter mark'),
  0x180e: nothing('Mongolian vowel separator'),
  0x2007: space('figure space'),
  0x200b: nothing('zero-width space'),
  0x200c: nothing('zero-width non-joiner'),
  0x200d: nothing('zero-width joiner'),
  0x200e: nothing('left-to-right mark'),
  0x200f: nothing('right-to-left mark'),
  0x2028: space('line separator'),
  0x2029: space('paragraph separator'),
  0x202a: nothing('left-to-right embedding'),
  0x202b: nothing('right-to-left embedding'),
  0x202c: nothing('pop directional formatting'),
  0x202d: nothing('left-to-right override'),
  0x202e: nothing('right-to-left override'),
  0x202f: space('narrow no-break space'),
  0x2060: nothing('word joiner'),
  0x2066: nothing('left-to-right isolate'),
  0x2067: nothing('right-to-left isolate'),
  0x2068: nothing('first strong isolate'),
  0x2069: nothing('pop directional isolate'),
  0xfeff: nothing('byte order mark'),
};

/** From one code point to another. NUL is not among them: `unreadable-file` reports it. */
const hidden: readonly (readonly [number, number])[] = [
  [0x01, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x2007, 0x2007],
  [0x200b, 0x200f],
  [0x2028, 0x202f],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfdd0, 0xfdef],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe007f],
  // The last two of each plane beyond the basic one.
  ...Array.from({ length: 16 }, (_, plane) => [0x1fffe + plane * 0x10000, 0x1ffff + plane * 0x10000] as const),
];

/** Every character that readers do not see and machines do. */
export const hiddenSigns = new RegExp(
  `[${hidden.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`,
  'gu',
);

/** A quick look at a text; what is beyond the basic plane starts with a half of a pair that little else starts with. */
export const mayBeHidden = new RegExp(
  `[${hidden
    .map(([from, to]) => (from <= 0xffff ? `${unit(from)}-${unit(to)}` : unit(0xd800 + ((from - 0x10000) >> 10))))
    .join('')}]`,
);

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

export function hiddenSign(sign: string): Hidden {
  const code = sign.codePointAt(0) ?? 0;
  if (/\p{Noncharacter_Code_Point}/u.test(sign)) return nothing('noncharacter');
  return named[code] ?? nothing(code < 0xa0 ? 'control character' : 'format character');
}

/** Such as `U+00A0`. */
export function codePointOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Between which characters a language wants a space at which no line breaks. */
const noBreak: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  // « mot », « mot : », 10 000 €, 5 ans, n° 5. Lexique des règles typographiques en usage à l’Imprimerie nationale
  fr: { before: /[\d«‹–—°]$/u, after: /^[;:!?»›%€$£¥°–—]/u },
  // 38 Stunden, § 5, z. B., 10 %. DIN 5008
  de: { before: /(?:[\d§]|(?:^|[^\p{L}])\p{L}\.)$/u, after: /^[%€–]/u },
};

/** Claims that the hidden sign at an offset is where its script or its language wants it. */
export function isWanted(sign: string, at: number, text: string, language: string): boolean {
  // Two units hold one character, whatever it is.
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + sign.length, at + sign.length + 2);
  const isNextTo = (script: RegExp) => script.test(before.slice(-2)) || script.test(after);
  switch (sign) {
    case '\u200d':
      return (emojiBefore.test(before) && emojiAfter.test(after)) || isNextTo(joining);
    case '\u200c':
      return isNextTo(joining);
    case '\u200b':
      return isNextTo(unspaced);
    case '\u00a0':
    case '\u202f': {
      const wanted = forLanguage(noBreak, language);
      return wanted !== undefined && (wanted.before.test(before) || wanted.after.test(after));
    }
    case '\u200e':
    case '\u200f':
    case '\u061c':
    case '\u2066':
    case '\u2067':
    case '\u2068':
    case '\u2069':
      return isNextTo(rightToLeft) || /^(ar|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/iu.test(language);
    default:
      // The flags of England, Scotland and Wales are spelt in tags behind a black flag.
      return sign >= '\u{e0020}' && /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}$/u.test(text.slice(Math.max(0, at - 14), at));
  }
}
