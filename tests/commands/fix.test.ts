import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rule, rules } from '../../src/lint/index.ts';
import { applyEdits } from '../../src/model/text-edit.ts';
import { files, fullBody, readAll, roleOf, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';
import { runs } from '../support/fuzz.ts';

const day = ['--now', '2026-11-23'];

async function fixed(text: string | Uint8Array, ...options: readonly string[]) {
  const folder = siteFolder({ 'content/roles/cook.md': text });
  const ran = await run(['check', '--fix', ...day, ...options], folder);
  return { ...ran, folder, text: readFileSync(join(folder, 'content/roles/cook.md')) };
}

describe('edits', () => {
  test('are made from the start of the text, and of two that overlap the earlier one', () => {
    const edits = [
      { start: 4, end: 6, text: 'Y' },
      { start: 0, end: 2, text: 'X' },
      { start: 1, end: 3, text: 'Z' },
    ];
    expect(applyEdits('abcdefg', edits)).toBe('XcdYg');
  });

  test('outside the edits the text stays as it was', () => {
    const place = fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.string({ minLength: 36, maxLength: 40 }), fc.array(place, { maxLength: 6 }), (text, places) => {
        const edits = places.map(([start, length, replacement]) => ({ start, end: start + length, text: replacement }));
        const touched = Math.max(0, ...edits.map(({ end }) => end));
        expect(applyEdits(text, edits).endsWith(text.slice(touched))).toBe(true);
      }),
    );
  });
});

/** A role with several fixable findings, some of them behind characters of several bytes. */
const unfixed = roleText(
  { title: 'Köchin für die Küche' },
  fullBody
    .replace('## Duties', '**YOUR DUTIES:**')
    .replace('- **Stations:** Prepare the stations.', '•\tPrüfe die Öfen.\n•\tZähle die Gäste.')
    .replace('## Responsibilities', '##Responsibilities'),
);

