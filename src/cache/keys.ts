import type { Settings } from '../model/config.ts';
import { type Content, textSources, type Theme } from '../model/content.ts';
import { digestOf, type Key, keyOf } from '../model/key.ts';
import type { Source } from '../model/source.ts';
import type { RenderContextData, RolePage } from '../outputs/index.ts';

/** What a build is made from, but for the time. */
export type Input = {
  readonly content: Content;
  readonly theme: Theme;
  readonly drafts: boolean;
  readonly baseUrl?: string;
  /** Decides which findings count. */
  readonly baseline?: { readonly text: string };
  /** Whether text files are published in compressed forms too. */
  readonly compress?: boolean;
};

/** A key of everything that a build is made from, but for the time; `fingerprint` stands for the tool itself. */
export function inputKey(
  fingerprint: string,
  { content, theme, drafts, baseUrl, baseline, compress = false }: Input,
): Key {
  const { root, publicFiles, pictures, unknown, setAside = [], unreadable, history } = content;
  const sources = [...textSources(content), ...Object.values(theme.templates), ...theme.words];
  return keyOf(
    fingerprint,
    root,
    sources.map((source) => [source.path, digestOfSource(source)]),
    [publicFiles, pictures, theme.assets].map((files) =>
      files.map((file) => [file.path, file.digest ?? digestOf(file.contents)]),
    ),
    Object.keys(theme.templates),
    theme.added,
    [unknown, setAside, unreadable, history],
    [drafts, baseUrl, baseline?.text, compress],
  );
}

/** The text is not asked for where its digest is known. */
function digestOfSource(source: Source): string {
  return source.digest ?? digestOf(source.text);
}

/** The parts of the key of what a role is published as. Each is a digest; with them it can be said why a role is not in the cache. */
export type RoleKeyParts = {
  /** The tool itself, and what it runs on. */
  readonly tool: Key;
  readonly settings: Key;
  /** The text of the file. */
  readonly source: Key;
  /** What all roles share: the theme, the look of the site, the shared blocks. */
  readonly context: Key;
  /** Its state, its date of change, and what its page shows of other roles. */
  readonly page: Key;
};

/** What a role file says by itself depends on these, and on its path: slug and findings follow from it. */
export type HeaderKeyParts = Pick<RoleKeyParts, 'tool' | 'settings' | 'source'>;

/** Finds the parts of the keys of headers; `fingerprint` stands for the tool itself. */
export function headerParts(fingerprint: string, settings: Settings): (source: Source) => HeaderKeyParts {
  const shared = { tool: digestOf(fingerprint), settings: keyOf(settings) };
  return (source) => ({ ...shared, source: digestOfSource(source) });
}

/** The key of what a role file says by itself. */
export function headerKey(path: string, { tool, settings, source }: HeaderKeyParts): Key {
  return digestOf(`${tool} ${settings} ${source} ${path}`);
}

/** The key of what a role is published as. */
export function roleKey(path: string, parts: RoleKeyParts): Key {
  return digestOf(`${headerKey(path, parts)} ${parts.context} ${parts.page}`);
}

/** The key of what all roles share. */
export function contextKey({ site, theme, view, pictures, assets, lists, scope }: RenderContextData): Key {
  const templates = Object.entries(theme.templates).map(([name, { text }]) => [name, text]);
  // The pictures of a role’s own text are a part of the key of its page.
  const shown = site.blocks.some(({ html }) => html.includes('<img ')) ? pictures : {};
  return keyOf(site.config, site.blocks, site.names, templates, theme.words, view, shown, assets, lists, scope);
}

/** The key of what a role’s page depends on beside that. */
export function pageKey({ state, dateModified, hasSocialImage, relatedRoles, picturesKey }: RolePage): Key {
  return keyOf(state, dateModified, hasSocialImage, relatedRoles, picturesKey);
}
