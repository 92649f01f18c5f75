import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerRules, redirectRules, requestPath, staticHost } from '../../src/host/index.ts';
import { seeded } from '../support/fuzz.ts';

seeded(20261129, 250);

const pages: Readonly<Record<string, string>> = {
  'index.html': 'home',
  'roles/cook/index.html': 'cook',
  'about.html': 'about',
  'old/index.html': 'leads on',
  'jobs.json': '{}',
  'jobs.rss': '<rss/>',
  'jobs.xml': '<jobs/>',
  'site.webmanifest': '{}',
  'notes.constructor': 'notes',
  json: '{}',
  CNAME: 'careers.inn.example',
  'roles/köchin/index.html': 'köchin',
  '404.html': 'nothing here',
  _headers: '',
  _redirects: '',
  '.env': 'secret',
  '.well-known/ojobpub.json': '[]',
  'sub/.git/config': 'secret',
};

function host({ headers = '', redirects = '', base = '/' } = {}) {
  const asked: string[] = [];
  const answer = staticHost(() => ({
    base,
    file: (path) => {
      asked.push(path);
      return Object.hasOwn(pages, path) ? { contents: Buffer.from(pages[path] ?? '') } : undefined;
    },
    headersFor: headerRules(headers),
    ruleFor: redirectRules(redirects).ruleFor,
  }));
  const get = async (target: string, sent: Readonly<Record<string, string>> = {}, method = 'GET') => {
    const { status, headers: told, body = '' } = await answer({ method, target, headers: sent });
    return { status, headers: told, text: Buffer.from(body).toString() };
  };
  return { get, asked };
}

