export { conflicts } from './engine/conflicts.ts';
export { drawSocialImages } from './engine/draw-social-images.ts';
export { type Exclusion, exclusionsOf, listedIn, listNames } from './engine/exclusions.ts';
export { type RelatedRoles, relatedRolesOf, type RolePage } from './engine/related-roles.ts';
export type { RenderContextData, RenderScope } from './engine/render-context.ts';
export { type RenderedRole, rolePathsOf, roleRenderer } from './engine/render-role.ts';
export { listFileAt, listPaths, siteFileAt } from './engine/render-one.ts';
export { onceEach, siteRenderer, type SiteRenderer } from './engine/render-site.ts';
export { isFault, type OutputFault, type Rendered } from './output.ts';
