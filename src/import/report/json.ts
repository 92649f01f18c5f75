import type { ImportReport } from './report.ts';

/** An import as data, for programs. */
export function jsonReport({ folder, isDry, roles, refused, dropped }: ImportReport): string {
  const data = {
    version: 1,
    dryRun: isDry,
    roles: roles.map((role) => ({
      source: role.source,
      path: `${folder}/${role.file}`,
      state: role.state,
      title: role.title ?? null,
      fillIn: role.blanks,
      review: role.notes,
      dropped: role.dropped,
    })),
    refused,
    dropped,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
