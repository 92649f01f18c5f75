import type { Settings } from '../../model/config.ts';
import type { Role } from '../../model/role.ts';
import type { Header } from './header.ts';
import { resolveRole } from './resolve.ts';

const nothing = { html: '', text: '' };
const noBody = { body: { summary: nothing, sections: [], closing: nothing }, links: [], anchors: [] };

/** What the front matter of a role file says, which is all that other roles show of it; nothing when it cannot be read. */
export function roleInHeader({ fields, sound, yaml }: Header, path: string, settings: Settings): Role | undefined {
  if (!fields || !sound) return undefined;
  return resolveRole(path, { sound, keyLines: fields.keyLines }, noBody, yaml, settings).role;
}
