import type { Root } from 'mdast';
import { eachNode } from '../../parse/index.ts';
import { blank } from '../../model/blanks.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { RoleRule } from '../rule.ts';
import { placesIn } from '../text/places.ts';

/** Reports pictures in the text without words that stand for them. */
export const pictureAlt: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A picture in the text has no words that stand for it.',
  why: 'Whoever does not see the picture, because of blindness or a slow network, does not get to know what it shows.',
  bad: '---\ntitle: Cook\n---\n![](/kitchen.jpg)\n',
  good: '---\ntitle: Cook\n---\n![Our kitchen](/kitchen.jpg)\n',
  check: ({ tree, source }) => withoutAlt(tree, source.text),
};

/** The findings about the pictures of a text that nothing stands for. */
export function withoutAlt(tree: Root, text: string): readonly Finding[] {
  if (!text.includes('![')) return [];
  const { placeOf } = placesIn(text);
  const findings: Finding[] = [];
  eachNode(tree, (node) => {
    if ((node.type !== 'image' && node.type !== 'imageReference') || (node.alt ?? '').trim() !== '') return;
    const name = node.type === 'image' ? node.url : (node.label ?? node.identifier);
    const { start, end } = node.position ?? {};
    findings.push({
      message: `The picture \`${name}\` has no words that stand for it; expected what it shows, between the square brackets`,
      place: placeOf(start?.offset ?? 0, end?.offset ?? 0),
      help: `Type what it shows between the brackets: \`![${blank('words for the picture')}](${name})\`.`,
    });
  });
  return findings;
}
