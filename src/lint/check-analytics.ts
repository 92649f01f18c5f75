import type { Config, Levels } from '../model/config.ts';
import type { Content, Theme } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { suggest } from '../model/suggest.ts';
import { parseYaml } from '../parse/index.ts';
import { sign } from './check.ts';

/** Reports a script for counting visits that the theme does not have. */
export function checkAnalytics(
  { analytics }: Pick<Config, 'analytics'>,
  { assets }: Pick<Theme, 'assets'>,
  { site }: Pick<Content, 'site'>,
  levels: Levels,
): readonly Diagnostic[] {
  const name = analytics?.asset;
  if (name === undefined || !site || assets.some(({ path }) => path === name)) return [];
  const meant = suggest(name, assets.map(({ path }) => path).filter((path) => path.endsWith('.js')));
  const place = parseYaml(site.text).placeOf(['analytics', 'script']);
  const message = `templates/assets has no \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
  const help = `Save the script as \`templates/assets/${name}\`: scripts are reviewed as code, so content/public is no place for them.`;
  return sign('missing-file', site.path, { message, place, help }, levels);
} // prettier-ignore
