import type { Root } from 'mdast';
import type { Finding } from '../../model/diagnostic.ts';
import { eachNode, isExternal } from '../../parse/index.ts';
import type { RoleRule } from '../rule.ts';
import { placesIn } from '../text/places.ts';

/** Reports pictures of other sites, which are published as links. */
export const remotePicture: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A picture comes from another site, so a link stands in its place.',
  why: 'A picture of another site would tell that site of each reader; the page loads nothing from there.',
  bad: '---\ntitle: Cook\n---\n![Our kitchen](https://pictures.rolepress.example/kitchen.jpg)\n',
  good: '---\ntitle: Cook\n---\n![Our kitchen](/kitchen.jpg)\n',
  check: ({ tree, source }) => remotePictures(tree, source.text),
};

/** The findings about the pictures of a text that are of other sites. */
export function remotePictures(tree: Root, text: string): readonly Finding[] {
  if (!text.includes('![')) return [];
  const { placeOf } = placesIn(text);
  const urls = new Map<string, string>();
  eachNode(tree, (node) => {
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  });
  const findings: Finding[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : urls.get(node.identifier);
    if (url === undefined || !isExternal(url)) return;
    const name = /\/([^/?#]+\.[a-z\d]{3,4})(?:[?#]|$)/iu.exec(url)?.[1];
    const written = `![${node.alt ?? ''}](/${name ?? 'name-of-the-file'})`;
    findings.push({
      message: `The picture \`${url}\` is of another site, so a link is published in its place; expected a file of this one`,
      place: placeOf(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
      help: `Put the file into content/public, and write ${name === undefined ? 'its name, as in ' : ''}\`${written}\`.`,
    });
  });
  return findings;
}
