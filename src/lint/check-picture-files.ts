import { type Content, contentPictures } from '../model/content.ts';
import type { Levels } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { factsOf, hasForms, isEncodable } from '../outputs/index.ts';
import { sign } from './check.ts';
import { formsFinding } from './rules/picture-forms.ts';
import { placeFinding } from './rules/picture-place.ts';

/** What can be done with pictures where the site is built. */
type Means = {
  /** Whether smaller forms are made, without what the files tell beside the picture. */
  readonly canEncode: boolean;
  /** Whether that is wanted and cannot be had. */
  readonly isMissing: boolean;
};

/** Reports picture files that are published as they are, and should not be. */
export function checkPictureFiles(
  content: Pick<Content, 'root' | 'publicFiles' | 'pictures'>,
  { canEncode, isMissing }: Means,
  levels: Levels,
): readonly Diagnostic[] {
  const { root } = content;
  const files = contentPictures(content);
  const placed = files.filter(({ file }) => factsOf(file).hasPlace && !(canEncode && isEncodable(factsOf(file))));
  const gaining = isMissing && files.some(({ file }) => hasForms(file));
  return [
    ...placed.flatMap(({ below }) => sign('picture-place', `${root}/${below}`, placeFinding, levels)),
    ...(gaining ? sign('picture-forms', `${root}/site.yml`, formsFinding, levels) : []),
  ];
}
