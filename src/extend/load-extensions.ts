import { loadConfig, shownPath } from '../io/index.ts';
import { readExtensions, type ReadExtensions } from './read-extensions.ts';

/** Loads the rules and outputs of a site’s own from beside its content folder; nothing where it has none. */
export async function loadExtensions(content: string, cwd: string): Promise<ReadExtensions | undefined> {
  const loaded = await loadConfig(content, cwd);
  if (!loaded || 'fault' in loaded) return loaded;
  return readExtensions(loaded.exported, shownPath(loaded.file, cwd));
}
