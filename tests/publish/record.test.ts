import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outputFile } from '../../src/model/output-file.ts';
import { publish } from '../../src/publish/index.ts';
import { files } from '../support/helpers.ts';

test('every file of ours is recorded before the first of them is in the folder', async () => {
  const folder = files({});
  const recorded: { readonly paths: readonly string[]; readonly there: readonly string[] }[] = [];
  await publish(
    (sink) => {
      for (const path of ['a.html', 'b.html']) sink.write(outputFile(path, path));
      return Promise.resolve(true);
    },
    {
      folder,
      before: () => undefined,
      record: (site) => recorded.push({ paths: Object.keys(site), there: readdirSync(folder) }),
      processes: { id: 1, isRunning: () => false },
    },
  );
  expect(recorded[0]).toEqual({ paths: ['a.html', 'b.html'], there: ['.rolepress'] });
  expect(readdirSync(folder)).toEqual(['a.html', 'b.html']);
});
