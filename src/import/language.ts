import type { Root, RootContent } from 'mdast';
import type { Settings } from '../model/config.ts';
import { titleLanguages, titleReader } from '../parse/index.ts';
import { textOf } from './tree.ts';

/** The language in which most titles of a text are known, for a text that is too short to tell; that of the site when none knows more. */
export function languageOfTitles(body: Root, settings: Settings): string {
  const lines = body.children.flatMap(linesOf);
  const knownIn = (language: string) => {
    const read = titleReader(settings.sections, language);
    return lines.filter((line) => read(line).length > 0).length;
  };
  let best = { language: settings.language, known: knownIn(settings.language) };
  for (const language of titleLanguages) {
    const known = knownIn(language);
    if (known > best.known) best = { language, known };
  }
  return best.language;
}

/** The lines that may be titles. */
function linesOf(node: RootContent): readonly string[] {
  if (node.type === 'heading') return [textOf(node)];
  if (node.type === 'list') return node.children.length === 1 ? [textOf(node)] : [];
  return node.type === 'paragraph' ? textOf(node).split('\n').filter((line) => line.length <= 80) : []; // prettier-ignore
}