describe('a host', () => {
  test.each([
    ['/', 200, 'home'],
    ['/roles/cook/', 200, 'cook'],
    ['/roles/cook/?utm=1', 200, 'cook'],
    ['/roles/k%C3%B6chin/', 200, 'köchin'],
    ['/about', 200, 'about'],
    ['/.well-known/ojobpub.json', 200, '[]'],
    ['/nowhere', 404, 'nothing here'],
    ['/_headers', 404, 'nothing here'],
    ['/.env', 404, 'nothing here'],
    ['/sub/.git/config', 404, 'nothing here'],
    ['/roles/', 404, 'nothing here'],
    ['//roles/cook/', 404, 'nothing here'],
  ])('answers %s with %i', async (target, status, text) => {
    expect(await host().get(target)).toMatchObject({ status, text });
  });

  test('leads to the slash at the end of a folder, with the query', async () => {
    const { status, headers } = await host({ base: '/careers/' }).get('/careers/roles/cook?a=1');
    expect([status, headers['Location']]).toEqual([301, '/careers/roles/cook/?a=1']);
  });

  test('serves the site below the path of its URL, and leads there', async () => {
    const { get } = host({ base: '/careers/' });
    expect(await get('/careers/roles/cook/')).toMatchObject({ status: 200, text: 'cook' });
    expect((await get('/')).headers['Location']).toBe('/careers/');
    expect((await get('/careers')).headers['Location']).toBe('/careers/');
    expect(await get('/roles/cook/')).toMatchObject({ status: 404, text: 'nothing here' });
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/jobs.json', 'application/json; charset=utf-8'],
    ['/jobs.rss', 'application/rss+xml; charset=utf-8'],
    ['/jobs.xml', 'text/xml; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/CNAME', 'application/octet-stream'],
    ['/notes.constructor', 'application/octet-stream'],
    ['/json', 'application/octet-stream'],
  ])('tells what %s is', async (target, type) => {
    const { headers } = await host().get(target);
    expect(headers).toMatchObject({ 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
  });

  test('sends no page again that the browser has', async () => {
    const { get } = host();
    const tag = (await get('/')).headers['ETag'] ?? '';
    expect(await get('/', { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
    expect(await get('/', { 'if-none-match': `"other", W/${tag}` })).toMatchObject({ status: 304 });
    expect(await get('/', { 'if-none-match': '"other"' })).toMatchObject({ status: 200 });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'BREW'])('does not answer to %s', async (method) => {
    expect(await host().get('/', {}, method)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
  });
}); // prettier-ignore

describe('_headers', () => {
  const headers = '/*\n  X-One: a\n  x-bad: \u{1}\n  Content-Length: 9\n# a comment\n/roles/:slug/\n  X-Two: of :slug\n  x-one: b\n';

  test('gives each path the headers of every pattern that it matches', async () => {
    const { headers: told } = await host({ headers }).get('/roles/cook/');
    expect(told).toMatchObject({ 'X-One': 'a, b', 'X-Two': 'of cook' });
    expect(Object.keys(told)).not.toContain('Content-Length');
    expect(Object.keys(told)).not.toContain('x-bad');
  });

  test('comes before what the host sends by itself', async () => {
    const own = '/jobs.json\n  content-type: application/feed+json\n';
    const { headers: told } = await host({ headers: own }).get('/jobs.json');
    const types = Object.entries(told).filter(([name]) => /^content-type$/iu.test(name));
    expect(types).toEqual([['content-type', 'application/feed+json']]);
  });

  test('holds for the page of what does not exist too', async () => {
    expect((await host({ headers }).get('/nowhere')).headers).toMatchObject({ 'X-One': 'a' });
  });
}); // prettier-ignore

describe('_redirects', () => {
  test('leads on with the status that a rule names', async () => {
    const { get } = host({ redirects: '# old\n/gone /roles/cook/ 302\n/a/* /b/:splat\n/p/:x /q/:x 308\n/k%C3%B6ln /roles/k%C3%B6chin/\n' });
    expect(await get('/gone')).toMatchObject({ status: 302, headers: { Location: '/roles/cook/' } });
    expect(await get('/a/x/y')).toMatchObject({ status: 301, headers: { Location: '/b/x/y' } });
    expect(await get('/p/ö')).toMatchObject({ status: 308, headers: { Location: '/q/%C3%B6' } });
    expect(await get('/k%C3%B6ln')).toMatchObject({ status: 301, headers: { Location: '/roles/k%C3%B6chin/' } });
  });

  test('comes before a file as the host does it that it was written for', async () => {
    expect(await host({ redirects: '/old/ /roles/cook/ 301\n' }).get('/old/')).toMatchObject({ status: 301 });
    const netlify = '/old/ /roles/cook/ 301\n/x /y 301!\n/old/* / 302!';
    expect(await host({ redirects: netlify.split('\n').slice(0, 2).join('\n') }).get('/old/')).toMatchObject({ status: 200 });
    expect(await host({ redirects: '/old/ /roles/cook/ 301!\n' }).get('/old/')).toMatchObject({ status: 301 });
  });

  test('serves another file at a path when the status is 200', async () => {
    expect(await host({ redirects: '/chef /roles/cook/ 200\n' }).get('/chef')).toMatchObject({ status: 200, text: 'cook' });
  });

  test('names the lines that are not followed', () => {
    expect(redirectRules('/a /b\n/a /b 404\n/a b\nhttps://x.example/ /b\n/a /b 301 Country=de\n').unread).toHaveLength(4);
  });
}); // prettier-ignore

describe('no path leads out of the site', () => {
  const climbing = fc.constantFrom('..', '.', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '..%2f', '..%5c', '..\\', '%c0%ae%c0%ae', '%u002e', '．．', '..;', '', '%00', 'etc', 'C:', 'roles', '%2f', '//', '~'); // prettier-ignore
  const path = fc.array(fc.oneof(climbing, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 }).map((parts) => `/${parts.join('/')}`); // prettier-ignore

  test('whatever is asked for, only names without a climbing part are looked up', async () => {
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom('/', '/careers/'), async (target, base) => {
        const { get, asked } = host({ base });
        const { status, text } = await get(target);
        expect([200, 301, 302, 400, 404]).toContain(status);
        expect(text).not.toContain('secret');
        for (const name of asked) {
          expect(name.startsWith('/')).toBe(false);
          expect(name.split(/[/\\]/u)).not.toContain('..');
          expect(name).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });

  test('a path is decoded once, and refused where that cannot be done', () => {
    expect(requestPath('/%252e%252e/')).toBe('/%2e%2e/');
    for (const bad of ['/%', '/%ff', '/%c0%ae', '/a%00', '/a%5cb', '/%2e%2e/', '/a/../b', 'http://x.example/', '*', ''])
      expect(requestPath(bad), bad).toBeUndefined();
  });
});
