import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Bar, barsFor, type Results } from '../../bench/bars.ts';
import { census, lacks } from '../../bench/census.ts';
import { corpusDay, roleFile, rolesOf, writeCorpus } from '../../bench/corpus/index.ts';
import { missing, oddities } from '../../bench/corpus/oddities.ts';
import { withMeasured } from '../../bench/document.ts';
import type { Measurement } from '../../bench/measure.ts';
import { readOptions } from '../../bench/options.ts';
import { barTable, losses, table } from '../../bench/report.ts';
import { interleave, type Rounds } from '../../bench/rounds.ts';
import { scenarios } from '../../bench/scenarios.ts';
import { median, paired, ratio } from '../../bench/statistics.ts';
import { files, projectFolder, readAll, run } from '../support/helpers.ts';

function corpus(roles: number): string {
  const folder = files({});
  writeCorpus(folder, roles);
  return folder;
}

function took(...wallMs: readonly number[]): readonly Measurement[] {
  return wallMs.map((ms) => ({ wallMs: ms, cpuMs: ms, peakBytes: ms * 1e6 }));
}

describe('the corpus', () => {
  test('is the same bytes each time', () => {
    expect(readAll(corpus(60))).toEqual(readAll(corpus(60)));
  });

  test('a smaller one is the beginning of a larger one', () => {
    const [smaller, larger] = [readAll(corpus(20)), readAll(corpus(60))];
    expect(Object.keys(larger)).toHaveLength(Object.keys(smaller).length + 40);
    expect(larger).toMatchObject(smaller);
  });

  test('no role has an error', async () => {
    const { code, stdout } = await run(['check', '--now', corpusDay], corpus(200));
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });

  test('the texts of a folder are those of the roles, over and over, without their front matter', () => {
    const folder = files({ 'a.md': '+++\nx = 1\n+++\n## Erste\n', 'b/b.md': '---\nx: 1\n---\r\nZweite\r\n', 'c.txt': 'no' });
    const roleAt = rolesOf(folder);
    const bodies = [1, 2, 3].map((number) => roleAt(number).text.split('\n---\n')[1]?.trim());
    expect(bodies).toEqual(['## Erste', 'Zweite', '## Erste']);
    expect(new Set([1, 3].map((number) => roleAt(number).name)).size).toBe(2);
    expect(() => rolesOf(files({ 'a.txt': '' }))).toThrow('found none');
  }); // prettier-ignore

  test('the document tells each rate', () => {
    const document = readFileSync(join(projectFolder, 'docs/performance.md'), 'utf8');
    for (const [name, { rate }] of Object.entries(oddities)) expect(document).toContain(`| ${name} | ${rate} |`);
    for (const [name, rate] of Object.entries(missing)) if (name !== 'source') expect(document).toContain(`| no \`${name}\` | ${rate} |`);
  }); // prettier-ignore

  test.each(Object.entries(oddities))('%s is in about as many roles as in real files', (name, { rate, write }) => {
    const count = 2000;
    const texts = Array.from({ length: count }, (_, index) => roleFile(index + 1).text);
    // What the oddity puts into a text that has nothing.
    const mark = write('A.\n\n- b.\n- c.\n', 1).split('\n').find((line) => !['A.', '', '- b.', '- c.'].includes(line));
    const has = name === 'stars for bullets' ? /^\* \*\*/mu : name === 'spaces at the end of a line' ? /\. {2}\n/u : undefined;
    const found = texts.filter((text) => has?.test(text) ?? text.includes(mark ?? 'nothing')).length;
    // An address is one of two sentences.
    const share = (found / count) * 100 * (name === 'a bare address' ? 2 : 1);
    expect(Math.abs(share - rate)).toBeLessThan(4);
  }); // prettier-ignore

  test('roles are about as long as those that people write', () => {
    const lengths = Object.entries(readAll(corpus(200))).flatMap(([path, text]) => (path.endsWith('.md') ? [text.length] : []));
    expect(median(lengths)).toBeGreaterThan(1800);
    expect(median(lengths)).toBeLessThan(2800);
  }); // prettier-ignore
});

