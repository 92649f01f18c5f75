import { describe, expect, test } from 'vitest';
import { readRole } from '../../../src/parse/index.ts';
import { marked, settings } from '../../support/helpers.ts';

/** The first line of a body behind this front matter. */
const header = '---\ntitle: Cook\n---\n';

function bodyOf(text: string, { keys = '', site = '' } = {}) {
  const source = { path: 'content/roles/cook.md', text: `---\ntitle: Cook\n${keys}---\n${text}` };
  return readRole(source, settings(site)).body;
}

/** Each section in short: its title and the kinds that it stands for. */
function shapeOf(text: string, of: { keys?: string; site?: string } = {}): readonly string[] {
  return bodyOf(text, of).sections.map(({ title, kinds }) => `${title} = ${kinds.join(' + ') || 'none'}`);
}

describe('a heading stands for a section', () => {
  test.each([
    ['Duties', 'duties'],
    ['QUALIFICATIONS:', 'qualifications'],
    ['Job Duties', 'duties'],
    ['“What You’ll Do” :', 'responsibilities'],
    ["What you'll bring?", 'qualifications'],
    ['🚀 *Duties* ✨', 'duties'],
    ['[Requirements](https://inn.example)', 'qualifications'],
    ['<b>Duties</b> <a name="d"></a>', 'duties'],
    ['**Duties**', 'duties'],
    ['1. Responsibilities', 'responsibilities'],
    ['Qualifications (m/f/d)', 'qualifications'],
    ['Your\u00a0 duties\u200b', 'duties'],
    ['Required qualifications', 'qualifications'],
    ['Preferred Qualifications', 'qualifications'],
    ['Nice-to-haves', 'qualifications'],
    ['Duties and Responsibilities', 'duties responsibilities'],
    ['Duties &amp; Responsibilities', 'duties responsibilities'],
    ['Responsibilities/Duties', 'responsibilities duties'],
    ['Qualifications, Duties', 'qualifications duties'],
    ['Essential functions and responsibilities', 'duties responsibilities'],
    ['Education and experience', 'qualifications'],
    ['About us', ''],
    ['Location', ''],
    ['Responsibilties', ''],
    ['Aufgaben', ''],
  ])('“%s” for “%s” in English', (title, kinds) => {
    expect(bodyOf(`## ${title}\n\nText\n`).sections.map((section) => section.kinds.join(' '))).toEqual([kinds]);
  });

  test.each([
    ['de', 'Deine Aufgaben', 'duties'],
    ['de', 'Dein Profil', 'qualifications'],
    ['de', 'Was du mitbringst', 'qualifications'],
    ['de-AT', 'Aufgaben und Verantwortung', 'duties responsibilities'],
    ['de', 'Responsibilities', 'responsibilities'],
    ['fr', 'Vos missions :', 'duties'],
    ['fr', 'Profil recherché', 'qualifications'],
    ['fr', 'À propos de vous'.normalize('NFD'), 'qualifications'],
    ['fr-CA', 'Missions et responsabilités', 'duties responsibilities'],
    ['es', 'Duties', 'duties'],
  ])('in %s “%s” for “%s”', (language, title, kinds) => {
    const { sections } = bodyOf(`## ${title}\n\nText\n`, { keys: `language: ${language}\n` });
    expect(sections.map((section) => section.kinds.join(' '))).toEqual([kinds]);
    expect(bodyOf(`## ${title}\n\nText\n`, { site: `language: ${language}\n` }).sections).toEqual(
      sections.map((section) => ({ ...section, at: { line: 4, column: 1 } })),
    );
  });

  test('its title is plain text', () => {
    const titles = ['The *Duties* of `us`', '<b>Duties</b> <a name="d"></a>', '[Duties](/d) &amp; more'];
    const { sections } = bodyOf(titles.map((title) => `## ${title}\n\nText\n`).join('\n'));
    expect(sections.map(({ title }) => title)).toEqual(['The Duties of us', 'Duties', 'Duties & more']);
  });

  test('by the site’s own words, which come before ours', () => {
    const site =
      'sections: {qualifications: {aliases: [What we dream of]}, benefits: {title: What we offer, aliases: [Your role]}}\n';
    expect(shapeOf('## What we dream of\n## Benefits\n## WHAT WE OFFER\n## Your role\n', { site })).toEqual([
      'What we dream of = qualifications',
      'Benefits = benefits',
      'WHAT WE OFFER = benefits',
      'Your role = benefits',
    ]);
  });

  test.each([
    ['⟦###### Duties⟧\n\n- a\n', 'atx'],
    ['⟦# Duties⟧\n\n- a\n', 'atx'],
    ['⟦## Duties ##⟧\n\n- a\n', 'atx'],
    ['Intro\n\n⟦Duties\n---⟧\n- a\n', 'setext'],
    ['Intro\n\n⟦Duties\n===⟧\n- a\n', 'setext'],
    ['Intro\n\n⟦**Duties:**⟧\n\n- a\n', 'bold'],
    ['⟦**Duties**:⟧\n- a\n', 'bold'],
    ['⟦__Duties__⟧\n\n- a\n', 'bold'],
    ['⟦***Duties***⟧\n\n- a\n', 'bold'],
    ['⟦##Duties⟧\n- a\n', 'nospace'],
    ['⟦###Duties###⟧\n\n- a\n', 'nospace'],
    ['⟦<h2>Duties</h2>⟧\n\n- a\n', 'html'],
    ['⟦<h3 class="x">Your <b>duties</b></h3>⟧\n\n- a\n', 'html'],
  ])('written as %j', (written, form) => {
    const { text, place } = marked(header + written);
    const { outline, body } = readRole({ path: 'content/roles/cook.md', text }, settings());
    expect(body.sections).toMatchObject([{ kinds: ['duties'], form, at: place.start, items: [{ text: 'a' }] }]);
    expect(outline.sections[0]?.heading.place).toEqual(place);
  });

  test.each([
    '**Note**\n',
    '**Bold** words\n',
    '#1 in Porto\n',
    '> ## Duties\n',
    '- ## Duties\n',
    '```\n## Duties\n```\n',
  ])('%j does not', (text) => expect(bodyOf(text).sections).toEqual([]));
});

