import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/model/text-edit.ts';
import { checkSource } from '../../src/schedule/index.ts';
import { roleOf, settings } from '../support/helpers.ts';

const header = '---\ntitle: Cook\n---\n';

function findingsIn(body: string, rule: string) {
  const { diagnostics } = checkSource({ path: 'content/roles/cook.md', text: header + body }, settings());
  return diagnostics.filter((one) => one.rule === rule);
}

function fixed(body: string, rule: string): string {
  const edits = findingsIn(body, rule).flatMap(({ fix }) => (fix ? [fix] : []));
  return applyEdits(header + body, edits).slice(header.length);
}

const sectionsOf = (body: string) => roleOf(header + body).body.sections.map(({ title, text }) => ({ title, text }));

describe('a line of hyphens right below a text', () => {
  const sentence =
    '## Duties\n\n- Bake bread.\n\nYou also clean the ovens.\n---\n\n## Responsibilities\n\n- The shop.\n';

  test('leaves a sentence in its section, with a finding whose fix writes what is published', () => {
    expect(sectionsOf(sentence)[0]?.text).toBe('- Bake bread.\n\nYou also clean the ovens.');
    expect(findingsIn(sentence, 'accidental-heading')).toMatchObject([{ place: { start: { line: 9, column: 1 } } }]);
    const after = fixed(sentence, 'accidental-heading');
    expect(after).toBe(sentence.replace('ovens.\n---', 'ovens.\n\n---'));
    expect(sectionsOf(after)).toEqual(sectionsOf(sentence));
    expect(findingsIn(after, 'accidental-heading')).toEqual([]);
  });

  test('leaves the only sentence of a section in it, so that it is not empty', () => {
    const body = '## Responsibilities\n\nYou keep the shop.\n---\n\nWrite to us.\n';
    expect(sectionsOf(body)).toEqual([{ title: 'Responsibilities', text: 'You keep the shop.' }]);
    expect(findingsIn(body, 'empty-section')).toEqual([]);
    expect(findingsIn(body, 'accidental-heading')).toHaveLength(1);
  });

  test('makes a heading of the title of a section, without a finding', () => {
    const body = 'We bake.\n\nDuties\n------\n\n- Bake bread.\n';
    expect(sectionsOf(body)).toEqual([{ title: 'Duties', text: '- Bake bread.' }]);
    expect(findingsIn(body, 'accidental-heading')).toEqual([]);
  });

  test('makes a heading of another short line, and tells it', () => {
    const [finding] = findingsIn('Our shop\n---\n\nIt is small.\n', 'accidental-heading');
    expect(finding?.help).toContain('Write `## Our shop` in place of both lines');
    expect(finding?.fix).toBeUndefined();
  });

  test.each([
    ['of the summary', 'We bake bread every night.\n---\n'],
    ['over several lines', 'We bake\nbread\n---\n'],
    ['with a star that is text', 'Wir suchen eine*n, der*die gern backt.\n---\n'],
  ])('makes a break below a text %s', (_, body) => {
    expect(roleOf(header + body).body.summary.html).toMatch(/^<p>[^]*<\/p>\s*<hr>$/u);
    expect(findingsIn(body, 'accidental-heading')).toHaveLength(1);
  });

  test('gets no fix in a list or a quote, or where it is shorter than a break', () => {
    for (const body of ['> We bake bread.\n> ---\n', '- We bake bread.\n  ---\n', 'We bake bread.\n-\n'])
      expect(findingsIn(body, 'accidental-heading').map(({ fix }) => fix)).toEqual([undefined]);
  });

  test('below an empty line, a list or another kind of break is told by nobody', () => {
    for (const body of ['We bake.\n\n---\n', '- We bake.\n---\n', 'We bake.\n***\n', 'We bake.\n- - -\n'])
      expect(findingsIn(body, 'accidental-heading')).toEqual([]);
  });
});

describe('a link typed wrong', () => {
  test.each([
    [
      'with a blank between its brackets',
      'See [our shop] (https://shop.example/a).',
      'See [our shop](https://shop.example/a).',
    ],
    ['with swapped brackets', 'See (the map)[https://shop.example/map].', 'See [the map](https://shop.example/map).'],
    [
      'with a blank in its address',
      'See [the plan](https://shop.example/the plan).',
      'See [the plan](https://shop.example/the%20plan).',
    ],
    ['with blanks in a telephone number', 'Call [us](tel:+351 22 000).', 'Call [us](tel:+35122000).'],
    ['in a list', '- Ä [a] (/b)', '- Ä [a](/b)'],
  ])('%s is told, and fixed', (_, body, after) => {
    expect(findingsIn(`${body}\n`, 'mistyped-link')).toHaveLength(1);
    expect(fixed(`${body}\n`, 'mistyped-link')).toBe(`${after}\n`);
    expect(findingsIn(`${after}\n`, 'mistyped-link')).toEqual([]);
  });

  test('is not what only looks like one', () => {
    for (const body of [
      '[a](/b) (c)',
      'A note [sic] (see below)',
      '`[a] (/b)`',
      '[a]( /b )',
      '[a](/b "c d")',
      '\\[a\\] (/b)',
      '[a] (/b)\n\n[a]: /c',
      '(a)[b]',
    ])
      expect({ body, found: findingsIn(`${body}\n`, 'mistyped-link') }).toEqual({ body, found: [] });
  });

  test('has a percent sign that stands for nothing', () => {
    const [finding] = findingsIn('See [the map](https://shop.example/%zz).\n', 'mistyped-link');
    expect(finding?.help).toContain('`https://shop.example/%25zz`');
    expect(findingsIn('See [the map](https://shop.example/%C3%a4).\n', 'mistyped-link')).toEqual([]);
  });
});

