import type { Tool } from '../tool.ts';
import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { floor } from './floor.ts';
import { hugo } from './hugo.ts';
import { remarkCli } from './remark-cli.ts';
import { rolepress, rolepressOtherNode, rolepressPictures, rolepressRemark } from './rolepress.ts';

export { rolepressCommand } from './rolepress.ts';

/** Rolepress is the first: the floor writes what it wrote. */
export const tools: readonly Tool[] = [
  rolepress,
  rolepressRemark,
  rolepressPictures,
  rolepressOtherNode,
  hugo,
  eleventy,
  astro,
  remarkCli,
  floor,
];