describe('--fix after an earlier check', () => {
  const later = Date.parse('2026-11-23T12:00:05Z');
  const remembering = { toolFingerprint: () => 'rolepress' };

  test.each([
    ['as it is', unfixed],
    ['with Windows line ends', unfixed.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${unfixed}`],
  ])('leaves the same bytes as without the cache: a file %s', async (_, text) => {
    const folder = siteFolder({ 'content/roles/cook.md': text });
    await run(['check', ...day], folder, remembering);
    await run(['check', '--fix', ...day], folder, { ...remembering, clock: () => later });
    const { folder: other } = await fixed(text, '--no-cache');
    const after = readFileSync(join(folder, 'content/roles/cook.md'), 'utf8');
    expect(after).toBe(readFileSync(join(other, 'content/roles/cook.md'), 'utf8'));
    expect(after).toContain('- Zähle die Gäste.');
  });

  test('fixes what stands in a file that was edited between the two', async () => {
    const folder = siteFolder({ 'content/roles/cook.md': unfixed });
    await run(['check', ...day], folder, remembering);
    const edited = unfixed.replace('The summary', 'A summary that is much longer');
    writeFileSync(join(folder, 'content/roles/cook.md'), edited);
    await run(['check', '--fix', ...day], folder, { ...remembering, clock: () => later });
    const { folder: other } = await fixed(edited, '--no-cache');
    const after = readFileSync(join(folder, 'content/roles/cook.md'), 'utf8');
    expect(after).toBe(readFileSync(join(other, 'content/roles/cook.md'), 'utf8'));
  });
});

describe('--fix', () => {
  test('fixes what it can and leaves every other byte: comments, order, mark, line ends', async () => {
    const text = `\ufeff---\r\n# The team wants this one soon.\r\ntitle:   Cook\r\ndatePosted: 2026-11-02\r\nlocation: {locality: Porto, country: PT}\r\n---\r\n${fullBody.replace('## Duties', '##Duties').replaceAll('\n', '\r\n')}`;
    const { text: after } = await fixed(text);
    expect(after.toString()).toBe(text.replace('##Duties', '## Duties'));
  });

  test('a second run changes nothing', async () => {
    const first = await fixed(roleText({}, fullBody.replace('## Duties', '**Duties**')));
    const times = readAll(first.folder);
    await run(['check', '--fix', ...day], first.folder);
    expect(readAll(first.folder)).toEqual(times);
  });

  test('--dry-run prints a diff and changes no file', async () => {
    const text = roleText({}, fullBody.replace('## Duties', '##Duties'));
    const { stdout, text: after } = await fixed(text, '--dry-run');
    expect(stdout).toContain('-##Duties\n+## Duties\n');
    expect(stdout).toMatch(/^--- a\/content\/roles\/cook\.md\n\+\+\+ b\/content\/roles\/cook\.md\n@@ /u);
    expect(after.toString()).toBe(text);
  });

  test('a file that is not UTF-8 is left alone, and that is said', async () => {
    const text = Buffer.concat([
      Buffer.from(roleText({}, fullBody.replace('## Duties', '##Duties'))),
      Buffer.from([0xff]),
    ]);
    const { stderr, text: after } = await fixed(text);
    expect(after.equals(text)).toBe(true);
    expect(stderr).toContain('content/roles/cook.md was not fixed');
  });

  test('--dry-run without --fix is wrong use', async () => {
    expect(await run(['check', '--dry-run'], siteFolder())).toMatchObject({ code: 2, stderr: 'error: --dry-run goes with --fix\n' }); // prettier-ignore
  });

  test.each(Object.entries<Rule>(rules).filter(([, { on, bad }]) => on === 'role' && typeof bad === 'string'))(
    'what %s can fix is fixed, and only once',
    async (id, { bad }) => {
      const text = typeof bad === 'string' ? bad : '';
      const check = (folder: string) => run(['check', '--format', 'json', ...day], folder);
      const folder = siteFolder({ 'content/roles/cook.md': text, 'content/site.yml': `${siteYml}rules: {unlabelled-items: info}\n` });
      const fixable = (stdout: string) =>
        (JSON.parse(stdout) as { diagnostics: { rule: string; fixable: boolean }[] }).diagnostics.filter((one) => one.rule === id && one.fixable);
      if (fixable((await check(folder)).stdout).length === 0) return;
      await run(['check', '--fix', ...day], folder);
      expect(fixable((await check(folder)).stdout)).toEqual([]);
      const once = readAll(folder);
      await run(['check', '--fix', ...day], folder);
      expect(readAll(folder)).toEqual(once);
    },
  ); // prettier-ignore

  test('never changes what a file means that it does not report on', async () => {
    const word = fc.constantFrom('Knives', 'a steady hand', '**Heat:** of the stove', 'café', 'x\u00a0y', '`code  `', '[l](https://e.com)');
    const item = fc.tuple(fc.constantFrom('- ', '* ', '1. ', '', '> '), word).map(([mark, text]) => mark + text);
    const body = fc.array(fc.oneof(item, fc.constantFrom('', '## Duties', '## Qualifications', '## Responsibilities', '---')), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(body, async (lines) => {
        const text = roleText({}, `${lines.join('\n')}\n`);
        const folder = files({ 'content/site.yml': siteYml, 'content/roles/cook.md': text });
        const { stdout } = await run(['check', '--fix', '--format', 'json', ...day], folder);
        const after = readFileSync(join(folder, 'content/roles/cook.md'), 'utf8');
        const silent = (JSON.parse((await run(['check', '--format', 'json', ...day], siteFolder({ 'content/roles/cook.md': text }))).stdout) as { diagnostics: { fixable: boolean }[] }).diagnostics.every((one) => !one.fixable);
        if (silent) expect(after).toBe(text);
        expect(roleOf(after).title).toBe('Cook');
        expect(stdout).not.toBe('');
      }),
      { numRuns: runs(15) },
    );
  }); // prettier-ignore
});
