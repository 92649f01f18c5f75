import { visit } from 'unist-util-visit';
import type { Finding, Point } from '../../model/diagnostic.ts';
import type { RoleRule } from '../rule.ts';

/** Reports HTML in the text, which is left out of the page. */
export const rawHtml: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'The text has HTML in it, which is not published.',
  why: 'Content may not put markup into a page; what stands between the tags of a block is lost with them.',
  bad: '---\ntitle: Cook\n---\n<div class="note">Bring your own knives.</div>\n',
  good: '---\ntitle: Cook\n---\n**Bring your own knives.** <!-- comments are fine -->\n',
  check: ({ tree, outline }) => {
    const headings = new Set(outline.sections.map(({ heading }) => heading.place.start.line));
    const findings: Finding[] = [];
    visit(tree, 'html', ({ value, position }) => {
      const text = value.replace(/<!--[\s\S]*?-->/gu, '').trim();
      if (text === '' || !position || (/^<h[1-6][\s>]/iu.test(text) && headings.has(position.start.line))) return;
      const tag = /^<[^\s>]*>?/u.exec(text)?.[0] ?? 'HTML';
      findings.push({
        message: `The HTML \`${tag.endsWith('>') ? tag : `${tag}>`}\` is not published; expected Markdown`,
        place: { start: pointOf(position.start), end: pointOf(position.end) },
        help: 'Delete the tags and write Markdown: `**bold**`, `- item`, `[text](https://…)`, an empty line between paragraphs.',
      });
    });
    return findings;
  },
};

/** Without the offset, which is no part of a place. */
function pointOf({ line, column }: Point): Point {
  return { line, column };
}
