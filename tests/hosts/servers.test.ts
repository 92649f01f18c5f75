import { chmodSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exampleDay, files, readAll, roleText, run, siteYml } from '../support/helpers.ts';
import { serve, type ServerName, servers, whyMissing } from '../support/servers.ts';

/** nginx, Apache and Caddy with the configuration that Rolepress ships, at the root of a host and below a path of it: 30 requests each. */

const content = {
  'content/site.yml': `${siteYml}feeds: {pageSize: 1, indeed: true}\nredirects: {/jobs/: /, /old.html: /roles/cook/}\n`,
  'content/roles/cook.md': roleText({ department: 'Кухня', contract: 'permanent', employmentType: 'full-time' }),
  'content/roles/baker.md': roleText({ title: 'Baker', aliases: '[/bread/]' }),
  'content/roles/waiter.md': roleText({ title: 'Waiter', status: 'closed' }),
  'content/public/.well-known/security.txt': 'Contact: mailto:security@inn.example\n',
  'content/public/long.txt': 'A text that is long enough. '.repeat(100),
  'content/public/photo.png': Buffer.alloc(3000, 7),
};

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};

/** Asks without changing the path, following a redirect or unpacking what comes. */
function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    get({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const told = Object.entries(response.headers).map(([name, value]) => [
          name,
          value === undefined ? undefined : String(value),
        ]);
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(told) as Answer['headers'],
          body: Buffer.concat(chunks),
        });
      });
    }).on('error', failed);
  });
}

/** What is asked for, by its file; the type of the answer, and whether pages of others may read it. */
const plain: readonly (readonly [path: string, file: string, type: RegExp, isOpen: boolean])[] = [
  ['/', 'index.html', /^text\/html; charset=utf-8$/u, false],
  ['/roles/cook/', 'roles/cook/index.html', /^text\/html; charset=utf-8$/u, false],
  ['/roles/waiter/', 'roles/waiter/index.html', /^text\/html; charset=utf-8$/u, false],
  [
    '/departments/%D0%BA%D1%83%D1%85%D0%BD%D1%8F/',
    'departments/кухня/index.html',
    /^text\/html; charset=utf-8$/u,
    false,
  ],
  ['/roles/cook/index.json', 'roles/cook/index.json', /^application\/json\b/u, true],
  ['/jobs.json', 'jobs.json', /^application\/feed\+json; charset=utf-8$/u, true],
  ['/jobs/2.json', 'jobs/2.json', /^application\/feed\+json; charset=utf-8$/u, true],
  ['/feed.json', 'feed.json', /^application\/feed\+json; charset=utf-8$/u, true],
  ['/closed.json', 'closed.json', /^application\/json\b/u, true],
  ['/jobs.rss', 'jobs.rss', /^application\/rss\+xml; charset=utf-8$/u, true],
  ['/jobs.xml', 'jobs.xml', /^(?:application|text)\/xml; charset=utf-8$/u, true],
  ['/.well-known/ojobpub.json', '.well-known/ojobpub.json', /^application\/json\b/u, true],
  ['/.well-known/security.txt', '.well-known/security.txt', /^text\/plain; charset=utf-8$/u, false],
  ['/schema/role.json', 'schema/role.json', /^application\/json\b/u, true],
  ['/sitemap.xml', 'sitemap.xml', /^(?:application|text)\/xml; charset=utf-8$/u, false],
  ['/robots.txt', 'robots.txt', /^text\/plain; charset=utf-8$/u, false],
  ['/site.webmanifest', 'site.webmanifest', /^application\/manifest\+json\b/u, false],
  // Old addresses lead on by their pages.
  ['/jobs/', 'jobs/index.html', /^text\/html; charset=utf-8$/u, false],
  ['/bread/', 'bread/index.html', /^text\/html; charset=utf-8$/u, false],
];

const security = ['content-security-policy', 'permissions-policy', 'referrer-policy', 'x-content-type-options'];

/** Old addresses with signs that mean something to servers, long ones, and one that leads to another site. */
const redirects = {
  '/a;b/': '/roles/cook/',
  '/{x}/': '/roles/cook/',
  '/$uri/': '/roles/cook/',
  "/a'b/": '/roles/cook/',
  '/a`b/': '/roles/cook/',
  '/кухня/': '/roles/cook/',
  [`/${'long-name/'.repeat(20)}`]: '/roles/baker/',
  '/other': 'https://other.inn.example/jobs%20x#x',
  '/elsewhere': 'https://other.inn.example/jobs?from=a&b=%20c#x',
};

function withRules(hosting: string) {
  const all = { '/jobs/': '/', '/old.html': '/roles/cook/', ...redirects };
  return { 'content/site.yml': `${siteYml}hosting: ${hosting}\nredirects: ${JSON.stringify(all)}\n` };
}

/** Builds the site into a folder below another one, which a server gets; tells that one, and the files. */
async function siteBelow(base: string, hosting?: string) {
  const folder = files({ ...content, ...(hosting === undefined ? {} : withRules(hosting)) });
  const root = join(folder, 'www');
  const argv = [
    'build',
    '--compress',
    '--now',
    exampleDay,
    '--out',
    `www${base}`,
    '--base-url',
    `https://inn.example${base}/`,
  ];
  const { code, stdout } = await run(argv, folder);
  expect(code, stdout).toBe(0);
  for (const one of [folder, root]) chmodSync(one, 0o755);
  return { root, made: readAll(join(root, base)) };
}

/** Why a server is not tried. */
const missing = { nginx: whyMissing('nginx'), apache: whyMissing('apache'), caddy: whyMissing('caddy') };

