import type { Importer } from '../imported-role.ts';
import { postingRole, postingsOf } from './posting.ts';

/** Structured data that was saved by itself, without the page that it stood in. */
export const jsonLd: Importer = {
  summary: 'JobPostings of schema.org as JSON',
  recognises: ({ data }) => postingsOf(data).length > 0,
  read: ({ data }, { settings }) => ({ roles: postingsOf(data).map((posting) => postingRole(posting, settings)) }),
};
