import * as v from 'valibot';
import { type RoleFields, roleFields, roleFieldSynonyms } from '../../model/role-fields.ts';
import type { Source } from '../../model/source.ts';
import { type Fields, readFields, soundPart } from './fields.ts';
import { type FrontMatter, splitFrontMatter } from '../yaml/front-matter.ts';
import { type LineFeeds, withLineFeeds } from '../markdown/line-ends.ts';

/** A role file of which the front matter is read: it is split off, and its values are checked. */
export type Header = LineFeeds &
  FrontMatter & {
    /** Absent when there is no readable front matter. */
    readonly fields?: Fields<RoleFields>;
    /** What of the values is right, so that other faults do not hide it. */
    readonly sound?: Partial<RoleFields>;
  };

/** A file without a title is still read, so that its other faults are told. */
const soundFields = v.partial(roleFields);

/** Reads the front matter of a role file. */
export function headerOf({ text }: Pick<Source, 'text'>): Header {
  const lines = withLineFeeds(text);
  const split = splitFrontMatter(lines.text);
  if (split.faults.length > 0) return { ...lines, ...split };
  const fields = readFields(split.yaml, roleFields, roleFieldSynonyms);
  return { ...lines, ...split, fields, sound: fields.value ?? soundPart(split.yaml, soundFields) };
}
