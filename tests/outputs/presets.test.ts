import { formatHex, interpolate, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { accentShades } from '../../src/model/colour.ts';
import { presetNames, presets } from '../../src/model/presets.ts';
import { buildIn, fileOf, run, siteFolder, siteYml } from '../support/helpers.ts';

const accents = ['#0b2a5b', '#ffd400', '#c8102e', '#000000', '#ffffff', '#00a86b', '#7a3cff'];
const stylesOf = async (theme: string, more: Readonly<Record<string, string>> = {}) => {
  const made = await buildIn(siteFolder({ 'content/site.yml': `${siteYml}theme: ${theme}\n`, ...more }));
  const path = made.files.find((file) => /^assets\/site\.\w+\.css$/u.test(file.path))?.path ?? '';
  return { made, css: fileOf(made, path) };
};

describe.each(presetNames)('the look %s', (name) => {
  const { colours } = presets[name];

  test.each([0, 1] as const)('can be read on pages, tints and with whatever accent (light, dark: %i)', (scheme) => {
    const [page, ground] = [colours['--bg'][scheme], colours['--ground'][scheme]];
    for (const accent of accents) {
      const { onLight, onDark } = accentShades(accent);
      const link = scheme === 0 ? onLight : onDark;
      const tints = (scheme === 0 ? [0.06, 0.13] : [0.11, 0.28]).map(
        (share) => formatHex(interpolate([ground, accent], 'oklab')(share)) ?? '',
      );
      for (const under of [page, ...tints])
        expect(wcagContrast(link, under), `${accent} on ${under}`).toBeGreaterThanOrEqual(4.5);
      for (const under of [page, tints[0] ?? '']) {
        expect(wcagContrast(colours['--text'][scheme], under)).toBeGreaterThanOrEqual(7);
        expect(wcagContrast(colours['--muted'][scheme], under), `muted on ${under}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(wcagContrast(colours['--edge'][scheme], page)).toBeGreaterThanOrEqual(3);
    }
  });

  test('is what site.yml asks for by its name', async () => {
    const { css } = await stylesOf(`{preset: ${name}}`);
    for (const [property, value] of Object.entries(presets[name].values))
      expect(css).toContain(`  ${property}: ${value};`);
    for (const [property, [light, dark]] of Object.entries(colours))
      expect(css).toContain(`${property}: light-dark(${light}, ${dark});`);
  });
});

test('a look that there is not is told with those that there are', async () => {
  const { stdout } = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: {preset: loud}\n` }));
  expect(stdout).toMatch(/site\.yml:4:17 +error .*quiet, confident, warm, crisp, dense/u);
});

describe('fonts', () => {
  const yml = '{font: {name: Text, files: [{file: /a.woff2}, {file: /b.woff2, weight: 700}]}, headingFont: {name: Head, display: swap, files: [{file: /h.woff2, weight: 100 900}]}}';
  const files = { 'content/public/a.woff2': 'a', 'content/public/b.woff2': 'b', 'content/public/h.woff2': 'h' };

  test('are two at most, one of text and one of headings, and the first file of each is asked for at once', async () => {
    const { css, made } = await stylesOf(yml, files);
    expect(css).toContain('--brand-font: "Text";');
    expect(css).toContain('--brand-headings: "Head";');
    expect([...css.matchAll(/font-display: (\w+)/gu)].map(([, display]) => display)).toEqual(['optional', 'optional', 'swap']);
    expect([...fileOf(made, 'index.html').matchAll(/rel="preload" href="([^"]+)"/gu)].map(([, href]) => href)).toEqual(['/a.woff2', '/h.woff2']);
  });

  test('that are not there are told with their line', async () => {
    const { stdout } = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: ${yml}\n`, ...files, 'content/public/h.woff2': 'h', 'content/public/b.woff2': 'b' }));
    expect(stdout).not.toContain('missing-file');
    const missing = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: {headingFont: {name: Head, files: [{file: /h.woff2}]}}\n` }));
    expect(missing.stdout).toMatch(/site\.yml:4:\d+ +error +content\/public has no `h\.woff2`/u);
    const other = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: {headingFont: {name: Head, files: [{file: /h.ttf}]}}\n` }));
    expect(other.stdout).toContain('a path to a WOFF2 file');
  });
}); // prettier-ignore
