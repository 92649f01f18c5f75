import { jsonFeed } from '../shared/careers.js';

export const data = { permalink: '/feed.json' };

export function render({ collections: { open } }) {
  return jsonFeed(open);
}
