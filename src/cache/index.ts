export { manifestPrefix, type Outcome, type PublishedSite } from './build-manifest.ts';
export { contextKey, headerKey, headerParts, inputKey, pageKey, roleKey, type RoleKeyParts } from './keys.ts';
export { hasPack } from './packs.ts';
export { isIntact, openPreviousBuild, type PreviousBuild } from './previous-build.ts';
export { openRoleCache, type PublishedFiles, type RoleCache } from './role-cache.ts';
export { validityOf } from './validity.ts';
