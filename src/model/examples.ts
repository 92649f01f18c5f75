/** Where a new site has its example roles, below the content folder: they are no roles of its owner. */
export const examplesFolder = 'roles/examples';

/** Returns whether a role file is an example that `init` has made, by its path and the content folder’s. */
export function isExample(path: string, root: string): boolean {
  return path.startsWith(`${root}/${examplesFolder}/`);
}

/** The ids of the place that `init` makes up, in each language that it has texts in: nobody works there. */
export const examplePlaces: readonly string[] = ['example-town', 'exempleville', 'musterstadt'];
