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
 * Turns a name into one segment of a URL: lower case, accents removed, everything but letters and digits a hyphen.
 * Letters of other scripts stay. A name without any letter or digit becomes `untitled`.
 */
export function slugOf(name: string): string {
  let slug = slugs.get(name);
  if (slug === undefined) slugs.set(name, (slug = makeSlug(name)));
  return slug;
}

/** The names of departments, teams and places are asked for again and again. */
const slugs = new Map<string, string>();

function makeSlug(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[ßæœøłđþð]/gu, (letter) => special[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
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