describe('statistics', () => {
  test('the median is the middle, or between the two in the middle', () => {
    expect(median([30, 1, 2])).toBe(2);
    expect(median([4, 1, 30, 2])).toBe(3);
    expect(() => median([])).toThrow('nothing has no median');
  });

  test('ratios are made round by round: a slow spell of the machine does not show', () => {
    const [ours, theirs] = [
      [10, 100, 10],
      [20, 200, 20],
    ];
    expect(paired(ours, theirs, ratio)).toEqual({ median: 0.5, low: 0.5, high: 0.5 });
  });

  test('of one who took part in the first rounds only, those count', () => {
    expect(paired([1, 2, 30], [2, 2], ratio)).toEqual({ median: 0.75, low: 0.5, high: 1 });
    expect(paired([2, 2], [1, 2, 30], ratio)).toEqual({ median: 1.5, low: 1, high: 2 });
  });
});

describe('rounds', () => {
  test('every entrant runs once a round, in an order that turns, and is made ready before', () => {
    const log: string[] = [];
    const entrants = ['a', 'b', 'c'].map((name) => ({
      name,
      command: { argv: [name], folder: '.' },
      before: (round: number) => void log.push(`${name}${round}`),
    }));
    const rounds = interleave(entrants, 4, expect.unreachable, ({ argv }) => {
      log.push(argv.join(' '));
      return { wallMs: log.length, cpuMs: 0, peakBytes: 0 };
    });
    expect(log.join(' ')).toBe('a0 a b0 b c0 c b1 b c1 c a1 a c2 c a2 a b2 b a3 a b3 b c3 c');
    expect([...rounds].map(([name, { length }]) => `${name} ${length}`)).toEqual(['a 4', 'b 4', 'c 4']);
  });

  test('an entrant takes part in as many rounds as it wants to at most, the first ones', () => {
    const entrants = [{ name: 'a' }, { name: 'b', most: 1 }].map((one) => ({
      ...one,
      command: { argv: [one.name], folder: '.' },
    }));
    const took = { wallMs: 1, cpuMs: 1, peakBytes: 1 };
    const rounds = interleave(entrants, 3, expect.unreachable, () => took);
    expect([...rounds].map(([name, { length }]) => `${name} ${length}`)).toEqual(['a 3', 'b 1']);
  });

  test('an entrant that fails is told of, and the others go on', () => {
    const failed: string[] = [];
    const entrants = ['good', 'bad'].map((name) => ({ name, command: { argv: [name], folder: '.' } }));
    const rounds = interleave(
      entrants,
      3,
      (name, error) => failed.push(`${name}: ${String(error)}`),
      ({ argv: [name] }) => {
        if (name === 'bad') throw new Error('out of memory');
        return { wallMs: 1, cpuMs: 1, peakBytes: 1 };
      },
    );
    expect(failed).toEqual(['bad: Error: out of memory']);
    expect([...rounds].map(([name, { length }]) => `${name} ${length}`)).toEqual(['good 3']);
  });
});

describe('what a site holds', () => {
  test('is counted by kind, and what is lacking is told', () => {
    const contents = {
      'index.html': '<h1>Careers</h1>',
      'roles/cook/index.html': '<script type="application/ld+json">{"@type":"JobPosting"}</script>',
      'feed.json': '{"items":[{"content_html":"<p>a</p>"}]}',
      'jobs.rss': '<rss><item></item></rss>',
      'sitemap.xml': '<url><loc>a</loc></url>',
      'sitemap/2.xml': '<url><loc>b</loc></url>',
    };
    const bytes = Object.values(contents).join('').length;
    const counted = census(files(contents));
    expect(counted).toEqual({ files: 6, bytes, pages: 2, postings: 1, feedItems: 1, rssItems: 1, sitemapUrls: 2 });
    expect(lacks(counted, 1)).toEqual([]);
    expect(lacks(counted, 2)).toEqual(['1 postings for 2 roles', '1 feedItems for 2 roles', '1 rssItems for 2 roles']);
  });
});

