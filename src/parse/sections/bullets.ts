/** A bullet that a line starts with and that Markdown does not take for one. */
export type Bullet = {
  /** As written, without white space. */
  readonly sign: string;
  /** What bullets of one level share: the sign, or the kind of number. */
  readonly family: string;
  /** Whether one such line is a list by itself; others are, where two lines start alike. */
  readonly isSure: boolean;
  /** Whether a second line must follow directly: in running text a line may start with such a sign by chance. */
  readonly isNear: boolean;
  /** For numbers and letters: which one it is. */
  readonly order?: number;
  /** How many characters the sign and the white space behind it take. */
  readonly length: number;
};

/** Round and square bullets as Word, Google Docs and the web show them. Those of private use are in fonts of Word’s own. */
const round = '•●▪■◦○□‣⁃∙·\uf0a7\uf0b7・･';

/** Some tools put one bullet before another. The `o` is that of Word’s second level, which has a tab or a space that does not break behind it. */
const roundBullet = new RegExp(`^([${round}]|o(?=[\\t\\u00a0]))[ \\t\\u00a0]*(?:(?:[${round}]|o(?=[\\t\\u00a0]))[ \\t\\u00a0]*)*(?=\\S)`, 'u'); // prettier-ignore

/** Signs that look alike: those of one level may be copied from several places. */
const dots = '•●∙·・･\uf0b7';

/** Arrows, ticks, geometric shapes, dingbats and emoji. Crosses and signs of “no” say something, and so are no mere bullets. */
const symbol =
  /^(?![✕✖✗✘❌❎⛔🚫👎©®™])((?:[\u2190-\u21ff\u25a0-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff\ue000-\uf8ff»›§▫]|[\u{1f300}-\u{1faff}])[\ufe0e\ufe0f]?)[ \t\u00a0]*(?![\u200d\p{Emoji_Modifier}])(?=\S)/u;

const dash = /^([–—])[ \t\u00a0]*(?=\S)/u;

/** In Portuguese and Spanish “o” is a word, which a letter in lower case follows. */
const letterO = /^(o) +(?=[^\s\p{Ll}])/u;

/** A bullet of Markdown without its blank, or with a backslash before it. */
const hyphen = /^([-*+])(?:[ \t\u00a0]+(?=\S)|(?=\p{L}))/u;

/** `1.Text`, and `2. Text` in a paragraph, where Markdown sees no list. */
const number = /^(\d{1,2})[.)](?:[ \t\u00a0]+(?=\S)|(?=\p{L}))/u;
const bracketed = /^\((\d{1,2})\)[ \t\u00a0]*(?=\S)/u;
const letter = /^\(?([a-z])\)[ \t\u00a0]*(?=\S)/u;
const circled = /^([①-⑳])[ \t\u00a0]*(?=\S)/u;

/** Reads the bullet at the start of a line’s text; nothing when it starts otherwise. */
export function bulletAt(text: string): Bullet | undefined {
  const unordered = (match: RegExpExecArray, of: { isSure: boolean; isNear: boolean }, family?: string): Bullet => {
    const [{ length }, sign = ''] = match;
    return { sign, family: family ?? sign.replace(/[\ufe0e\ufe0f]/u, ''), ...of, length };
  };
  const certain = roundBullet.exec(text);
  if (certain) return unordered(certain, { isSure: true, isNear: false }, dots.includes(certain[1] ?? '') ? '•' : undefined); // prettier-ignore
  const chosen = symbol.exec(text) ?? letterO.exec(text);
  if (chosen) return unordered(chosen, { isSure: false, isNear: false });
  const near = dash.exec(text) ?? hyphen.exec(text);
  if (near) return unordered(near, { isSure: false, isNear: true });
  return numbered(text);
}

function numbered(text: string): Bullet | undefined {
  const kinds = [
    ['1.', number, Number],
    ['(1)', bracketed, Number],
    ['a)', letter, (sign: string) => sign.charCodeAt(0) - 'a'.charCodeAt(0) + 1],
    ['①', circled, (sign: string) => sign.charCodeAt(0) - '①'.charCodeAt(0) + 1],
  ] as const;
  for (const [family, pattern, orderOf] of kinds) {
    const match = pattern.exec(text);
    if (match) {
      const [all, sign = ''] = match;
      return { sign: all.trim(), family, isSure: false, isNear: false, order: orderOf(sign), length: all.length };
    }
  }
  return undefined;
}

/** Of the lines of a paragraph, or of paragraphs that follow each other, those that surely start an item. */
export function sureBullets(lines: readonly (Bullet | undefined)[]): readonly (Bullet | undefined)[] {
  const counts = new Map<string, number>();
  const lastOrder = new Map<string, number>();
  const counted = lines.map((bullet) => {
    if (!bullet) return undefined;
    const { family, order } = bullet;
    // Numbers count up from one; a year or a day at the start of a line does not.
    if (order !== undefined) {
      if (order !== (lastOrder.get(family) ?? 0) + 1) return undefined;
      lastOrder.set(family, order);
    }
    counts.set(family, (counts.get(family) ?? 0) + 1);
    return bullet;
  });
  return counted.map((bullet, index) => {
    if (!bullet || bullet.isSure) return bullet;
    const isBeside = counted[index - 1]?.family === bullet.family || counted[index + 1]?.family === bullet.family;
    return (bullet.isNear ? isBeside : (counts.get(bullet.family) ?? 0) > 1) ? bullet : undefined;
  });
}
