import type { Content } from '../model/content.ts';
import type { Levels } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type SiteFields } from '../model/site-fields.ts';
import { suggest } from '../model/suggest.ts';
import { iconSource } from '../outputs/index.ts';
import type { YamlText } from '../parse/index.ts';
import { sign } from './check.ts';
import { accentFindings } from './rules/accent-contrast.ts';
import { iconFinding } from './rules/site-icon.ts';

type Path = readonly (string | number)[];

/** Reports what in site.yml’s look cannot be shown as it is written: a pale accent, and files that are not there. */
export function checkLook(
  { organization, theme }: Pick<SiteFields, 'organization' | 'theme'>,
  yaml: YamlText,
  path: string,
  { root, publicFiles }: Pick<Content, 'root' | 'publicFiles'>,
  levels: Levels,
): readonly Diagnostic[] {
  const known = publicFiles.map((file) => `/${file.path}`);
  const named: readonly (readonly [string | undefined, Path])[] = [
    [organization.logo, ['organization', 'logo']],
    [theme?.logoDark, ['theme', 'logoDark']],
    [theme?.hero, ['theme', 'hero']],
    ...(['font', 'headingFont'] as const).flatMap((font) =>
      (theme?.[font]?.files ?? []).map(({ file }, index) => [file, ['theme', font, 'files', index, 'file']] as const),
    ),
  ];
  const { logo } = organization;
  const lacksIcon = logo !== undefined && known.includes(logo) && !iconSource({ publicFiles }, { logo });
  return [
    ...(lacksIcon
      ? sign('site-icon', path, { ...iconFinding(logo, root), place: yaml.placeOf(['organization', 'logo']) }, levels)
      : []),
    ...accentFindings(theme?.accent ?? '#000000').flatMap((finding) =>
      sign('accent-contrast', path, { ...finding, place: yaml.placeOf(['theme', 'accent']) }, levels),
    ),
    ...named.flatMap(([file, at]) => {
      if (file === undefined || !file.startsWith('/') || known.includes(file)) return [];
      const meant = suggest(file, known);
      const message = `${root}/public has no \`${file.slice(1)}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
      const help =
        meant !== undefined
          ? `Type \`${meant}\`.`
          : `Save the file as \`${root}/public${file}\`, or write the path of one that is there, from / on.`;
      return sign('missing-file', path, { message, place: yaml.placeOf(at), help }, levels);
    }),
  ];
}
