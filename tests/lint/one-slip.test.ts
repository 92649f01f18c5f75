import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fullBody, roleText, run, siteFolder } from '../support/helpers.ts';

/** One slip is one finding, which says what was meant by key and value. */

type Found = { readonly rule: string; readonly message: string; readonly help: string; readonly severity: string };

async function found(text: string, more: Readonly<Record<string, string>> = {}) {
  const folder = siteFolder({ 'content/roles/cook.md': text, ...more });
  const { stdout } = await run(['check', '--format', 'json', '--now', '2026-11-23'], folder);
  return { folder, all: (JSON.parse(stdout) as { diagnostics: readonly Found[] }).diagnostics };
}

describe('a misspelt key with a value in other words', () => {
  test.each([
    ['employmenttype: fulltime', 'employmentType: full-time'],
    ['Workplace: Onsite', 'workplace: on-site'],
    ['senioriti: Junior', 'seniority: junior'],
    ['contrakt: permanant', 'contract: permanent'],
    ['negotiabel: yes', 'negotiable: true'],
    ['identifer: 007', 'identifier: "007"'],
  ])('%s is told with both as they were meant', async (written, meant) => {
    const { all } = await found(roleText().replace('---\n', `---\n${written}\n`).replace(/\nemploymentType.*|\nworkplace.*/gu, ''));
    const [told, ...others] = all.filter(({ rule, help }) => rule === 'unknown-field' || help.includes(meant));
    expect(told?.help).toBe(`Write \`${meant.split(':')[0]}\` in place of \`${written.split(':')[0]}\`: \`${meant}\`.`);
    expect(others).toEqual([]);
  }); // prettier-ignore

  test('keeps its blank where nothing tells what was meant', async () => {
    const { all } = await found(roleText().replace('---\n', '---\nemploymenttype: sometimes\n'));
    expect(all.find(({ rule }) => rule === 'unknown-field')?.help).toContain('`employmentType: <your employmentType>`');
  });
});

describe('a misspelt section', () => {
  const slip = roleText({}, fullBody.replace('## Duties', '## Dutis'));

  test('that a role lacks by it is one finding, which tells both and mends it', async () => {
    const { folder, all } = await found(slip);
    const told = all.filter(({ rule }) => rule === 'missing-section' || rule === 'misspelt-section');
    expect(told.map(({ rule, severity, message, help }) => [rule, severity, message, help])).toEqual([
      ['missing-section', 'error', 'Missing section “Duties”; a heading says “Dutis” in place of it, which makes it no section', 'Write `Duties`.'],
    ]); // prettier-ignore
    await run(['check', '--fix', '--now', '2026-11-23'], folder);
    expect(readFileSync(join(folder, 'content/roles/cook.md'), 'utf8')).toContain('\n## Duties\n');
  });

  test('is told by itself where no section is missing by it, or where missing sections are not told', async () => {
    const site = { 'content/site.yml': 'title: T\nurl: https://t.inn.example/\norganization: {name: T}\nrules: {missing-section: off}\n' };
    for (const [text, more] of [[`${slip}\n## Duties\n\n- **a:** b\n`, {}], [slip, site]] as const) {
      const rules = (await found(text, more)).all.map(({ rule }) => rule);
      expect(rules).toContain('misspelt-section');
      expect(rules).not.toContain('missing-section');
    }
  }); // prettier-ignore
});
