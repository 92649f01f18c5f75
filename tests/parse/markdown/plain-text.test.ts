import { describe, expect, test } from 'vitest';
import { roleOf } from '../../support/helpers.ts';

function blocksOf(body: string) {
  const { summary, sections } = roleOf(`---\ntitle: Cook\n---\n\n${body}`).body;
  return { summary, items: sections.flatMap(({ items }) => items) };
}

describe('the plain text', () => {
  test.each([
    ['rows of a table on lines, their cells apart', '| Boat | Crew |\n|---|---|\n| Alva | 3 |\n| Lima | 4 |\n', 'Boat\tCrew\n\nAlva\t3\nLima\t4'],
    ['nothing behind the last cell of a row', '| Boat | Crew |\n|---|---|\n| Alva | |\n', 'Boat\tCrew\n\nAlva'],
    ['a line break without a space behind it', 'a  \n  b\\\nc\n', 'a\nb\nc'],
    ['a line break in HTML', 'pier 4<br>gate 12<br/>4400<BR />\nGaia\n', 'pier 4\ngate 12\n4400\nGaia'],
    ['a line break in a cell as a space', '| Hours |\n|---|\n| 6-10<br>12-14 |\n', 'Hours\n\n6-10 12-14'],
    ['words that a tag parts', 'pier 4</p><p>gate 12 <hr> Gaia</li><li>Porto\n', 'pier 4 gate 12 Gaia Porto'],
    ['words that no tag parts', 'pier<b>s</b> 4<!-- note -->5\n', 'piers 45'],
    ['a nested list', '- a\n  - b\n- c\n', '- a\n  - b\n- c'],
    ['a quote', '> a\n> b\n', 'a b'],
  ])('has %s', (_, body, text) => expect(blocksOf(body).summary.text).toBe(text));

  test('of an item and its label has spaces where lines break', () => {
    expect(blocksOf('## Duties\n\n- **Tie<br>up:** the<br>boat\n').items).toMatchObject([{ label: 'Tie up', text: 'the\nboat' }]);
  });
}); // prettier-ignore

describe('the HTML', () => {
  test.each([
    ['a line break', 'a<br>b<BR/>c\n', '<p>a<br>b<br>c</p>'],
    ['a line break in a cell', '| a |\n|---|\n| b<br>c |\n', '<td>b<br>c</td>'],
    ['a sign that has a name by its name', 'R&D "a" \\<b>\n', '<p>R&amp;D "a" &lt;b></p>'],
    ['no other tag', 'a<script>b</script><img src=x>c</p><p>d\n', '<p>a b  c  d</p>'],
  ])('has %s', (_, body, html) => expect(blocksOf(body).summary.html).toContain(html));
});
