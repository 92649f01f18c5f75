import type { Role } from '../model/role.ts';
import type { Collection } from './rule.ts';

/** The roles that people can apply to, today or from a later day: those that are neither drafts nor closed. */
export function liveRoles(collection: Pick<Collection, 'roles' | 'stateOf'>): readonly Role[] {
  const known = live.get(collection);
  if (known) return known;
  const found = collection.roles.filter((role) => {
    const state = collection.stateOf(role);
    return state === 'scheduled' || state === 'open' || state === 'closing';
  });
  live.set(collection, found);
  return found;
}

/** Several rules ask. */
const live = new WeakMap<object, readonly Role[]>();