describe('the report', () => {
  const size = { roles: 5000, growth: [1000, 5000, 20_000] };
  const cold: Rounds = new Map([
    ['rolepress', took(40, 40, 60)],
    ['hugo', took(100, 100, 100)],
    ['eleventy', took(50, 50, 50)],
    ['astro', took(30, 30, 30)],
  ]);
  const findings = {
    results: new Map([['cold', cold]]),
    written: [],
    size,
    titles: new Map([['astro', 'Astro']]),
  };
  const verdicts = (bars: readonly Bar[], results: Results) =>
    barTable(bars, { ...findings, results })
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, title, , , , verdict]) => `${title}: ${verdict}`);

  test('a bar holds, is missed, or was not measured; of a scenario that was left out none is told', () => {
    const bars = barsFor(size).map((bar) => ({ ...bar, limit: bar.title.includes('Eleventy') ? 0.3 : bar.limit }));
    const results = new Map([['cold', new Map([...cold].filter(([name]) => name !== 'astro'))]]);
    expect(verdicts(bars, results).slice(2)).toEqual([
      'Cold build, 5,000 roles: time, of Hugo’s: holds',
      'Cold build, 5,000 roles: time, of Eleventy’s: **missed**',
      'Cold build, 5,000 roles: time, of Astro’s: not measured',
      'Peak memory at 5,000 roles: holds',
    ]);
  });

  test('memory of a further role is between a site and one twice as large', () => {
    const results = new Map([...findings.results, ['double', new Map([['rolepress', took(80, 100)]])] as const]);
    const bar = barsFor(size).find(({ scenario }) => scenario === 'double');
    expect(bar?.value(results)?.median).toBe((90e6 - 40e6) / 5000);
  });

  test('growth compares the time of a role, and the memory of a further one', () => {
    const grown = new Map([
      ['growth', new Map([['rolepress 1000', took(100)], ['rolepress 5000', took(500)], ['rolepress 20000', took(3000)]])],
    ]); // prettier-ignore
    const values = barsFor(size)
      .filter(({ scenario }) => scenario === 'growth')
      .map(({ value }) => value(grown)?.median);
    expect(values).toEqual([expect.closeTo(1.5), expect.closeTo(2500 / 15_000 / 0.1), 3e9]);
  });

  test('says where somebody else is faster, and which bars are missed', () => {
    expect(losses(scenarios, barsFor(size), findings)).toEqual([
      'Cold build, 5,000 roles: Astro is faster, Rolepress takes 1.33× its time.',
      'Cold build, 5,000 roles: time, of Astro’s: 1.33×, and it should be at most 0.60×.',
    ]);
  });

  test('tables are straight', () => {
    expect(table(['', 'time'], [['Hugo', '1 s']])).toBe('|      | time |\n| ---- | ---: |\n| Hugo |  1 s |');
  });

  test('replaces what stands between the marks, and nothing else', () => {
    const document = 'Before.\n\n<!-- measured: npm run bench -- --write -->\nold\n<!-- /measured -->\n\nAfter.\n';
    const once = withMeasured(document, 'new');
    expect(once).toBe(document.replace('old', '\nnew\n'));
    expect(withMeasured(once, 'new')).toBe(once);
    expect(() => withMeasured('nothing', 'new')).toThrow('the document has no');
  });
});

test('an option that means nothing is told, with what would', () => {
  expect(() => readOptions(['--only', 'cold,warm'])).toThrow('--only: warm: expected some of cold,double,unchanged,edit');
  expect(() => readOptions(['--rounds', 'many'])).toThrow('--rounds: expected a whole number, such as 5, not many');
  expect(readOptions(['--only', 'cold', '--roles', '10'])).toMatchObject({ only: ['cold'], size: { roles: 10 }, rounds: 5 });
}); // prettier-ignore
