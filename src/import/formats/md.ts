import type { Root } from 'mdast';
import { slugOf } from '../../model/slug.ts';
import { excessOf, parseMarkdown } from '../../parse/index.ts';
import { frontMatterFacts } from '../facts/front-matter-facts.ts';
import type { Dropped, Importer, Note } from '../imported-role.ts';
import { withoutHtml } from '../markdown-html.ts';
import { jsonFirst, splitSource } from '../split-source.ts';

/** A Markdown file of another generator: Jekyll, Hugo, Eleventy, Astro and others. */
export const md: Importer = {
  summary: 'Markdown, with front matter in YAML, TOML or JSON, or without',
  recognises: ({ text = '' }) => {
    if (jsonFirst(text)) return true;
    if (/^\s*(?:---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)|\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+)/u.test(text)) return true;
    return /^#{1,6} \S|^\*\*[^*\n]+\*\*\s*$|\]\((?:https?:|mailto:|\/)|^(?:```|> )/mu.test(text);
  },
  read: ({ path, text = '', notes }, { settings }) => {
    const source = splitSource(withoutPictures(text).replace(headingId, '$1'));
    const excess = excessOf(source.markdown);
    if (excess) return { refused: excess.message };
    if (source.markdown.split(/[*_]/u).length > mostMarks) return { refused: `The text has more than ${mostMarks} marks of emphasis` };
    const template = withoutComments(source.markdown);
    const front = frontMatterFacts(source, settings);
    const tree = withoutHtml(parseMarkdown(template.text), template.text);
    if (tree.children.length === 0 && front.sections.length === 0) return { refused: 'The file holds no text' };
    const body: Root = { ...tree, children: [...tree.children, ...front.sections] };
    return {
      roles: [
        {
          title: front.title,
          slug: slugIn(path),
          body,
          facts: front.facts,
          notes: [...notes, ...source.notes, ...front.notes, ...templateNotes(template.text)],
          dropped: [...front.dropped, ...template.dropped],
          unit: 'line',
        },
      ],
    };
  },
}; // prettier-ignore

/** Each may pair with each other, which takes time. */
const mostMarks = 20_000;

/** `## Title {#id}`: some programs write the fragment of a heading behind it. */
const headingId = /^(#{1,6} [^\n]*?)[ \t]*\{#[\w.-]+\}[ \t]*$/gmu;

/** Pictures that stand in the text itself, as Google Docs writes them: they are many times as long as the text. */
function withoutPictures(text: string): string {
  return text.replace(/^\[[^[\]\n]{1,80}\]:[ ]*<?data:image\/[^\n]*$/gmu, '').replace(/!\[[^[\]\n]{0,200}\]\(data:image\/[^()\n]*\)/gu, '').replace(/!\[([^[\]\n]{0,200})\]\[image\d+\]/gu, '$1'); // prettier-ignore
}

/** A file of a site has its address in its name already; a post has a date before it, and a page may be a folder. */
function slugIn(path: string): string | undefined {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? '').replace(/(?:\.[a-z]{2})?\.(?:md|markdown|mdx|html)$/iu, '').replace(/^\d{4}-\d{2}-\d{2}-/u, '');
  const isFolder = /^_?index$/iu.test(name);
  const base = isFolder ? parts.at(-2) : name;
  return base === undefined || base === '' || base === '-' ? undefined : slugOf(base);
} // prettier-ignore

/** Comments of Liquid are no text; the lines that they stood on stay, so that places are those of the file. */
function withoutComments(markdown: string): { readonly text: string; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  let [text, done, line] = ['', 0, 1];
  const start = /\{%-?\s*comment\b[^%\n]*%\}/gu;
  const end = /\{%-?\s*endcomment\b[^%\n]*%\}/gu;
  for (let from = start.exec(markdown); from; from = start.exec(markdown)) {
    end.lastIndex = start.lastIndex;
    const to = end.exec(markdown);
    if (!to) break;
    const before = markdown.slice(done, from.index);
    const inner = markdown.slice(start.lastIndex, to.index);
    line += linesIn(before);
    if (/[\p{L}\p{N}]/u.test(inner)) dropped.push({ text: inner.trim(), why: 'it is a comment', from: `line ${line}` });
    text += before + '\n'.repeat(linesIn(inner));
    line += linesIn(inner);
    done = start.lastIndex = end.lastIndex;
  }
  return { text: text + markdown.slice(done), dropped };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** Code of templates: tags of Liquid and ERB, shortcodes of Hugo, attributes of kramdown, modules and components of MDX. */
const code =
  /\{%[^\n]*?%\}|\{\{[^\n]*?\}\}|<%[^\n]*?%>|\{:[^{}\n]*\}|^(?:import|export)\s[^\n]*(?:["']|[{};])\s*$|<\/?\p{Lu}[\p{L}\p{N}.]*(?:\s[^<>\n]*)?>/gu;

function templateNotes(markdown: string): readonly Note[] {
  return markdown.split('\n').flatMap((line, index) =>
    (line.match(code) ?? []).map((found) => ({ from: `line ${index + 1}`, message: `“${found}” is code of a template, which Rolepress does not run; type what it stands for, or delete it` })),
  );
} // prettier-ignore