describe('bold text with blanks beside its stars', () => {
  test.each([
    ['This is ** bold ** too.', 'This is **bold** too.'],
    ['This is **bold ** too.', 'This is **bold** too.'],
    ['This is** bold **too.', 'This is **bold** too.'],
    ['- ** bold**', '- **bold**'],
    ['**a** and ** b **', '**a** and **b**'],
  ])('%s becomes %s', (body, after) => {
    expect(fixed(`${body}\n`, 'mistyped-bold')).toBe(`${after}\n`);
    expect(findingsIn(`${after}\n`, 'mistyped-bold')).toEqual([]);
  });

  test('is neither between two bold texts, nor in code, nor a power', () => {
    for (const body of ['**a** b **c**', '`** a **`', '2 ** 3 ** 4', '\\** a **'])
      expect({ body, found: findingsIn(`${body}\n`, 'mistyped-bold') }).toEqual({ body, found: [] });
  });
});

describe('a picture of another site', () => {
  test.each([
    ['![Our team](https://pictures.example/a/team.jpg)', '`![Our team](/team.jpg)`'],
    ['![Our team](//pictures.example/show?id=1)', '`![Our team](/name-of-the-file)`'],
    ['![Our team][t]\n\n[t]: https://pictures.example/team.png', '`![Our team](/team.png)`'],
  ])('%s is told, with what to write', (body, help) => {
    expect(findingsIn(`${body}\n`, 'remote-picture')).toMatchObject([{ place: { start: { line: 4, column: 1 } } }]);
    expect(findingsIn(`${body}\n`, 'remote-picture')[0]?.help).toContain(help);
  });

  test('is none of this one', () => expect(findingsIn('![Our team](/team.jpg)\n', 'remote-picture')).toEqual([]));
});

describe('a character that HTML does not allow', () => {
  test.each(['\ufffe', '\uffff', '\ufdd0', '\ufdef', '\u{1fffe}', '\u{10ffff}', '\u0001'])(
    '%j is told where it stands, goes with the fix, and is not published meanwhile',
    (sign) => {
      const body = `A mark${sign} here, ![b${sign}](/c.png "d${sign}").\n`;
      expect(findingsIn(body, 'hidden-characters')[0]?.place?.start).toEqual({ line: 4, column: 7 });
      expect(fixed(body, 'hidden-characters')).toMatch(/^A mark here/u);
      expect(roleOf(header + body).body.summary.html).toBe('<p>A mark here, <img src="/c.png" alt="b" title="d">.</p>');
    },
  );

  test('is told in the front matter too', () => {
    const { diagnostics } = checkSource({ path: 'a.md', text: '---\ntitle: Co\ufffeok\n---\nText\n' }, settings());
    expect(diagnostics.filter(({ rule }) => rule === 'hidden-characters')).toMatchObject([
      { place: { start: { line: 2 } } },
    ]);
  });
});

describe('HTML that is left out', () => {
  test.each([
    ['<br>', 'one\ntwo'],
    ['<br/>', 'one\ntwo'],
    ['<BR />', 'one\ntwo'],
    ['</p><p>', 'one two'],
    ['<hr>', 'one two'],
    ['</li><li>', 'one two'],
    ['</td><td>', 'one two'],
    ['<img src="/a.png">', 'one two'],
    ['</button><button>', 'one two'],
    ['<my-icon></my-icon>', 'one two'],
    ['<b>', 'onetwo'],
    ['<wbr>', 'onetwo'],
    ['<!-- x -->', 'onetwo'],
  ])('%s between two words leaves them as %j', (tag, text) => {
    expect(roleOf(`${header}one${tag}two\n`).body.summary.text).toBe(text);
    expect(roleOf(`${header}- one${tag}two\n`).body.summary.text.replace(/\s+/gu, ' ')).toBe(
      `- ${text.replace('\n', ' ')}`,
    );
    const cell = roleOf(`${header}| one${tag}two |\n|---|\n`).body.summary.text;
    expect(cell).toBe(text.replace('\n', ' '));
  });
});
