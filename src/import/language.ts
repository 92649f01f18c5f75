import type { Root, RootContent } from 'mdast';
import type { Settings } from '../model/config.ts';
import { titleLanguages, titleReader } from '../parse/index.ts';
import { textOf } from './tree.ts';

/** A language, and whether titles leave no other open: then a role may say that it is in it. */
type Found = { readonly language: string; readonly isCertain: boolean };

/** The language in which most titles of a text are known, for a text that is too short to tell; that of the site when none knows more. */
export function languageOfTitles(body: Root, settings: Settings): Found {
  const lines = body.children.flatMap(linesOf);
  const counts = [settings.language, ...titleLanguages].map((language) => {
    const read = titleReader(settings.sections, language);
    return { language, known: lines.filter((line) => read(line).length > 0).length };
  });
  const best = counts.reduce((a, b) => (b.known > a.known ? b : a));
  const isAlone = counts.every(({ language, known }) => language === best.language || known === 0);
  return { language: best.language, isCertain: isAlone && best.known > 1 };
}

/** The lines that may be titles. */
function linesOf(node: RootContent): readonly string[] {
  if (node.type === 'heading') return [textOf(node)];
  if (node.type === 'list') return node.children.length === 1 ? [textOf(node)] : [];
  return node.type === 'paragraph' ? textOf(node).split('\n').filter((line) => line.length <= 80) : []; // prettier-ignore
}
