import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Prompts, Question } from '../../src/model/prompts.ts';
import { files, projectFolder, readAll, run } from '../support/helpers.ts';

/** Answers questions in their order; nothing takes what is offered, `stop` has had enough. */
function answering(...answers: readonly (string | undefined)[]) {
  const asked: Question[] = [];
  const prompts: Prompts = {
    open: () => {},
    ask: (question) => {
      const answer = answers[asked.push(question) - 1];
      return Promise.resolve(answer === 'stop' ? undefined : (answer ?? question.offered));
    },
    close: () => {},
  };
  return { asked, world: { loadPrompts: () => Promise.resolve(prompts), timeZone: () => 'Asia/Tokyo' } };
}

describe('init on a terminal', () => {
  test('asks for all that the command line leaves open, and nothing else', async () => {
    const folder = files({});
    const all = answering('Fern', 'de', undefined, 'fern/careers');
    expect((await run(['init'], folder, all.world)).code).toBe(0);
    expect(all.asked.map(({ offered }) => offered).slice(2)).toEqual([
      'Karriere bei Fern',
      'none',
      'https://fern.github.io/careers/',
      'Asia/Tokyo',
      'github-pages',
      'strict',
      expect.stringMatching(/^#[\da-f]{6}$/u),
      'default',
    ]);
    const site = readFileSync(join(folder, 'content/site.yml'), 'utf8');
    expect(site).toContain('title: "Karriere bei Fern"\n');
    expect(site).toContain('timeZone: Asia/Tokyo\n');
    const some = answering();
    await run(['init', '--organization', 'x', '--url', 'https://x.test/', '--host', 'other', '--profile', 'strict', '--accent', '8a1538', '--preset', 'warm'], files({}), some.world); // prettier-ignore
    expect(some.asked).toHaveLength(4);
    const none = answering();
    await run(['init', '--yes'], files({}), none.world);
    expect(none.asked).toHaveLength(0);
  });

  test('says of each answer whether it can be one', async () => {
    const { asked, world } = answering();
    await run(['init'], files({}), world);
    const refusals = asked.map(({ refuse }) => refuse?.('\u0000 x'));
    expect(refusals.every((one) => one?.startsWith('expected '))).toBe(true);
    for (const { refuse, offered } of asked) expect(refuse?.(offered)).toBeUndefined();
  });

  test.each([0, 3, 7])('stopped at question %i, writes nothing', async (at) => {
    const folder = files({ 'mine.txt': 'x' });
    const { world } = answering(...Array.from({ length: at }, () => undefined), 'stop');
    expect((await run(['init', 'deep/careers'], folder, world)).code).toBe(2);
    expect(Object.keys(readAll(folder))).toEqual(['mine.txt']);
  });

  test('takes UTC where the machine says a time zone that is none', async () => {
    const { asked, world } = answering();
    await run(['init'], files({}), { ...world, timeZone: () => 'Mars/Olympus' });
    expect(asked.map(({ offered }) => offered)).toContain('UTC');
  });
});

/** `script` gives a process a terminal of its own. The one of util-linux takes a command. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** Runs init on a terminal, and types a line each time that a question is shown. */
function onTerminal(cwd: string, answers: Readonly<Record<string, string>>): Promise<{ said: string; code: number | null }> {
  const line = `stty cols 100 rows 40; exec "${process.execPath}" "${join(projectFolder, 'lib/main.js')}" init`;
  return new Promise((done, failed) => {
    const child = spawn('script', ['-qec', line, '/dev/null'], { cwd, env: { ...process.env, TERM: 'xterm', CI: '' } });
    onTestFinished(() => void child.kill());
    const left = new Map(Object.entries(answers));
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      for (const [question, answer] of left) {
        // The end of the question is drawn when it can be answered.
        if (!new RegExp(`${question}[\\s\\S]*└`, 'u').test(said)) continue;
        left.delete(question);
        child.stdin.write(answer);
      }
    });
    child.on('error', failed);
    child.on('close', (code) => done({ said, code }));
  });
} // prettier-ignore

describe.skipIf(!hasTerminal)('init on a real terminal', () => {
  test('takes what is typed, and Enter for what is offered', async () => {
    const folder = files({});
    const { said, code } = await onTerminal(folder, {
      'Who hires': 'Café Ø\r',
      'Which language': '\r',
      'site called': '\r',
      'Which repository': 'fern/careers\r',
      'Where will it': '\r',
      'time zone': '\r',
      'Who publishes': '\r',
      'Which sections': '\u001b[B\r',
      'Which colour': '\r',
      'Which look': '\r',
    });
    expect(code, said).toBe(0);
    const site = readFileSync(join(folder, 'content/site.yml'), 'utf8');
    for (const line of ['title: "Careers at Café Ø"', 'url: https://fern.github.io/careers/', '  profile: standard'])
      expect(site).toContain(`${line}\n`);
    expect(said).toContain('Next:');
  });

  test('stops at Ctrl-C without a trace', async () => {
    const folder = files({});
    const { said, code } = await onTerminal(folder, { 'Who hires': 'Café\r', 'Which language': '\u0003' });
    expect(said).toContain('Nothing was written.');
    expect(code).toBe(2);
    expect(readAll(folder)).toEqual({});
  });
});
