import { rss } from '../shared/careers.js';

export const data = { permalink: '/jobs.xml' };

export function render({ collections: { open } }) {
  return rss(open);
}
