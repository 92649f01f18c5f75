/*
 * Stands in for js-yaml in the bundle. gray-matter loads js-yaml, but never calls it here, because `front-matter.ts` gives it our own
 * YAML parser. Leaving js-yaml out saves the time of loading it.
 */
function refuse(): never {
  throw new Error('js-yaml reads nothing here');
}

export const safeLoad = refuse;
export const safeDump = refuse;
