import type { ImportedFile } from './import-file.ts';
import type { Settings } from '../model/config.ts';
import { slugOf } from '../model/slug.ts';
import { baseNameOf, type Source } from '../model/source.ts';
import { type MadeRole, sameKey } from './make-role.ts';
import { sameRoles } from './same-role.ts';

/** What becomes of a role file: it is written, it is there already, it would replace another text, or another role is the same. */
export type State = 'new' | 'replaced' | 'unchanged' | 'kept' | 'duplicate';

/** A role of a source, and the file that it is for. */
export type PlannedRole = MadeRole & {
  readonly source: string;
  /** Below the folder of the role files. */
  readonly file: string;
  readonly state: State;
};

/** What an import comes to, in the order of its sources. Plain data. */
export type ImportPlan = {
  readonly roles: readonly PlannedRole[];
  readonly refused: readonly { readonly source: string; readonly why: string }[];
  /** Text of sources that belongs to none of their roles. */
  readonly dropped: readonly { readonly source: string; readonly text: string; readonly why: string }[];
};

/** The content that roles are imported into. */
export type Target = {
  readonly settings: Settings;
  /** The role files that it has. */
  readonly roles: readonly Source[];
  /** Where imported roles go, as paths of role files are shown. */
  readonly folder: string;
  /** Whether that is a folder of its roles: then a role in another one has its address by its name, too. */
  readonly isInContent: boolean;
  /** What a file there holds already. */
  readonly textAt: (file: string) => string | undefined;
  /** Whether other texts are replaced. */
  readonly replaces: boolean;
};

/** Gives each role its file, and tells which may be a role that is there already. Nothing is replaced unless that was asked for. */
export function planImport(files: readonly ImportedFile[], target: Target): ImportPlan {
  const { textAt, replaces } = target;
  const elsewhere = namesElsewhere(target);
  const taken = new Set(elsewhere);
  const known = new Map<string, string>();
  const roles = files.flatMap(({ path, roles: made }) =>
    made.map((role): PlannedRole => {
      const key = sameKey(role);
      const same = known.get(key);
      if (same !== undefined) return { ...role, source: path, file: same, state: 'duplicate' };
      const name = freeName(role.slug, taken);
      taken.add(name);
      const file = `${name}.md`;
      known.set(key, file);
      const before = textAt(file);
      const state = before === undefined ? 'new' : before === role.text ? 'unchanged' : replaces ? 'replaced' : 'kept';
      const notes = elsewhere.has(role.slug) ? [...role.notes, { message: `a role in another folder has the address ${role.slug} already, so its file is ${file}` }] : role.notes;
      return { ...role, notes, source: path, file, state };
    }),
  );
  return {
    roles: withAlike(roles, target),
    refused: files.flatMap(({ path, refused }) => refused.map((why) => ({ source: path, why }))),
    dropped: files.flatMap(({ path, dropped }) => dropped.map(({ text, why }) => ({ source: path, text, why }))),
  };
} // prettier-ignore

function namesElsewhere({ roles, folder, isInContent }: Target): ReadonlySet<string> {
  const others = roles.filter((one) => one.path !== `${folder}/${baseNameOf(one)}.md`);
  return new Set(isInContent ? others.map((one) => slugOf(baseNameOf(one))) : []);
}

/** Tells of each role which may be the same: of those that the content has, and of those that were imported before it. */
function withAlike(roles: readonly PlannedRole[], { settings, roles: there, folder }: Target): readonly PlannedRole[] {
  const same = sameRoles(settings);
  const planned = new Set(roles.map(({ file }) => `${folder}/${file}`));
  for (const source of there) if (!planned.has(source.path)) same.add(source);
  return roles.map((role) => {
    if (role.state === 'duplicate') return role;
    const source = { path: `${folder}/${role.file}`, text: role.text };
    const alike = same.alike(source);
    same.add(source);
    return alike.length === 0 ? role : { ...role, notes: [...role.notes, ...alike.map((message) => ({ message }))] };
  });
}

/** Different roles of one name: the first has it, the others a number behind it. Disks that know no capitals are thought of. */
function freeName(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(name)) return name;
  }
}
