import type { PictureSize } from './picture.ts';

/** bytes of the file in which its first tag is sought */
const headLength = 16_384;

/** CSS pixels of each unit. https://www.w3.org/TR/css-values-4/#absolute-lengths */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
};

/** The size that the first tag of an SVG file asks for, else that of what it shows; nothing where it says neither. */
export function svgSize(data: Buffer): PictureSize | undefined {
  const head = withoutComments(data.toString('utf8', 0, headLength));
  const start = head.search(/<svg[\s>]/u);
  if (start === -1) return undefined;
  const attributes = new Map<string, string>();
  const attribute = /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy;
  attribute.lastIndex = start + '<svg'.length;
  for (let found = attribute.exec(head); found; found = attribute.exec(head))
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '');
  const [, , boxWidth, boxHeight] = (attributes.get('viewBox') ?? '').trim().split(/[\s,]+/u).map(Number);
  const [width, height] = [lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))];
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (!boxWidth || !boxHeight) return undefined;
  // One side and the proportions give the other.
  if (width !== undefined) return rounded(width, (width * boxHeight) / boxWidth);
  if (height !== undefined) return rounded((height * boxWidth) / boxHeight, height);
  return rounded(boxWidth, boxHeight);
} // prettier-ignore

function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]{0,2})\s*$/iu.exec(text ?? '') ?? [];
  const factor = units[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

function rounded(width: number, height: number): PictureSize {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

function withoutComments(text: string): string {
  let left = '';
  for (let at = 0; ;) {
    const start = text.indexOf('<!--', at);
    if (start === -1) return left + text.slice(at);
    const end = text.indexOf('-->', start + 4);
    left += text.slice(at, start);
    if (end === -1) return left;
    at = end + 3;
  }
}
