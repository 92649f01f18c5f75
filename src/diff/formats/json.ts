import { harmlessJson } from '../../reporters/index.ts';
import { changeKinds } from '../change.ts';
import type { DiffFormatter } from './report.ts';

/** For programs: `{version, base, today, errors, unread, summary: {kind: count}, changes}`. */
export const json: DiffFormatter = ({ base, today, changes, errors, unread }) => {
  const counts = changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const);
  return harmlessJson({ version: 1, base, today, errors, unread, summary: Object.fromEntries(counts), changes });
};
