import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchPaths } from '../../src/dev/watch.ts';
import { eventually } from '../support/dev.ts';
import { siteFolder } from '../support/helpers.ts';

test('what is gone is told when an editor has had the time to write it anew, and once more', async () => {
  const folder = siteFolder();
  const rests: number[] = [];
  const onError = (error: unknown) => {
    throw error;
  };
  const onRest = () => void rests.push(performance.now());
  const watching = await watchPaths({ paths: [join(folder, 'content')], isBusy: () => false, onRest, onError });
  onTestFinished(watching.close);
  const goneAt = performance.now();
  rmSync(join(folder, 'content/roles/cook.md'));
  await eventually(() => rests.length === 2);
  // A timer may be early by less than a millisecond.
  expect((rests[0] ?? 0) - goneAt).toBeGreaterThanOrEqual(199);
});
