import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import type { SocialImage, SocialImageRenderer } from '../model/social-image.ts';
import { noDrawnCache, openDrawnCache } from './drawn-cache.ts';
import { versionBeside } from './package-version.ts';

/** Gets ready to draw social images; nothing where the optional packages for it are not installed. Drawn images are kept in `cacheFolder`, where there is one. */
export async function loadSocialImageRenderer(
  cacheFolder: string | undefined,
): Promise<SocialImageRenderer | undefined> {
  const parts = await loadParts();
  if (!parts) return undefined;
  const { renderer, font, version } = parts;
  const cache = cacheFolder === undefined ? noDrawnCache : openDrawnCache(cacheFolder, `${design} ${version}`);
  let fontsReady: Promise<void> | undefined;
  let drawn = 0;
  return {
    covers: (text) => Array.from(text).every((sign) => isCovered(sign.codePointAt(0) ?? 0, font)),
    draw: async (image) => {
      const known = cache.read(image);
      if (known) return known;
      await (fontsReady ??= register(font, renderer));
      const picture = await renderer.render(pictureOf(image), { width: 1200, height: 630, format: 'png' });
      cache.write(image, picture);
      drawn += 1;
      return picture;
    },
    drawn: () => drawn,
    prune: cache.prune,
  };
}

/** Raise it with every change of the picture: images of the older look are drawn anew then. */
const design = 1;

/** A part of the font, and the inclusive ranges of code points that it draws. */
type Subset = { readonly file: string; readonly ranges: readonly (readonly [number, number])[] };

type Parts = { readonly renderer: Renderer; readonly font: readonly Subset[]; readonly version: string };

async function loadParts(): Promise<Parts | undefined> {
  try {
    const { resolve } = createRequire(import.meta.url);
    const folder = dirname(resolve('@fontsource-variable/inter/package.json'));
    const { Renderer: TakumiRenderer } = await import('@takumi-rs/core');
    const ranges = readJson(join(folder, 'unicode.json'));
    const font = Object.entries(ranges).map(([name, list]) => ({
      file: join(folder, `files/inter-${name}-wght-normal.woff2`),
      ranges: String(list).split(',').map(rangeOf),
    }));
    const versions = [resolve('@takumi-rs/core'), join(folder, 'x')].map(versionBeside);
    return { renderer: new TakumiRenderer(), font, version: versions.join(' ') };
  } catch {
    // Not installed, or not for this machine.
    return undefined;
  }
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
}

/** Reads a range of CSS, such as `U+0100-02BA`. */
function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.trim().slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function isCovered(point: number, font: readonly Subset[]): boolean {
  return font.some(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last));
}

async function register(font: readonly Subset[], renderer: Renderer): Promise<void> {
  for (const { file, ranges } of font) {
    const unicodeRange = ranges.map(([first, last]): [number, number] => [first, last]);
    await renderer.registerFont({ name: 'Card', data: readFileSync(file), unicodeRange });
  }
}

/** A tree of boxes and texts, not markup: whatever a title holds, it is only ever drawn. */
function pictureOf({ title, organization, facts, colour, direction }: SocialImage) {
  const text = (content: string, style: object) => ({ type: 'text' as const, text: content, style });
  const ring = (size: number) => ({
    type: 'container' as const,
    children: [],
    style: {
      position: 'absolute' as const,
      width: size,
      height: size,
      left: 1060 - size / 2,
      top: 120 - size / 2,
      borderRadius: size,
      border: '2px solid rgba(255, 255, 255, 0.14)',
    },
  });
  return {
    type: 'container' as const,
    style: {
      width: 1200,
      height: 630,
      padding: 72,
      display: 'flex',
      flexDirection: 'column' as const,
      justifyContent: 'space-between',
      backgroundColor: colour,
      color: '#ffffff',
      fontFamily: 'Card',
      direction,
    },
    children: [
      ...[160, 360, 560, 760].map(ring),
      text(organization, { fontSize: 36, fontWeight: 600, lineClamp: 1 }),
      text(title, { fontSize: 84, fontWeight: 750, lineHeight: 1.1, letterSpacing: -2, lineClamp: 3 }),
      text(facts, { fontSize: 36, lineClamp: 1 }),
    ],
  };
}
