import type { Levels } from '../model/config.ts';
import type { Theme } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { suggest } from '../model/suggest.ts';
import { sign } from './check.ts';

/** Reports files of the site's own theme that replace none of the default theme and that nothing names: they have no effect. */
export function checkTheme(theme: Theme, levels: Levels): readonly Diagnostic[] {
  const { added, templates, assets } = theme;
  if (added.length === 0) return [];
  const isAdded = new Set(added.map(({ name }) => name));
  const known = [...Object.keys(templates), ...assets.map(({ path }) => `assets/${path}`)].filter((name) => !isAdded.has(name));
  const texts = textsOf(theme);
  return added.flatMap(({ name, path }) => {
    if (isNamed(name, texts)) return [];
    const meant = nearest(name, known).map((one) => `\`${one}\``).join(' or ');
    const message = `${uselessness(name)}${meant === '' ? '' : `; did you mean ${meant}?`}`;
    const help = `${meant === '' ? '' : `Rename it to ${meant}, `}${meant === '' ? 'Name' : 'name'} it in a template, or delete it.`;
    return sign('unused-theme-file', path, { message, help }, levels);
  });
} // prettier-ignore

/** The files of the default theme that a name most likely stands for: by the whole name, else by a part between hyphens. */
function nearest(name: string, known: readonly string[]): readonly string[] {
  const { folder, stem } = partsOf(name);
  const folders = [...new Set(known.map((one) => partsOf(one).folder))];
  const meant = folders.includes(folder) ? folder : suggest(folder, folders);
  const there = known.filter((one) => partsOf(one).folder === meant);
  const whole = suggest(stem, there.map((one) => partsOf(one).stem));
  if (whole !== undefined) return there.filter((one) => partsOf(one).stem === whole);
  return there.filter((one) => suggest(stem, partsOf(one).stem.split('-').filter((part) => part.length > 4)) !== undefined);
} // prettier-ignore

function partsOf(name: string): { readonly folder: string; readonly stem: string } {
  const at = name.lastIndexOf('/');
  return { folder: name.slice(0, Math.max(at, 0)), stem: name.slice(at + 1).replace(/\.[^.]+$/u, '') };
}

function uselessness(name: string): string {
  if (name.startsWith('assets/'))
    return 'This file replaces none of the theme, and no template or style sheet names it';
  if (name.endsWith('.eta')) return 'This template replaces none of the theme, and no other one includes it';
  return 'Rolepress does not read this file: a theme has templates `*.eta`, `words/<language>.json` and `assets/`';
}

/** The texts in which files of a theme are named, by the name of the file that says them. */
function textsOf({ templates, assets }: Theme): ReadonlyMap<string, string> {
  const named = Object.entries(templates).map(([name, { text }]) => [name, text] as const);
  const sheets = assets
    .filter(({ path }) => /\.(?:css|js|mjs|svg|webmanifest|json)$/iu.test(path))
    .map(({ path, contents }) => [`assets/${path}`, Buffer.from(contents).toString('utf8')] as const);
  return new Map([...named, ...sheets]);
}

/** A name that is put together while a page is rendered may be any. */
const madeName = /\b(?:include|layout|asset)\s*\(\s*(?!(['"])[^'"`]*\1\s*[,)])/u;

function isNamed(name: string, texts: ReadonlyMap<string, string>): boolean {
  const isAsset = name.startsWith('assets/');
  if (!isAsset && !name.endsWith('.eta')) return false;
  const said = name.replace(/^assets\//u, '').replace(/\.eta$/u, '').replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const quoted = new RegExp(isAsset ? `["'\`(/]${said}["'\`)?#]` : `["'\`](?:\\.?/)?${said}(?:\\.eta)?["'\`]`, 'u');
  return [...texts].some(([by, text]) => by !== name && (quoted.test(text) || madeName.test(text)));
} // prettier-ignore
