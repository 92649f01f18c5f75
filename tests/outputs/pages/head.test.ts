import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, roleText, siteFolder, siteYml } from '../../support/helpers.ts';
import { tagsOf } from '../../support/html.ts';

/** The attributes of every page that are written although they say nothing; `alt` says by being empty that a picture is no content. */
async function emptyAttributes(more: Readonly<Record<string, string>>) {
  const built = await buildIn(siteFolder(more));
  const pages = built.files.filter(({ path }) => path.endsWith('.html')).map(({ path }) => path);
  expect(pages.length).toBeGreaterThan(2);
  return pages.flatMap((path) =>
    tagsOf(fileOf(built, path)).flatMap(({ name, attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) =>
        ['content', 'title', 'href', 'aria-label', 'lang'].includes(key) && value === ''
          ? [`${path} <${name} ${key}>`]
          : [],
      ),
    ),
  );
}

async function descriptionOf(path: string, more: Readonly<Record<string, string>>): Promise<string | undefined> {
  const built = await buildIn(siteFolder(more));
  return tagsOf(fileOf(built, path)).find(({ attributes }) => attributes['name'] === 'description')?.attributes['content']; // prettier-ignore
}

describe('the head of a page', () => {
  test.each([
    ['a site without a description', {}],
    ['a site without open roles', { 'content/roles/cook.md': roleText({ status: 'closed' }) }],
  ])('of %s has no element without a content', async (_, more) => {
    expect(await emptyAttributes(more)).toEqual([]);
  });

  test('says of the front page what its owner wrote, else whose open roles they are', async () => {
    expect(await descriptionOf('index.html', {})).toBe('Open roles at Example');
    expect(await descriptionOf('index.html', { 'content/site.yml': `${siteYml}language: de\n` })).toBe('Offene Stellen bei Example'); // prettier-ignore
    expect(await descriptionOf('index.html', { 'content/site.yml': `${siteYml}description: We feed people.\n` })).toBe('We feed people.'); // prettier-ignore
  });
});