describe.each(Object.keys(servers) as ServerName[])('%s with the configuration of docs/examples/hosts', (name) => {
  test.for(['', '/careers'])('holds 30 requests at “%s/”', async (base, { skip }) => {
    skip(missing[name] !== undefined, missing[name]);
    const { root, made } = await siteBelow(base);
    const server = await serve(name, root, base);
    let count = 0;
    const at = (path: string, headers?: Readonly<Record<string, string>>, method?: string) => {
      count++;
      return ask(server.port, base + path, headers, method);
    };
    try {
      for (const [path, file, type, isOpen] of plain) {
        const { status, headers, body } = await at(path);
        expect.soft(status, path).toBe(200);
        expect.soft(body.toString('latin1'), path).toBe(made[file]);
        expect.soft(headers['content-type'], path).toMatch(type);
        expect.soft(headers['cache-control'], path).toBe('no-cache');
        expect.soft(headers['access-control-allow-origin'], path).toBe(isOpen ? '*' : undefined);
        expect.soft(headers['content-encoding'], path).toBeUndefined();
        for (const header of security) expect.soft(headers[header], `${path} ${header}`).toBeDefined();
      }
      // The names of assets change with their contents.
      const style = Object.keys(made).find((path) => path.endsWith('.css')) ?? '';
      expect.soft((await at(`/${style}`)).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css; charset=utf-8' });
      const script = Object.keys(made).find((path) => path.endsWith('.js')) ?? '';
      expect.soft((await at(`/${script}`)).headers['content-type']).toMatch(/^(?:application|text)\/javascript; charset=utf-8$/u);
      // What was compressed before is sent as it is, with the type of the file that it stands for; each form has its own tag.
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const [path, file, accepts, form] of [['/jobs.json', 'jobs.json', 'gzip, deflate, br', 'br'], ['/roles/cook/', 'roles/cook/index.html', 'gzip', 'gzip']] as const) {
        const { status, headers, body } = await at(path, { 'accept-encoding': accepts });
        expect.soft([status, headers['content-encoding']], path).toEqual([200, form]);
        expect.soft(unpack[form](body).toString('latin1'), path).toBe(made[file]);
        expect.soft(body.toString('latin1'), path).toBe(made[`${file}.${form === 'br' ? 'br' : 'gz'}`]);
        expect.soft(headers['content-type'], path).toMatch(path === '/jobs.json' ? /^application\/feed\+json/u : /^text\/html/u);
        expect.soft(headers['vary'], path).toMatch(/accept-encoding/iu);
        expect.soft(headers['cache-control'], path).toBe('no-cache');
        // Nothing is sent again that the reader has.
        const again = await at(path, { 'accept-encoding': accepts, 'if-none-match': headers['etag'] ?? '' });
        expect.soft([again.status, again.body.length], path).toEqual([304, 0]);
      }
      // A folder without its slash leads to the one with it, below the same path.
      const moved = await at('/roles/cook');
      expect.soft([301, 308]).toContain(moved.status);
      expect.soft(moved.headers['location']?.replace(`http://127.0.0.1:${server.port}`, '')).toBe(`${base}/roles/cook/`);
      // What is not there has a page that says so.
      const lost = await at('/roles/nobody/');
      expect.soft(lost.status).toBe(404);
      expect.soft(lost.body.toString('latin1')).toBe(made['404.html']);
      expect.soft(lost.headers['content-type']).toBe('text/html; charset=utf-8');
      // What is for other hosts, and what is hidden, is not there.
      for (const path of ['/_headers', '/.git/config']) expect.soft((await at(path)).status, path).toBe(404);
      expect.soft((await at('/jobs.json', {}, 'HEAD')).body.length).toBe(0);
      expect(count).toBe(30);
    } finally {
      await server.stop();
    }
  });

  test.for(['', '/careers'])('leads on from old addresses at “%s/” before any page is loaded, and reads nothing else into them', async (base, { skip }) => {
    skip(missing[name] !== undefined, missing[name]);
    const { root, made } = await siteBelow(base, name);
    const server = await serve(name, root, base);
    const at = (path: string) => ask(server.port, base + encodeURI(path));
    try {
      const leads = { '/bread': '/roles/baker/', '/bread/': '/roles/baker/', '/jobs/': '/', '/jobs': '/', '/old.html': '/roles/cook/', '/кухня/': '/roles/cook/', [`/${'long-name/'.repeat(20)}`]: '/roles/baker/' };
      for (const [from, to] of Object.entries(leads)) {
        const { status, headers } = await at(from);
        expect.soft([status, headers['location']?.replace(`http://127.0.0.1:${server.port}`, '')], from).toEqual([301, base + to]);
      }
      expect.soft((await at('/elsewhere')).headers['location']).toBe(name === 'apache' ? `http://127.0.0.1:${server.port}${base}/elsewhere/` : redirects['/elsewhere']);
      expect.soft((await at('/other')).headers['location']).toBe(redirects['/other']);
      // These have their pages.
      for (const from of ['/a;b/', '/{x}/', '/$uri/', "/a'b/", '/a`b/']) expect.soft([(await at(from)).status, (await at(from)).body.toString('latin1')], from).toEqual([200, made[`${from.slice(1)}index.html`]]);
      for (const path of ['/', '/jobs.json', '/roles/cook/']) expect.soft((await at(path)).status, path).toBe(200);
      expect.soft((await at('/_redirects')).status).toBe(404);
      expect.soft((await at('/bread/nobody/')).status).toBe(404);
    } finally {
      await server.stop();
    }
  });
}); // prettier-ignore
