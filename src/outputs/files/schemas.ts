import { feed, roleFile } from '../../model/feed-fields.ts';
import { jsonSchemaOf } from '../../model/json-schema.ts';
import type { SiteOutput } from '../output.ts';
import { jsonFile } from '../views/script-data.ts';

/** The JSON Schemas of what is published: of a page of the feed, and of a role’s own file. */
export const schemas: SiteOutput = {
  kind: 'site',
  files: ({ site, file }) =>
    Object.entries(published).map(([name, { schema, title }]) => {
      const path = `schema/${name}.json`;
      return file(path, () => jsonFile({ $id: site.config.url + path, ...jsonSchemaOf(schema, title) }));
    }),
};

const published = {
  feed: { schema: feed, title: 'A page of the feed of a Rolepress site' },
  role: { schema: roleFile, title: 'A role of a Rolepress site as data' },
} as const;
