import { getCollection } from 'astro:content';
import { site } from '../shared/careers.js';

let known;

/** All roles, the newest first, read once a build. */
export function openRoles() {
  known ??= getCollection('roles').then((entries) =>
    entries
      .map((entry) => ({
        entry,
        role: entry.data,
        path: `/roles/${entry.id}/`,
        url: `${site.url}roles/${entry.id}/`,
        html: entry.rendered.html,
      }))
      .toSorted((one, other) => other.role.datePosted - one.role.datePosted),
  );
  return known;
}
