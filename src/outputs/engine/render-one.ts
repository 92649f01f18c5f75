import { type Contents, contentsOf, type ListItems, outputFile } from '../../model/output-file.ts';
import { isFault, type Rendered, type SiteContext } from '../output.ts';
import { outputsOf } from '../table.ts';
import { listEntries, type SiteRenderer } from './render-site.ts';

/** What single files are rendered with. */
type Renderer = Pick<SiteRenderer, 'context' | 'data'>;

/**
 * Renders the file at a path that shows nothing of the texts of roles; no other file is rendered. Nothing where there is none. `names` are
 * the outputs that may have it; default all.
 */
export function siteFileAt(path: string, { context }: Renderer, names?: readonly string[]): Rendered | undefined {
  if (!context) return undefined;
  const one = only(path, context);
  for (const [name, output] of outputsOf('site')) {
    if (names?.includes(name) === false) continue;
    const found = at(path, output.files(one));
    if (found) return found;
  }
  return undefined;
}

/** Renders the file at a path that has an item for each open role, likewise. */
export function listFileAt(
  path: string,
  items: ReadonlyMap<string, ListItems>,
  renderer: Renderer,
): Rendered | undefined {
  for (const { files } of listsOf(renderer, items)) {
    const found = at(path, files(path));
    if (found) return found;
  }
  return undefined;
}

/** The first file of each list that the site has, with the name of its output. Further pages are in a folder of that name. */
export function listPaths(renderer: Renderer): readonly { readonly name: string; readonly path: string }[] {
  const none = contentsOf('');
  return listsOf(renderer, new Map(), none).flatMap(({ name, files }) => {
    const [first] = files('');
    return first && !isFault(first) ? [{ name, path: first.path }] : [];
  });
}

function listsOf({ context, data }: Renderer, items: ReadonlyMap<string, ListItems>, missing?: Contents) {
  if (!context || !data) return [];
  return outputsOf('list').flatMap(([name, list]) => {
    if (!data.lists.includes(name)) return [];
    const entries = listEntries(name, list, context.site, items, missing);
    return [{ name, files: (path: string) => list.files(entries, only(path, context)) }];
  });
}

/** The same context, in which the files at other paths stay empty. */
function only(path: string, context: SiteContext): SiteContext {
  return {
    ...context,
    page: (template, facts, view) =>
      facts.path === path ? context.page(template, facts, view) : outputFile(facts.path, ''),
    file: (name, text) => (name === path ? context.file(name, text) : outputFile(name, '')),
  };
}

/** A fault can only be one of the file that is rendered. */
function at(path: string, files: readonly Rendered[]): Rendered | undefined {
  return files.find((file) => isFault(file) || file.path === path);
}
