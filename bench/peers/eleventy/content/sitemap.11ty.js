import { sitemap } from '../shared/careers.js';

export const data = { permalink: '/sitemap.xml' };

export function render({ collections: { open } }) {
  return sitemap(open);
}
