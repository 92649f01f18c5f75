import * as v from 'valibot';
import { day, said, schemaVersion, text, url } from './published-values.ts';

const closedRole = v.object({
  id: said(text, 'The site’s own id of the role, as in `_rolepress`.'),
  url: said(url, 'The role’s page, which says that it is closed.'),
  title: said(text, 'Plain text.'),
  closed_on: said(v.nullable(day), 'The last day on which the role took applications; null when it is not known.'),
});

/** `/closed.json`: the roles that closed and still have a page. */
export const closedRoles = v.object(
  {
    about: said(url, 'The JSON Schema of this file.'),
    schema_version: schemaVersion,
    roles: said(v.array(closedRole), 'The one that closed last first; those without a known day at the end.'),
  },
  'a list of closed roles',
);

export type ClosedRoles = v.InferOutput<typeof closedRoles>;
