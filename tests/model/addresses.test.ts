import { describe, expect, test } from 'vitest';
import { addressOf, publishedEmail, publishedMailto, publishedUrl } from '../../src/model/address.ts';
import { buildIn, fileOf, roleText, siteFolder, siteYml } from '../support/helpers.ts';

describe('a URL', () => {
  test.each([
    ['https://fährwell.example/bewerbung/fähre', 'https://xn--fhrwell-5wa.example/bewerbung/f%C3%A4hre'],
    [
      'https://例え.jp/求人?職=船員#上',
      'https://xn--r8jz45g.jp/%E6%B1%82%E4%BA%BA?%E8%81%B7=%E8%88%B9%E5%93%A1#%E4%B8%8A',
    ],
    ['https://inn.example/f%C3%A4hre?a=1&b=2', 'https://inn.example/f%C3%A4hre?a=1&b=2'],
    ['https://inn.example/a|b/100%/[x]', 'https://inn.example/a%7Cb/100%25/%5Bx%5D'],
    ['https://inn.example', 'https://inn.example/'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
  ])('%s is published as %s, once', (written, published) => {
    expect(publishedUrl(written)).toBe(published);
    expect(publishedUrl(published)).toBe(published);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['crew@ferrywell.example', 'crew@ferrywell.example'],
    ['crew@fährwell.example', 'crew@xn--fhrwell-5wa.example'],
    ['jörg@fährwell.example', 'jörg@xn--fhrwell-5wa.example'],
    ['求人@例え.jp', '求人@xn--r8jz45g.jp'],
  ])('%s is published as %s', (written, published) => expect(publishedEmail(written)).toBe(published));

  test.each(['crew', 'crew@', '@ferrywell.example', 'a b@c.de', 'a@b', 'a@@b.de', 'a@b..de', 'a@-b.de', 'a@b.de\n', 'a@b.de?x=y', '<a@b.de>'])(
    '%j is none',
    (written) => expect(publishedEmail(written)).toBeUndefined(),
  ); // prettier-ignore
});

describe('a mail link', () => {
  test.each([
    ['crew@ferrywell.example', 'mailto:crew@ferrywell.example'],
    ['mailto:crew@ferrywell.example?subject=Deckhand&body=Hello', 'mailto:crew@ferrywell.example?subject=Deckhand&body=Hello'],
    ['mailto:a@b.de?cc=c@d.de&bcc=e@f.de&X-Job=1', 'mailto:a@b.de?cc=c@d.de&bcc=e@f.de&X-Job=1'],
    ['mailto:a@b.de,c@d.de', 'mailto:a@b.de,c@d.de'],
    ['mailto:a@b.de?body=Two%0D%0Alines', 'mailto:a@b.de?body=Two%0D%0Alines'],
    ['MAILTO:crew@fährwell.example?subject=Fähre', 'mailto:crew@xn--fhrwell-5wa.example?subject=F%C3%A4hre'],
    ['mailto:crew@f%C3%A4hrwell.example', 'mailto:crew@xn--fhrwell-5wa.example'],
    ['jörg@b.de', 'mailto:j%C3%B6rg@b.de'],
    ['a?b@c.de', 'mailto:a%3Fb@c.de'],
  ])('%s is published as %s', (written, published) => {
    expect(publishedMailto(written)).toBe(published);
    expect(publishedMailto(published)).toBe(published);
  }); // prettier-ignore

  test.each([
    'mailto:',
    'mailto:?subject=x',
    'mailto:a@b.de?',
    'mailto:a@b.de?subject',
    'mailto:a@b.de?subject=a b',
    'mailto:a@b.de?subject=x?body=y',
    'mailto:a@b.de?subject=a%0D%0ABcc:c@d.de',
    'mailto:a@b.de?subject=%E4',
    'mailto:a@b.de?subject=a&amp;body=b',
    'mailto:a@b.de?"><script>=x',
  ])('%s is none', (written) => expect(publishedMailto(written)).toBeUndefined());

  test('says its first address', () => {
    expect(addressOf('mailto:j%C3%B6rg@b.de,c@d.de?subject=x')).toBe('jörg@b.de');
  });
});

describe('a site with letters beyond ASCII in its addresses', () => {
  const site = `${siteYml.replace(/^organization:.*$/mu, 'organization: {name: Ferrywell, url: "https://fährwell.example/über", logo: /zeichen-ä.svg, sameAs: ["https://例え.jp/"]}')}hosting: netlify\nredirects: {/fleet: "https://fährwell.example/flotte"}\n`;
  const text = 'See [the fleet](https://fährwell.example/flotte) or [write](mailto:crew@fährwell.example).\n';

  test('publishes them in ASCII', async () => {
    const folder = siteFolder({
      'content/site.yml': site,
      'content/public/zeichen-ä.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
      'content/roles/cook.md': roleText({
        apply: 'https://fährwell.example/bewerbung/fähre',
        applicationContact: '{email: crew@fährwell.example}',
      }).replace('---\n\n', `---\n\n${text}\n`),
    });
    const built = await buildIn(folder);
    expect(built.diagnostics).toEqual([]);
    const feed = fileOf(built, 'feed.json');
    const addresses = [...feed.matchAll(/(?:https?|mailto):[^"\\<>\s]+/gu)].map(([address]) => address);
    expect(addresses.filter((address) => /[^\0-\x7f]/u.test(address))).toEqual([]);
    expect(addresses).toContain('https://xn--fhrwell-5wa.example/bewerbung/f%C3%A4hre');
    expect(addresses).toContain('https://xn--fhrwell-5wa.example/%C3%BCber');
    expect(addresses).toContain('https://xn--fhrwell-5wa.example/flotte');
    expect(addresses).toContain('https://xn--r8jz45g.jp/');
    expect(feed).toContain('crew@xn--fhrwell-5wa.example');
    expect(fileOf(built, '_redirects')).toBe('/fleet https://xn--fhrwell-5wa.example/flotte 301!\n');
    expect(fileOf(built, 'fleet/index.html')).toContain('https://xn--fhrwell-5wa.example/flotte');
    expect(fileOf(built, 'roles/cook/index.html')).toContain('href="https://xn--fhrwell-5wa.example/bewerbung/f%C3%A4hre"');
  }); // prettier-ignore
});
