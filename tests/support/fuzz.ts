import fc from 'fast-check';
import { afterAll, beforeAll } from 'vitest';

/** How much random tests try: `FUZZ=10` tries ten times as much, and gives each test ten times as long (vitest.config.ts). */
export const effort = Number(process.env['FUZZ'] ?? 1);

/** How often a random test tries. */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * effort));
}

/** Gives all random tests of a file the same beginning, so that each run tries the same. */
export function seeded(seed: number, usual: number): void {
  beforeAll(() => {
    fc.configureGlobal({ seed, numRuns: runs(usual) });
  });
  afterAll(() => fc.resetConfigureGlobal());
}
