import {
  type Answer,
  type Answerer,
  plainAnswer,
  queryOf,
  redirectTo,
  type Request,
  requestPath,
} from '../host/index.ts';
import { isDay } from '../model/calendar.ts';
import { hostedSite, type HostedParts } from './hosted-site.ts';
import { staticHost } from '../host/index.ts';
import type { EventStreams } from './events.ts';
import { feedPage } from './feed-page.ts';
import { html } from './html.ts';
import type { OwnFiles } from './own-files.ts';
import { ownHeaders, ownPage, ownPath } from './own-pages.ts';
import { reportPage } from './report-page.ts';
import type { ToldFindings } from './told-findings.ts';

/** What answers are made with. */
export type AnswerParts = HostedParts & {
  readonly events: EventStreams;
  readonly ownFiles: OwnFiles;
  /** What is known to be wrong, at most so many findings; those of a page come first. */
  readonly tell: (most: number, page?: string, day?: string) => Promise<ToldFindings | undefined>;
};

/** Answers with the pages of a site that is worked on, and with what the development server has beside them. */
export function devAnswerer(parts: AnswerParts): Answerer {
  const { session } = parts;
  return async (request) => {
    session.busy();
    const path = requestPath(request.target);
    const day = dayAsked(request);
    if (day !== undefined && day !== '' && !isDay(day))
      return plainAnswer(400, `now=${day}: expected a day such as 2027-01-31.`, { 'Cache-Control': 'no-store' });
    if (path !== undefined && `${path}/`.startsWith(ownPath)) return answerOwn(path, day || undefined, request, parts);
    const told = queryOf(request.target).has('now') ? undefined : dayOfReferrer(request);
    // Who follows a link stays on the day that is looked at.
    if (told !== undefined && request.headers['sec-fetch-mode'] === 'navigate')
      return redirectTo(`${request.target}${request.target.includes('?') ? '&' : '?'}now=${told}`, 302, { Vary: 'Referer' });
    const host = staticHost(async () => hostedSite(parts, (day ?? told) || undefined));
    const answer = await host(request);
    session.busy();
    return answer;
  };
} // prettier-ignore

/** The day that an address asks for; empty for today. */
function dayAsked({ target }: Request): string | undefined {
  return queryOf(target).get('now') ?? undefined;
}

/** The day as of which the page is from which a request comes. */
function dayOfReferrer({ headers }: Request): string | undefined {
  const { referer, host } = headers;
  if (referer === undefined || !referer.startsWith(`http://${host}/`)) return undefined;
  const day = queryOf(referer).get('now') ?? '';
  return isDay(day) ? day : undefined;
}

/** How many findings pages show, and the overview. */
const onPages = 30;
const onOverview = 1000;

async function answerOwn(path: string, day: string | undefined, request: Request, parts: AnswerParts): Promise<Answer> {
  const { session, events, ownFiles, tell } = parts;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plainAnswer(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  if (isFromElsewhere(request)) return plainAnswer(403, 'Pages of other sites may not ask here.', ownHeaders);
  const query = queryOf(request.target);
  switch (path.slice(ownPath.length)) {
    case '': {
      if (!path.endsWith('/')) return redirectTo(ownPath);
      const site = await session.site(day);
      return ownDocument(reportPage({ site, day, told: await tell(onOverview, undefined, day) }), parts, day);
    }
    case 'feed': {
      const name = query.get('path') ?? '';
      const site = await session.site(day);
      const isList = site.lists().some((list) => list.path === name);
      const file = isList ? await site.file(name) : undefined;
      if (!file || 'faults' in file) return plainAnswer(404, 'There is no such feed.', ownHeaders);
      return ownDocument(feedPage(name, file.contents), parts, day);
    }
    case 'findings': {
      const told = await tell(onPages, query.get('page') ?? undefined, day);
      const headers = { ...ownHeaders, 'Content-Type': 'application/json; charset=utf-8' };
      return { status: 200, headers, body: JSON.stringify(told ?? null) };
    }
    case 'events':
      return request.method === 'HEAD' ? plainAnswer(405, 'Only GET is answered here.', ownHeaders) : events.open();
    default: {
      const file = ownFiles.file(path.slice(ownPath.length));
      if (!file) return { status: 404, headers: { ...ownHeaders, 'Content-Type': 'text/html; charset=utf-8' }, body: ownPage('Nothing here', html`<h1>There is nothing at this address</h1>`) }; // prettier-ignore
      return { status: 200, headers: { ...ownHeaders, ...file.headers }, body: file.contents };
    }
  }
}

/** Browsers tell where a request comes from. A link may lead here; nothing else of another site may ask. */
function isFromElsewhere({ headers }: Request): boolean {
  const from = headers['sec-fetch-site'];
  if (from === undefined || from === 'same-origin' || from === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}

function ownDocument(page: Buffer, { mark }: AnswerParts, day: string | undefined): Answer {
  const { contents, tag, headers } = mark(page, day);
  const told = { ...ownHeaders, ...headers, 'Content-Type': 'text/html; charset=utf-8', ETag: `"${tag}"`, 'Cache-Control': 'no-store' };
  return { status: 200, headers: told, body: contents };
} // prettier-ignore
