import { closedRoles } from '../../model/closed-fields.ts';
import { feed, roleData } from '../../model/feed-fields.ts';
import { jsonSchemaOf } from '../../model/json-schema.ts';
import type { SiteOutput } from '../output.ts';
import { jsonFile } from '../views/script-data.ts';

/** The JSON Schemas of what is published: of a page of a feed, of a role’s own file, and of the list of closed roles. */
export const schemas: SiteOutput = {
  kind: 'site',
  files: ({ site, file }) =>
    Object.entries(published).map(([name, { schema, title }]) => {
      const path = `schema/${name}.json`;
      return file(path, () => jsonFile({ $id: site.config.url + path, ...jsonSchemaOf(schema, title) }));
    }),
};

const published = {
  feed: { schema: feed, title: 'A page of jobs.json or feed.json of a Rolepress site' },
  role: { schema: roleData, title: 'A role of a Rolepress site as data' },
  closed: { schema: closedRoles, title: 'The roles of a Rolepress site that closed' },
} as const;
