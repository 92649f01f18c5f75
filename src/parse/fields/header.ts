import * as v from 'valibot';
import type { FrontMatterValues, KnownFrontMatter } from '../../model/checked-role.ts';
import { digestOf } from '../../model/key.ts';
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

/** Reads the front matter of a role file; what is known of it from before is not read again. */
export function headerOf({ text }: Pick<Source, 'text'>, known?: KnownFrontMatter): Header {
  const lines = withLineFeeds(text);
  const split = splitFrontMatter(lines.text, known);
  if (split.faults.length > 0) return { ...lines, ...split };
  if (split.known) {
    const { fields, keyLines } = split.known;
    return { ...lines, ...split, fields: { value: fields, faults: [], keyLines }, sound: fields };
  }
  const fields = readFields(split.yaml, roleFields, roleFieldSynonyms);
  return { ...lines, ...split, fields, sound: fields.value ?? soundPart(split.yaml, soundFields) };
}

/** What a front matter says, for the next time that it is read; nothing when it has a fault. */
export function knownFrom({ header, yaml, fields }: Header): KnownFrontMatter | undefined {
  if (!fields?.value) return undefined;
  const values: FrontMatterValues = { value: yaml.value, fields: fields.value, keyLines: fields.keyLines };
  return { digest: digestOf(header), json: JSON.stringify(values) };
}
