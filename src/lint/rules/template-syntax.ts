import { matchesInBody, matchesInFrontMatter, whereLikely } from '../text/matches.ts';
import type { RoleRule } from '../rule.ts';

/** Comments of Liquid as a whole, Liquid, Jinja and Hugo, Mustache and Handlebars, ERB and PHP, then Kramdown's attributes. The lengths keep unclosed tags cheap. */
const pattern =
  /\{%-?\s*comment\b[^]{0,4000}?endcomment[^%]{0,200}%\}|\{{2,3}[^{}]{0,200}\}{2,3}|\{%[^%]{0,200}%\}|<%[^%]{0,200}%>|<\?(?:php\b|=)|\{%[-\s]|<%[-=#]?\s|\{:[ .#]?[\w"'=:;.# -]{1,100}\}|\{[#.][a-z][\w-]{0,60}\}/gu;

const tags = whereLikely(/\{[{%:#.]|<[%?]/, pattern);

/** Reports what a template engine should have replaced. */
export const templateSyntax: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  summary: 'The text has a tag of a template language in it.',
  why: 'Rolepress does not run templates in content: candidates and aggregators would read the tag as it stands.',
  bad: '---\ntitle: Cook\n---\nCook for {{ site.company }} in Porto.\n',
  good: '---\ntitle: Cook\n---\nCook for Example in Porto. Our menus are templates: `{{ dish }}`.\n',
  check: (document) => {
    const inBody = matchesInBody(document, tags).filter(({ around }) => {
      const isComment = around.type === 'html' && around.value.startsWith('<!--');
      return around.type !== 'code' && around.type !== 'inlineCode' && !isComment;
    });
    return [...matchesInFrontMatter(document, tags), ...inBody].map(({ text, place }) => ({
      message: `The tag \`${shown(text)}\` of a template language is left in the text; expected the words themselves`,
      place,
      help: adviceFor(text),
    }));
  },
};

function adviceFor(tag: string): string {
  if (tag.endsWith('%}') && tag.includes('endcomment')) return 'Delete it, or write the comment as `<!-- … -->`.';
  return /^\{[:#.]/u.test(tag)
    ? 'Delete it: Rolepress knows no attributes in Markdown.'
    : 'Write what the tag stands for, or put it in backticks if readers are to see it.';
}

function shown(tag: string): string {
  const line = tag.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
