import { describe, expect, test } from 'vitest';
import { contextKey, headerKey, inputKey, pageKey, roleKey, type Input } from '../../src/cache/keys.ts';
import type { Content, Theme } from '../../src/model/content.ts';
import { digestOf } from '../../src/model/key.ts';
import type { RenderContextData, RolePage } from '../../src/outputs/index.ts';

const source = (text: string, path = 'content/a') => ({ path, text });
const asset = (text: string) => ({ path: 'a', contents: Buffer.from(text) });

/** Keys that must not be the same: of a value, and of copies of it in each of which one part is another. */
function expectToDiffer<Value extends object>(value: Value, others: Required<Value>, key: (value: Value) => string) {
  const names = Object.keys(others) as (keyof Value)[];
  for (const name of names) expect(key({ ...value, [name]: others[name] }), String(name)).not.toBe(key(value));
}

const theme: Theme = {
  templates: { 'home.eta': source('t') },
  words: [source('{}')],
  assets: [asset('css')],
  added: [],
};
const otherTheme: Theme = {
  templates: { 'home.eta': source('T') },
  words: [source('{"a": "b"}')],
  assets: [asset('CSS')],
  added: [{ name: 'rol.eta', path: 'templates/rol.eta' }],
};

describe('the key of all that a build is made from', () => {
  const content: Content = { root: 'content', site: source('s'), locations: source('l'), pay: source('p'), roles: [source('r')], shared: [source('b')], pages: [source('g')], lists: [source('d')], publicFiles: [asset('f')], pictures: [asset('p')], unknown: [], unreadable: [] }; // prettier-ignore
  const other: Required<Content> = { root: 'jobs', site: undefined, locations: source('L'), pay: source('P'), roles: [source('R')], shared: [source('B')], pages: [source('G')], lists: [source('D')], publicFiles: [asset('F')], pictures: [asset('P')], unknown: ['x'], setAside: ['y'], unreadable: [{ path: 'x', message: 'm', help: 'h' }], history: { changed: { a: 1 }, lines: {}, renamed: {}, closed: {} } }; // prettier-ignore
  const input: Input = { content, theme, drafts: false };

  test('changes with each part of the content', () => {
    expectToDiffer(content, other, (changed) => inputKey('tool', { ...input, content: changed }));
    expectToDiffer(content, { ...other, roles: [source('r', 'content/b')] }, (changed) => inputKey('tool', { ...input, content: changed })); // prettier-ignore
  });

  test('changes with each part of the theme, the options and the tool', () => {
    expectToDiffer(theme, otherTheme, (changed) => inputKey('tool', { ...input, theme: changed }));
    expectToDiffer(theme, { ...theme, templates: { 'a.eta': source('t') }, words: [], assets: [], added: otherTheme.added }, (changed) => inputKey('tool', { ...input, theme: changed })); // prettier-ignore
    expectToDiffer(input, { content: other, theme: otherTheme, drafts: true, baseUrl: 'https://b.example/', baseline: { text: '{}' }, compress: true }, (changed) => inputKey('tool', changed)); // prettier-ignore
    expect(inputKey('another tool', input)).not.toBe(inputKey('tool', input));
  });
});

describe('the key of a role', () => {
  const parts = { tool: digestOf('t'), settings: digestOf('s'), source: digestOf('r'), context: digestOf('c'), page: digestOf('p') }; // prettier-ignore
  const other = { tool: digestOf('T'), settings: digestOf('S'), source: digestOf('R'), context: digestOf('C'), page: digestOf('P') }; // prettier-ignore

  test('changes with its path and each of its parts', () => {
    expectToDiffer(parts, other, (changed) => roleKey('content/roles/a.md', changed));
    expect(roleKey('content/roles/b.md', parts)).not.toBe(roleKey('content/roles/a.md', parts));
    const { context: _, page: __, ...header } = other;
    expectToDiffer({ tool: parts.tool, settings: parts.settings, source: parts.source }, header, (changed) => headerKey('a', changed)); // prettier-ignore
    expect(headerKey('b', parts)).not.toBe(headerKey('a', parts));
  });

  test('changes with each part of what all roles share', () => {
    // Only whether they differ counts: what stands in them may be anything.
    const site = { config: { title: 'a' }, blocks: [] } as unknown as RenderContextData['site'];
    const otherSite = {
      config: { title: 'b' },
      blocks: [{ html: '<img src="/a.png">' }],
    } as unknown as RenderContextData['site'];
    const view = { title: 'a' } as unknown as RenderContextData['view'];
    const [pictures, root] = [{ 'public/a.png': { path: 'a.png', variants: [] } }, 'content'];
    const data: RenderContextData = {
      site,
      theme,
      view,
      pictures,
      root,
      assets: { a: '/a' },
      lists: ['feed'],
      scope: 'all',
    };
    const others: Omit<RenderContextData, 'pictures' | 'root'> = { site: otherSite, theme: otherTheme, view: { ...view, title: 'b' }, assets: { a: '/b' }, lists: [], scope: 'first of each template' }; // prettier-ignore
    expectToDiffer<Omit<RenderContextData, 'pictures' | 'root'>>(data, others, (changed) =>
      contextKey({ ...data, ...changed }),
    );
    // Pictures that all roles show; those of a role’s own text are in the key of its page.
    const without = { ...data, pictures: {} };
    expect(contextKey(without)).toBe(contextKey(data));
    expect(contextKey({ ...without, site: otherSite })).not.toBe(contextKey({ ...data, site: otherSite }));
    expectToDiffer(site, otherSite, (changed) => contextKey({ ...data, site: changed }));
    const { assets: _, added: _added, ...shown } = theme;
    const { assets: __, added: __added, ...otherShown } = otherTheme;
    expectToDiffer<RenderContextData['theme']>(shown, otherShown, (changed) => contextKey({ ...data, theme: changed }));
  });

  test('changes with each part of its page', () => {
    const page: RolePage = { state: 'open', hasSocialImage: false, relatedRoles: { related: [], translations: [], listings: [] } as unknown as RolePage['relatedRoles'] }; // prettier-ignore
    const changed: Required<RolePage> = { state: 'closing', picturesKey: 'a', dateModified: '2026-11-02', hasSocialImage: true, relatedRoles: { related: ['a'] } as unknown as RolePage['relatedRoles'] }; // prettier-ignore
    expectToDiffer(page, changed, pageKey);
  });
});
