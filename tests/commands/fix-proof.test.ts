import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rules } from '../../src/lint/index.ts';
import { fullBody, roleText, type Run, run, siteFolder } from '../support/helpers.ts';

// A fix of ours that does harm would be mended, so harm is done here by a rule that otherwise finds something else.

const harm = {
  /** What replaces each of these words, wherever it stands. */
  edits: {} as Readonly<Record<string, string>>,
  /** What happens while a text is looked at. */
  meanwhile: () => {},
};

beforeEach(() => {
  harm.edits = {};
  harm.meanwhile = () => {};
  const rule = vi.spyOn(rules['long-list'], 'check').mockImplementation(({ source }) => {
    harm.meanwhile();
    return Object.entries(harm.edits).flatMap(([word, text]) => {
      const start = source.text.indexOf(word);
      return start === -1 ? [] : [{ message: `“${word}” is replaced`, help: '', fix: { start, end: start + word.length, text } }]; // prettier-ignore
    });
  });
  return () => rule.mockRestore();
});

const cook = 'content/roles/cook.md';
const baker = 'content/roles/baker.md';

/** A role that a sound fix puts right, and what becomes of it. */
const fixable = roleText({ title: 'Baker' }, fullBody.replace('## Duties', '##Duties'));
const fixed = fixable.replace('##Duties', '## Duties');

/** Two role files of which one has harm done to it, after --fix. */
async function fix(text: string, ...options: readonly string[]): Promise<Run & { cook: string; baker: string }> {
  const folder = siteFolder({ [cook]: text, [baker]: fixable });
  const ran = await run(['check', '--fix', '--now', '2026-11-23', ...options], folder);
  return { ...ran, cook: readFileSync(join(folder, cook), 'utf8'), baker: readFileSync(join(folder, baker), 'utf8') };
}

describe('a file whose fixes do harm', () => {
  test.each([
    ['two fixes that undo each other', 'left', { left: 'right', right: 'left' }],
    ['three fixes that go round', 'left', { left: 'right', right: 'ahead', ahead: 'left' }],
    ['a fix that never comes to an end', 'more', { more: 'more and more' }],
  ])('keeps its bytes and is named, and the other files are fixed: %s', async (_, word, edits) => {
    harm.edits = edits;
    const text = `\ufeff${roleText({}, fullBody.replace('Dinner', word)).replaceAll('\n', '\r\n')}`;
    expect(await fix(text)).toMatchObject({
      code: 1,
      stderr: `fixed: ${baker}\n${cook} was not fixed: its fixes undo each other\n`,
      cook: text,
      baker: fixed,
    });
  });

  test.each([
    ['in the file alone', 'missing-field', 'title: Cook\n', '# Cook\n'],
    ['in the front matter', 'front-matter', 'title: Cook', 'title: "Cook'],
    ['only among all roles', 'broken-link', 'Lunch for', '[Lunch](/nowhere/) for'],
  ])('keeps its bytes and is named when they bring an error that shows %s', async (_, rule, word, replacement) => {
    harm.edits = { [word]: replacement };
    const text = roleText({}, fullBody.replace('Dinner for', 'Lunch for'));
    expect(await fix(text)).toMatchObject({
      code: 1,
      stderr: `fixed: ${baker}\n${cook} was not fixed: after its fixes there would be a new error (${rule})\n`,
      cook: text,
      baker: fixed,
    });
  });

  test('is fixed where an error stays that was told before: the line was read as a heading already', async () => {
    const text = roleText({}, fullBody.replace('## Duties\n', '## Duties\n\n##Kitchen\n'));
    const { code, ...after } = await fix(text);
    expect({ code, ...after }).toMatchObject({ code: 1, cook: text.replace('##Kitchen', '## Kitchen'), baker: fixed });
    expect(after.stderr).not.toContain('was not fixed');
  });

  test('is named by --dry-run too, and only what would be written is in the diff', async () => {
    harm.edits = { left: 'right', right: 'left' };
    const { code, stdout, stderr } = await fix(roleText({}, fullBody.replace('Dinner', 'left')), '--dry-run');
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${cook} was not fixed: its fixes undo each other\n` });
    expect(stdout).toContain('-##Duties\n+## Duties\n');
    expect(stdout).not.toContain(cook);
  });
});

describe('a file whose fixes do no harm', () => {
  test('is fixed though it has an error, which stays', async () => {
    const text = fixable.replace('locality: Porto, country: PT', 'locality: Porto, country: Nowhere');
    const result = await fix(text);
    expect(result).toMatchObject({ code: 1, stderr: `fixed: ${baker}, ${cook}\n` });
    expect(result.cook).toBe(text.replace('##Duties', '## Duties'));
  });

  test('is fixed though a comment silences another finding that could be fixed', async () => {
    const silenced = '<!-- rolepress-disable-next-line pseudo-heading -->\n\n##Duties';
    const text = roleText({}, fullBody.replace('## Duties', silenced).replace('guests.\n', 'guests. \n'));
    expect(await fix(text)).toMatchObject({ code: 0, cook: text.replace('guests. \n', 'guests.\n') });
  });

  test('is fixed though a comment silences what only a look at the whole site finds', async () => {
    const text = roleText({}, `${fullBody.replace('guests.\n', 'guests. \n')}\n<!-- rolepress-disable-next-line broken-link -->\n\n[Menu](/nowhere/)\n`); // prettier-ignore
    expect(await fix(text)).toMatchObject({ code: 0, cook: text.replace('guests. \n', 'guests.\n') });
  });

  test('has a line in bold below bullets fixed as a heading of its own, not as a part of the last item', async () => {
    const text = roleText({}, fullBody.replaceAll('- **', '•\t**').replace('## Duties', '  **Duties**'));
    const result = await fix(text);
    expect(result.code).toBe(0);
    expect(result.cook).toBe(roleText());
  });
});

describe('a file that somebody edits while files are looked at', () => {
  const edited = fixable.replace('Nobody works alone', 'Here somebody never works alone');
  const checkFix = ['check', '--fix', '--now', '2026-11-23'];
  const remembering = { toolFingerprint: () => 'these programs', clock: () => Date.now() + 60_000 };

  test.each([
    ['read now', false],
    ['known from an earlier check', true],
  ])('keeps what they wrote, and is named: a file that was %s', async (_, isKnown) => {
    const folder = siteFolder({ [cook]: fixable, [baker]: roleText() });
    if (isKnown) await run(['check', '--now', '2026-11-23'], folder, remembering);
    writeFileSync(join(folder, baker), fixable);
    harm.meanwhile = () => writeFileSync(join(folder, cook), edited);
    const { code, stderr } = await run(checkFix, folder, remembering);
    expect(readFileSync(join(folder, cook), 'utf8')).toBe(edited);
    expect(readFileSync(join(folder, baker), 'utf8')).toBe(fixed);
    expect(stderr).toBe(`fixed: ${baker}\n${cook} was not fixed: it changed meanwhile\n`);
    expect(code).toBe(1);
  });
});
