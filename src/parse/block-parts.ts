import { markdownKeys, type PageBlock } from '../model/block-fields.ts';
import type { Mention, NamedPicture } from '../model/page.ts';
import type { Link } from '../model/role.ts';
import type { Path, YamlText } from './yaml/yaml.ts';

/** A block with HTML in place of each Markdown text in it; `print` gets the text and the keys that lead to it. */
export function printedBlock(block: PageBlock, print: (markdown: string, path: Path) => string): PageBlock {
  // Nothing but texts is replaced by texts.
  return replaced(block, [], print) as PageBlock;
}

function replaced(value: unknown, path: Path, print: (markdown: string, path: Path) => string): unknown {
  if (Array.isArray(value)) return value.map((member, index) => replaced(member, [...path, index], print));
  if (typeof value === 'string') return markdownKeys.has(String(path.at(-1))) ? print(value, path) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member, [...path, key], print)]));
} // prettier-ignore

/** What stands above a Markdown text of a block: the title or question of its entry. `path` leads to the text. */
export function headOf(block: PageBlock, [, index]: Path): string | undefined {
  if (!('items' in block) || typeof index !== 'number') return undefined;
  const item = block.items[index];
  if (!item) return undefined;
  if ('question' in item) return item.question;
  return 'title' in item ? item.title : undefined;
}

/** The buttons of blocks, with the places of their addresses. */
export function namedLinksIn(blocks: readonly PageBlock[], yaml: YamlText): readonly Link[] {
  return blocks.flatMap((block, index) => {
    if (!('button' in block) || block.button === undefined) return [];
    const { link, title } = block.button;
    return [{ href: link, text: title, place: yaml.placeOf(['blocks', index, 'button', 'link']) }];
  });
}

/** The roles and departments that blocks name. */
export function mentionsIn(blocks: readonly PageBlock[], yaml: YamlText): readonly Mention[] {
  return blocks.flatMap((block, index): readonly Mention[] => {
    if (block.type === 'featured-roles')
      return block.roles.map((name, at) => ({
        kind: 'role',
        name,
        place: yaml.placeOf(['blocks', index, 'roles', at]),
      }));
    if (block.type !== 'department-roles') return [];
    return [{ kind: 'department', name: block.department, place: yaml.placeOf(['blocks', index, 'department']) }];
  });
}

/** The pictures that a value of a front matter names, below some keys of it. */
export function picturesIn(value: unknown, path: Path, yaml: YamlText): readonly NamedPicture[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => picturesIn(member, [...path, index], yaml));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const isPicture = key === 'picture' && typeof member === 'object' && member !== null && 'file' in member;
    if (!isPicture || typeof member.file !== 'string') return picturesIn(member, [...path, key], yaml);
    return [{ file: member.file, place: yaml.placeOf([...path, key, 'file']) }];
  });
}
