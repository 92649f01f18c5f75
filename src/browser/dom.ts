/** The element that matches, or a clear error: the scripts only run on pages that have it. */
export function one<Wanted extends Element>(
  selector: string,
  kind: abstract new () => Wanted,
  within: ParentNode = document,
): Wanted {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}

/** Every element that matches and is of a kind. */
export function all<Wanted extends Element>(
  selector: string,
  kind: abstract new () => Wanted,
  within: ParentNode = document,
): readonly Wanted[] {
  return [...within.querySelectorAll(selector)].filter((found): found is Wanted => found instanceof kind);
}
