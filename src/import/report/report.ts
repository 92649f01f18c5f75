import { oneLine } from '../clean-text.ts';
import type { ImportPlan, PlannedRole } from '../plan-import.ts';

/** An import, and the folder that its files are in, as reports show it. */
export type ImportReport = ImportPlan & { readonly folder: string; readonly isDry: boolean };

/** What a person must still do about a role. */
export function toDo({ state, file, blanks, notes }: PlannedRole): readonly string[] {
  if (state === 'duplicate') return [];
  return [
    ...(state === 'kept' ? [`${file} is there already with another text, and was left alone; use --force to replace it`] : []),
    ...(blanks.length > 0 ? [`fill in ${blanks.join(', ')}`] : []),
    ...notes.map(({ from, message }) => (from === undefined ? '' : `${from}: `) + oneLine(message)),
  ];
} // prettier-ignore

/** What of a source is in no role file. */
export function leftOut({ dropped }: PlannedRole): readonly string[] {
  return dropped.map(
    ({ from, text, why }) => `${from === undefined ? '' : `${from}: `}left out: “${oneLine(text)}”, because ${why}`,
  );
}

/** Such as `3 roles imported, 2 to review, 1 refused`. */
export function summaryOf({ roles, refused, isDry }: ImportReport): string {
  const of = (...states: readonly string[]) => roles.filter(({ state }) => states.includes(state));
  const made = of('new', 'replaced').length;
  const counts = [
    `${made} ${made === 1 ? 'role' : 'roles'} ${isDry ? 'would be imported' : 'imported'}`,
    ...counted(of('unchanged').length, 'unchanged'),
    ...counted(of('kept').length, 'left alone'),
    ...counted(roles.filter((role) => toDo(role).length > 0).length, 'to review'),
    ...counted(of('duplicate').length, 'duplicate'),
    ...counted(refused.length, 'refused'),
  ];
  return counts.join(', ');
}

function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}
