import * as v from 'valibot';
import type { Settings } from '../model/config.ts';
import { roleFields, roleFieldSynonyms } from '../model/role-fields.ts';
import type { Role } from '../model/role.ts';
import type { Source } from '../model/source.ts';
import { readFields, soundPart } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { withLineFeeds } from './line-ends.ts';
import { resolveRole } from './resolve.ts';

/** A file without a title is still read, so that its other faults are told. */
const soundFields = v.partial(roleFields);

const nothing = { html: '', text: '' };
const noBody = { body: { summary: nothing, sections: [], closing: nothing }, links: [], anchors: [] };

/** What the front matter of a role file says, which is all that other roles show of it; nothing when it cannot be read. */
export function readFacts({ path, text }: Source, settings: Settings): Role | undefined {
  const { yaml, faults } = splitFrontMatter(withLineFeeds(text).text);
  if (faults.length > 0) return undefined;
  const { value, keyLines } = readFields(yaml, roleFields, roleFieldSynonyms);
  const sound = value ?? soundPart(yaml, soundFields);
  return sound && resolveRole(path, { sound, keyLines }, noBody, yaml, settings).role;
}