describe('what belongs to a section', () => {
  test.each([
    ['sub-headings and what is below them', '## Duties\n- a\n### Daily\n- b\n#### Early\n- c\n', ['Duties = duties']],
    [
      'a sub-heading of the same kind',
      '## Qualifications\n### Required\n- a\n### Nice to have\n- b\n',
      ['Qualifications = qualifications'],
    ],
    [
      'no deeper heading of another kind',
      '## Duties\n- a\n### Qualifications\n- b\n',
      ['Duties = duties', 'Qualifications = qualifications'],
    ],
    [
      'no heading of its own level',
      '### Duties\n- a\n### About us\nText\n## Qualifications\n- b\n',
      ['Duties = duties', 'About us = none', 'Qualifications = qualifications'],
    ],
    [
      'several headings of one kind, one section each',
      '## Required\n- a\n## Preferred\n- b\n',
      ['Required = qualifications', 'Preferred = qualifications'],
    ],
    ['bold lines that are no section', '## Duties\n\n**Note**\n\n- a\n', ['Duties = duties']],
    ['nothing behind a thematic break', '## Duties\n- a\n\n---\n\nBye\n', ['Duties = duties']],
    [
      'no text between a break and the next section',
      '## Duties\n- a\n\n***\n\nBetween\n\n## Qualifications\n- b\n',
      ['Duties = duties', ' = none', 'Qualifications = qualifications'],
    ],
    ['a title that comes twice, each time', '## Duties\n- a\n## Duties\n- b\n', ['Duties = duties', 'Duties = duties']],
  ])('%s', (_, text, shape) => expect(shapeOf(text)).toEqual(shape));

  test('items of sub-headings roll up, also those of required and preferred as one kind', () => {
    const { sections } = bodyOf('## Qualifications\n- a\n### Required\n- **B:** b\n### Nice to have\n1. c\n');
    expect(sections[0]?.items).toMatchObject([{ text: 'a' }, { label: 'B', text: 'b' }, { text: 'c' }]);
    expect(sections[0]?.text).toBe('- a\n\nRequired\n\n- B: b\n\nNice to have\n\n1. c');
  });

  test.each([
    ['the text before the first section', 'One\n\nTwo\n\n## Duties\n', 'One\n\nTwo', ''],
    ['a body without sections', 'One\n', 'One', ''],
    ['what follows the last break', '## Duties\n- a\n\n---\n\nOne\n\n---\n\nTwo\n', '', 'Two'],
    ['a break before any section is no end', 'One\n\n---\n\nTwo\n\n## Duties\n', 'One\n\nTwo', ''],
    ['a first heading that repeats the title', '# COOK!\n\nOne\n', 'One', ''],
    ['a first heading that does not', '# Welcome\n\nOne\n', 'Welcome\n\nOne', ''],
  ])('summary and closing: %s', (_, text, summary, closing) => {
    const body = bodyOf(text);
    expect(body.summary.text).toBe(summary);
    expect(body.closing.text).toBe(closing);
  });

  test('titles that come twice get ids of their own, as do sub-headings', () => {
    const { sections } = bodyOf('## Duties\n### Daily\n- a\n## Duties\n### Daily\n- b\n');
    const ids = sections.flatMap(({ id, html }) => [id, ...[...html.matchAll(/ id="([^"]+)"/gu)].map(([, of]) => of)]);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('an entry of a list', () => {
  test.each([
    ['**Label:** text', 'Label', 'text'],
    ['**Label**: text', 'Label', 'text'],
    ['**Label** : text', 'Label', 'text'],
    ['**Label :** text', 'Label', 'text'],
    ['**Label\u00a0:** text', 'Label', 'text'],
    ['__Label:__ text', 'Label', 'text'],
    ['Label: text', 'Label', 'text'],
    ['Code Review and Optimization: text', 'Code Review and Optimization', 'text'],
    ['**[Label](https://inn.example):** text', 'Label', 'text'],
    ['**Label:** **bold** text', 'Label', 'bold text'],
    ['Start: 10:30', 'Start', '10:30'],
    ['标签：文本', '标签', '文本'],
    ['plain', undefined, 'plain'],
    ['**Bold** words', undefined, 'Bold words'],
    ['https://inn.example/a: b', undefined, 'https://inn.example/a: b'],
    ['See https://inn.example: more', undefined, 'See https://inn.example: more'],
    ['mailto:a@inn.example', undefined, 'mailto:a@inn.example'],
    ['10:30 stand-up', undefined, '10:30 stand-up'],
    ['Daily at 10:30: stand-up', undefined, 'Daily at 10:30: stand-up'],
    ['Really? Yes: no', undefined, 'Really? Yes: no'],
    ['This is far too long for it to be a label: text', undefined, 'This is far too long for it to be a label: text'],
    ['`code`: text', undefined, 'code: text'],
  ])('%j', (entry, label, text) => {
    const [item] = bodyOf(`## Duties\n\n- ${entry}\n`).sections[0]?.items ?? [];
    expect(item).toMatchObject({ text, at: { line: 6, column: 1 } });
    expect(item?.label).toBe(label);
  });

  test('keeps its nested list and its paragraphs, and knows its line', () => {
    const items = bodyOf('## Duties\n- **A:** one\n\n  two\n\n- **B:**\n  - C: c\n  - d\n* * e\n').sections[0]?.items;
    expect(items).toMatchObject([
      { label: 'A', text: 'one\n\ntwo', html: '<p>one</p>\n<p>two</p>', at: { line: 5, column: 1 } },
      { label: 'B', text: '- C: c\n- d', at: { line: 9, column: 1 } },
      { text: '- e', at: { line: 12, column: 1 } },
    ]);
  });

  test('does not lose the text of a label that stands alone', () => {
    expect(bodyOf('## Duties\n\n- Label:\n').sections[0]?.items).toMatchObject([{ text: 'Label:' }]);
  });
});
