import type { Role } from '../model/role.ts';
import type { Collection } from './rule.ts';

/** The roles that people can apply to, today or from a later day: those that are neither drafts nor closed. */
export function liveRoles({ roles, stateOf }: Pick<Collection, 'roles' | 'stateOf'>): readonly Role[] {
  return roles.filter((role) => {
    const state = stateOf(role);
    return state === 'scheduled' || state === 'open' || state === 'closing';
  });
}
