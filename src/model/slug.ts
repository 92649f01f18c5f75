const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
};

/**
 * Turns a name into one segment of a URL: lower case, accents removed, everything but letters and digits a hyphen.
 * Letters of other scripts stay. A name without any letter or digit becomes `untitled`.
 */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[ßæœøłđþð]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'untitled' : slug;
}
