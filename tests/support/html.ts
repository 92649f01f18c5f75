/** An element of a page, as far as tests look at it. */
export type Tag = {
  readonly name: string;
  /** Decoded; an attribute without a value is empty. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The decoded text inside, tags taken out; raw for scripts and styles. */
  readonly text: string;
};

const rawText = new Set(['script', 'style', 'title', 'textarea']);
const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</giu;

/** Reads a page that html-validate finds valid: the elements in their order, with their text. */
export function tagsOf(html: string): readonly Tag[] {
  const found: { name: string; attributes: Record<string, string>; text: string; open: boolean }[] = [];
  const tell = (text: string) => {
    for (const one of found) if (one.open) one.text += text;
  };
  token.lastIndex = 0;
  for (let at = 0; at < html.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(html);
    if (!match) break;
    const [whole, slash, name = '', written = ''] = match;
    if (name === '') {
      if (!whole.startsWith('<!')) tell(decoded(whole));
      continue;
    }
    if (slash === '/') {
      const last = found.findLast((one) => one.open && one.name === name);
      if (last) last.open = false;
      // Words of two cells or paragraphs do not run together.
      tell(['span', 'a', 'bdi', 'strong', 'em', 'code', 'sup', 'del'].includes(name) ? '' : ' ');
      continue;
    }
    found.push({ name, attributes: attributesOf(written), text: '', open: !isVoid(name) });
    if (rawText.has(name)) {
      const end = html.indexOf(`</${name}`, token.lastIndex);
      const inside = html.slice(token.lastIndex, end);
      const last = found.at(-1);
      if (last) last.text = name === 'script' || name === 'style' ? inside : decoded(inside);
      if (last) last.open = false;
      token.lastIndex = html.indexOf('>', end) + 1;
    }
  }
  return found;
}

/** What a reader can read: the text of the body, white space as one space. */
export function readable(html: string): string {
  return spaced(tagsOf(html).find(({ name }) => name === 'body')?.text ?? '');
}

/** White space as one space; what has no look of its own is left out. */
export function spaced(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/\s+/gu, ' ')
    .replaceAll('\u2011', '-')
    .trim();
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/giu, (_, hex?: string, decimal?: string, name = '') =>
    hex !== undefined ? String.fromCodePoint(Number.parseInt(hex, 16))
    : decimal !== undefined ? String.fromCodePoint(Number(decimal))
    : named[name] ?? '',
  ); // prettier-ignore
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/gu)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function isVoid(name: string): boolean {
  return ['meta', 'link', 'img', 'br', 'hr', 'input', 'col', 'wbr', 'source'].includes(name);
}
