import { createHash } from 'node:crypto';

/** letters and digits of a slug */
const longest = 80;

const special: Readonly<Record<string, string>> = {
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
 * Turns a name into one segment of a URL: lower case, Latin letters without accents, everything but letters and digits a hyphen. Letters
 * of other scripts stay with all their marks, which are no accents there. `#` and `+` behind a letter, and a dot before one, are words, so
 * that C, C# and C++ differ. A name without any letter or digit becomes `untitled`.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđþð]/gu, (letter) => special[letter] ?? letter)
    // What joins, shapes or encloses letters and cannot be seen by itself.
    .replace(/[\p{Cf}\p{Me}\p{Variation_Selector}]/gu, '')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/(?<=[\p{L}\p{M}])#(?![\p{L}\p{N}])/gu, '-sharp-')
    .replace(/(?<=[\p{L}\p{M}\p{N}])\++(?![\p{L}\p{N}+])/gu, (signs) => '-plus'.repeat(signs.length))
    .replace(/(?<![\p{L}\p{M}\p{N}.])\.(?=\p{L})/gu, '-dot-')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (slug === '') return 'untitled';
  const letters = Array.from(slug);
  if (letters.length <= longest) return slug;
  // Disks refuse names of more than 255 bytes. Two long names that begin alike stay apart.
  const rest = createHash('sha256').update(slug).digest('hex').slice(0, 8);
  return `${letters
    .slice(0, longest - 20)
    .join('')
    .replace(/-+$/u, '')}-${rest}`;
}
