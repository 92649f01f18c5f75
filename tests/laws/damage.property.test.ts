import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../support/fuzz.ts';
import { exampleDay, files, fullBody, readAll, roleText, run, siteYml } from '../support/helpers.ts';

const names = ['cook', 'baker', 'waiter', 'porter', 'cleaner', 'host'] as const;

function content(): string {
  const roles = names.map((name) => [`content/roles/${name}.md`, roleText({ title: `The ${name}`, department: 'Kitchen' })] as const); // prettier-ignore
  return files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...Object.fromEntries(roles) });
}

function build(folder: string, ...more: readonly string[]) {
  const world = { toolFingerprint: () => 'these programs', clock: () => Date.now() + 60_000 };
  return run(['build', '--now', exampleDay, ...more], folder, world);
}

/** What happens to a file of the cache. */
type Damage = {
  readonly which: number;
  readonly at: number;
  readonly how: 'flip' | 'cut' | 'delete' | 'append' | 'zero';
};

const damage: fc.Arbitrary<Damage> = fc.record({
  which: fc.nat(),
  at: fc.nat(),
  how: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'delete', 'append', 'zero'),
});

function hurt(folder: string, { which, at, how }: Damage): void {
  const found = ['builds', 'packs'].flatMap((name) => readdirSync(join(folder, '.rolepress', name)).map((file) => join(folder, '.rolepress', name, file))); // prettier-ignore
  const file = found[which % found.length];
  if (file === undefined) return;
  const bytes = readFileSync(file);
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  if (how === 'delete') rmSync(file);
  else if (how === 'cut') truncateSync(file, place);
  else if (how === 'append') appendFileSync(file, bytes.subarray(0, place % 200));
  else {
    if (how === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
    else bytes.subarray(place, place + 64).fill(0);
    writeFileSync(file, bytes);
  }
}

describe('a cache that is damaged at random', () => {
  test('changes nothing of what the next build publishes: the site is that of a clean build, byte for byte', async () => {
    const folder = content();
    expect(await build(folder)).toMatchObject({ code: 0 });
    const body = fullBody.replace('40 guests', '41 guests');
    const edited = roleText({ title: 'The cook', department: 'Kitchen' }, body);
    const steps = fc.record({
      damages: fc.array(damage, { minLength: 1, maxLength: 3 }),
      isEdited: fc.boolean(),
      isEmptied: fc.boolean(),
    });
    const clean = [false, true].map(async (isEdited) => {
      const copy = content();
      if (isEdited) writeFileSync(join(copy, 'content/roles/cook.md'), edited);
      expect(await build(copy, '--no-cache')).toMatchObject({ code: 0 });
      return readAll(join(copy, 'dist'));
    });
    await fc.assert(
      fc.asyncProperty(steps, async ({ damages, isEdited, isEmptied }) => {
        const copy = files({});
        cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
        if (isEdited) writeFileSync(join(copy, 'content/roles/cook.md'), edited);
        if (isEmptied) rmSync(join(copy, 'dist'), { recursive: true });
        for (const one of damages) hurt(copy, one);
        expect(await build(copy)).toMatchObject({ code: 0, stderr: '' });
        expect(readAll(join(copy, 'dist'))).toEqual(await clean[Number(isEdited)]);
        rmSync(copy, { recursive: true });
      }),
      { numRuns: runs(10) },
    );
  });
});
