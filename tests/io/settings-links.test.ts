import { expect, test } from 'vitest';
import { run, siteFolder, siteYml } from '../support/helpers.ts';

const settings = `${siteYml.replace('{name: Example}', '{name: Example, url: "https://www.inn.example/"}')}nav:
  - {title: Roles, link: /}
  - {title: Shop, link: "https://shop.inn.example/gone"}
footer:
  columns:
    - {title: More, links: [{title: News, link: "https://news.inn.example/gone#top"}]}
  legal:
    - {title: Imprint, link: "https://www.inn.example/imprint"}
    - {title: Write, link: "mailto:jobs@inn.example"}
redirects:
  /old/: "https://old.inn.example/gone"
`;

/** The network of a test: what ends in `gone` is not there. */
const asked: string[] = [];
const network: typeof fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  asked.push(`${init?.method} ${url}`);
  return Promise.resolve(new Response(null, { status: url.endsWith('gone') ? 404 : 200 }));
};

test('links of menu, footer, redirects and the organisation are tried too, and told where they stand in site.yml', async () => {
  const folder = siteFolder({ 'content/site.yml': settings });
  const { stdout } = await run(['check', '--external', '--format', 'json'], folder, { fetch: network });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { rule: string; path: string; line: number; message: string }[];
  };
  const broken = diagnostics.filter(({ rule }) => rule === 'broken-external-link');
  expect(broken.map(({ path, line, message }) => `${path}:${line} ${/https\S+/u.exec(message)?.[0]}`)).toEqual([
    'content/site.yml:6 https://shop.inn.example/gone',
    'content/site.yml:9 https://news.inn.example/gone',
    'content/site.yml:14 https://old.inn.example/gone',
  ]);
  expect(asked.filter((one) => /imprint|www\.inn\.example\/$/u.test(one)).toSorted()).toEqual(['HEAD https://www.inn.example/', 'HEAD https://www.inn.example/imprint']); // prettier-ignore
});

test('those of site.yml are not tried where other files are asked about', async () => {
  asked.length = 0;
  const folder = siteFolder({ 'content/site.yml': settings });
  await run(['check', 'content/roles/cook.md', '--external'], folder, { fetch: network });
  expect(asked).toEqual([]);
});
