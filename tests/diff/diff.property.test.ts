import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { diffParts } from '../../src/diff/diff-parts.ts';
import { diffText } from '../../src/diff/diff-text.ts';
import { diffSites } from '../../src/diff/index.ts';
import type { RoleSnapshot, SiteSnapshot, TextPart } from '../../src/diff/site-snapshot.ts';
import { seeded } from '../support/fuzz.ts';

seeded(20_261_123, 300);

const word = fc.constantFrom('cook', 'dinner', 'the', 'guests', '料理人', 'größer', '40', '-', '.', 'don’t');
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', ''))).map((words) => words.flat().join('').trim());

/** Parts with different keys. */
const parts = fc
  .uniqueArray(fc.constantFrom('', 'qualifications', 'duties', 'responsibilities', 'benefits', 'closing'))
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.record({ text, title: fc.constantFrom(key, 'Another heading') }).map(
          ({ title, text: words }): TextPart => ({ key, title, html: `<p>${words}</p>`, text: words }),
        ),
      ),
    ),
  ); // prettier-ignore

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

const site = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...names)),
    paths: fc.uniqueArray(fc.constantFrom(...names), { minLength: 6 }),
    statuses: fc.array(fc.constantFrom('open', 'closing', 'closed'), { minLength: 6, maxLength: 6 }),
    titles: fc.array(fc.constantFrom('Cook', 'Baker'), { minLength: 6, maxLength: 6 }),
    texts: fc.array(parts, { minLength: 6, maxLength: 6 }),
    others: fc.uniqueArray(fc.constantFrom('/', '/departments/x/', '/teams/y/')),
    old: fc.uniqueArray(fc.constantFrom('/old/', '/older/', '/roles/a/')),
  })
  .map(({ ids, paths, statuses, titles, texts, others, old }): SiteSnapshot => {
    const roles = ids.map((id, index): RoleSnapshot => {
      const title = titles[index] ?? '';
      const body = texts[index] ?? [];
      const digest = JSON.stringify([title, body]);
      return { id, title, path: `/roles/${paths[index]}/`, status: statuses[index] ?? '', contentDigest: digest, facts: { title }, parts: body };
    });
    const pages = new Set([...others, ...roles.map(({ path }) => path)]);
    return { roles, facts: {}, shared: [], pages, redirects: new Map(old.filter((path) => !pages.has(path)).map((path) => [path, '/'])) };
  }); // prettier-ignore

function count(kind: Change['kind'], changes: readonly Change[]): number {
  return changes.filter((change) => change.kind === kind).length;
}

const spaceless = (words: string) => words.replace(/\s/gu, '');

describe('what differs between two sites', () => {
  test('is nothing when they are one', () => {
    fc.assert(
      fc.property(site, (one) => {
        expect(diffSites(one, one)).toEqual([]);
      }),
    );
  });

  test('is the other way round when they change places', () => {
    const law = (one: SiteSnapshot, other: SiteSnapshot) => {
      const [there, back] = [diffSites(one, other), diffSites(other, one)];
      expect(count('opened', there)).toBe(count('closed', back));
      expect(count('page-added', there)).toBe(count('page-gone', back));
      expect(count('moved', there)).toBe(count('moved', back));
      expect(count('changed', there)).toBe(count('changed', back));
      expect(count('feed-item', there)).toBe(count('feed-item', back));
    };
    fc.assert(fc.property(site, site, law));
  });

  test('tells every page, and every item of the feeds', () => {
    const law = (one: SiteSnapshot, other: SiteSnapshot) => {
      const changes = diffSites(one, other);
      const pages = new Set(one.pages);
      for (const change of changes) {
        if (change.kind === 'page-added') pages.add(change.path);
        if (change.kind === 'page-gone') pages.delete(change.path);
      }
      expect([...pages].toSorted()).toEqual([...(other.pages ?? [])].toSorted());
      const isOpen = ({ status }: RoleSnapshot) => status !== 'closed';
      const items = new Set(one.roles.filter(isOpen).map(({ id }) => id));
      for (const change of changes) {
        if (change.kind !== 'feed-item') continue;
        if (change.what === 'removed') items.delete(change.role.id);
      }
      for (const change of changes) if (change.kind === 'feed-item' && change.what === 'added') items.add(change.role.id);
      expect([...items].toSorted()).toEqual(other.roles.filter(isOpen).map(({ id }) => id).toSorted());
    };
    fc.assert(fc.property(site, site, law));
  }); // prettier-ignore
});

describe('what differs between two texts', () => {
  test('leads from one to the other', () => {
    const law = (one: string, other: string) => {
      const pieces = diffText(one, other);
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join(''); // prettier-ignore
      expect(without('removed')).toBe(other);
      expect(spaceless(without('added'))).toBe(spaceless(one));
    };
    fc.assert(fc.property(text, text, law));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), law));
  });

  test('is told for each part once, and for no part that is the same', () => {
    const law = (one: readonly TextPart[], other: readonly TextPart[]) => {
      const changes = diffParts(one, other);
      const keys = new Set([...one, ...other].map(({ key }) => key));
      expect(changes.length).toBeLessThanOrEqual(keys.size);
      const keysOf = (list: readonly TextPart[]) => list.map(({ key }) => key);
      const [before, after] = [new Set(keysOf(one)), new Set(keysOf(other))];
      expect(changes.filter(({ what }) => what === 'added').length).toBe(keysOf(other).filter((key) => !before.has(key)).length); // prettier-ignore
      expect(changes.filter(({ what }) => what === 'removed').length).toBe(keysOf(one).filter((key) => !after.has(key)).length); // prettier-ignore
      expect(diffParts(one, one)).toEqual([]);
    };
    fc.assert(fc.property(parts, parts, law));
  });

  test('is told word by word, of scripts without spaces sign by sign', () => {
    expect(diffText('Dinner for 40 guests.', 'Dinner for 60 guests.')).toEqual([
      { kind: 'same', text: 'Dinner for ' },
      { kind: 'removed', text: '40 ' },
      { kind: 'added', text: '60 ' },
      { kind: 'same', text: 'guests.' },
    ]);
    expect(diffText('日本料理を作る', '中国料理を作る').filter(({ kind }) => kind === 'same')).toEqual([
      { kind: 'same', text: '料理を作る' },
    ]);
  });

  test('is one text for another where nearly everything differs in a very long one', () => {
    const long = (sign: string) => Array.from({ length: 5000 }, (_, index) => `${sign}${index}`).join(' ');
    expect(diffText(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
