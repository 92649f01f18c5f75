import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/helpers.ts';

type Package = { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };

const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};

test('the lockfile names the packages of every platform: npm can leave some out, and npm ci then refuses the whole', () => {
  const wanted = Object.entries(lock.packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ at, name })),
  );
  const isThere = ({ at, name }: { at: string; name: string }) =>
    `${at}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
  expect(wanted.filter((one) => !isThere(one))).toEqual([]);
});

test('every dependency is pinned', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect({ name, version }).toEqual({ name, version: expect.stringMatching(/^\d+\.\d+\.\d+$/u) as string });
});
