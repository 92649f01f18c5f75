import type { Change } from '../change.ts';

/** Everything that there is to say of what publishing would change. */
export type DiffReport = {
  /** What was compared with, as people call it. */
  readonly base: string;
  /** The day as of which both sites are seen, YYYY-MM-DD. */
  readonly today: string;
  readonly changes: readonly Change[];
  /** How many errors keep the site after from being published. */
  readonly errors: number;
  /** Files of roles that could not be read: nothing is told of them. */
  readonly unread: readonly string[];
};

export type DiffLook = {
  readonly color: boolean;
  /** UTF-8 bytes; a longer report leaves out what matters least, and says so. Only Markdown is limited. */
  readonly maxBytes: number;
};

/** Turns a report into text. */
export type DiffFormatter = (report: DiffReport, look: DiffLook) => string;

/** What each kind of change is called, of one and of several. */
const counted: Readonly<Record<Exclude<Change['kind'], 'site'>, readonly [string, string]>> = {
  opened: ['role opened', 'roles opened'],
  closing: ['closing soon', 'closing soon'],
  closed: ['closed', 'closed'],
  moved: ['moved', 'moved'],
  changed: ['changed', 'changed'],
  'page-added': ['page added', 'pages added'],
  'page-gone': ['page gone', 'pages gone'],
  'redirect-missing': ['redirect missing', 'redirects missing'],
  'feed-item': ['feed item changed', 'feed items changed'],
};

/** How many changes there are of each kind, in words. */
export function summaryOf(changes: readonly Change[]): string {
  const parts = Object.entries(counted).flatMap(([kind, [one, many]]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const site = changes.some(({ kind }) => kind === 'site') ? ['the site’s own texts or values changed'] : [];
  return [...site, ...parts].join(', ');
}

/** The changes of one kind. */
export function ofKind<Kind extends Change['kind']>(kind: Kind, changes: readonly Change[]): readonly Extract<Change, { kind: Kind }>[] {
  return changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
} // prettier-ignore
