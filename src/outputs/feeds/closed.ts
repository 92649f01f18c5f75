import { dayOf } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import type { ClosedRoles } from '../../model/feed-fields.ts';
import { roleUrl } from '../../model/links.ts';
import type { PublishedRole, Site } from '../../model/site.ts';
import type { SiteOutput } from '../output.ts';
import { jsonFile } from '../views/script-data.ts';

/** `closed.json`: the roles that closed, for as long as they have a page. A reader of the feeds learns from it that a role is closed and not just gone. */
export const closed: SiteOutput = {
  kind: 'site',
  files: ({ site, file }) => [file('closed.json', () => jsonFile(closedRolesOf(site)))],
};

function closedRolesOf(site: Site): ClosedRoles {
  const { config, roles } = site;
  const found = roles
    .filter(({ state }) => state === 'closed')
    .map((role) => ({ id: role.id, url: roleUrl(role, config), title: role.title, closed_on: closedOn(role, site) }));
  return {
    about: `${config.url}schema/closed.json`,
    schema_version: 2,
    roles: found.toSorted((a, b) => compareText(b.closed_on ?? '', a.closed_on ?? '') || compareText(a.url, b.url)),
  };
}

/** The last day to apply. A role that its editor closed before that day closed on a day that nothing here tells. */
function closedOn({ validThrough }: PublishedRole, { today, config }: Site): string | null {
  const lastDay = validThrough === undefined ? undefined : dayOf(validThrough, config.timeZone);
  return lastDay === undefined || lastDay > today ? null : lastDay;
}
