import { daysBetween } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import type { ClosedRoles } from '../../model/closed-fields.ts';
import { roleUrl } from '../../model/links.ts';
import type { Site } from '../../model/site.ts';
import type { SiteOutput } from '../output.ts';
import { jsonFile } from '../views/script-data.ts';

/** `closed.json`: the roles that closed, for as many days as site.yml keeps their pages. A reader of the feeds learns from it that a role is closed and not just gone. */
export const closed: SiteOutput = {
  kind: 'site',
  files: ({ site, file }) => [file('closed.json', () => jsonFile(closedRolesOf(site)))],
};

function closedRolesOf({ config, roles, gone, today }: Site): ClosedRoles {
  const found = [...roles, ...gone]
    .filter(({ state }) => state === 'closed')
    .filter(({ closedOn }) => closedOn === undefined || daysBetween(closedOn, today) <= config.expiry.keepClosedDays)
    .map((role) => ({ id: role.id, url: roleUrl(role, config), title: role.title, closed_on: role.closedOn ?? null }));
  return {
    about: `${config.url}schema/closed.json`,
    schema_version: 2,
    roles: found.toSorted((a, b) => compareText(b.closed_on ?? '', a.closed_on ?? '') || compareText(a.url, b.url)),
  };
}
