import type { Change, TextChange } from '../change.ts';
import { dayOf } from '../value-text.ts';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** What a role was before it opened. */
export function beforeOpening({ from }: Of<'opened'>): string {
  return from === 'new' ? 'new' : `was ${stateText(from)}`;
}

export function closingText({ lastDay }: Of<'closing'>): string {
  return lastDay === null ? 'in its last days' : `its last day is ${dayOf(lastDay) ?? lastDay}`;
}

/** What became of the page of a role that no longer takes applications. */
export function closedText({ page, state }: Of<'closed'>): string {
  if (page === 'kept')
    return state === 'closed' ? 'its page says so' : `it is ${state === null ? 'not open' : stateText(state)}`;
  const why = state === null ? '' : `; it is ${stateText(state)}`;
  return `its page is gone${why}`;
}

/** What readers of the feeds make of a role that moved. */
export function movedText({ from, idBefore, role }: Of<'moved'>): string {
  const lost = idBefore === role.id ? '' : `; to readers of the feeds another job: its id was ${idBefore}`;
  return `was ${from}${lost}`;
}

export function goneText({ path, redirect }: Of<'page-gone'>): string {
  return redirect === null ? path : `${path} leads to ${redirect}`;
}

/** What to do about an address that leads nowhere. */
export function missingText({ path, to, role }: Of<'redirect-missing'>): string {
  return role === null ? `${path} led to ${to}` : `${path} is ${to} now; add ${path} to the aliases of the role`;
}

export function itemText({ what, because }: Of<'feed-item'>): string {
  return because.length === 0 ? what : `${what} (${because.join(', ')})`;
}

/** The heading of a part of a text, and what happened to it where that is not told by its words. */
export function partText({ title, titleBefore, isMoved, what }: TextChange): string {
  const notes = [
    ...(titleBefore === undefined ? [] : [`was ${titleBefore === '' ? 'without a heading' : titleBefore}`]),
    ...(isMoved ? ['stands elsewhere'] : []),
    ...(what === 'formatted' ? ['the same words, formatted differently'] : []),
    ...(what === 'added' ? ['new'] : what === 'removed' ? ['gone'] : []),
  ];
  return `${title === '' ? 'Text without a heading' : title}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}

/** A state as an adjective. */
function stateText(state: string): string {
  return state === 'draft' ? 'a draft' : state;
}
