import { all } from '../dom.ts';
import { swapOf } from './swap.ts';

/**
 * Makes what brings a page up to date: nothing when it would be the same, other style sheets when nothing else changed, other parts where
 * they do without a script, and else a reload. `marks` are those that the server put into the page; they follow what the page shows.
 */
export function refresher(marks: DOMStringMap): () => void {
  /** The page as the server sent it. */
  let sent: Document | undefined;
  let running = false;
  let isAsked = false;

  const readSent = async () => {
    // The browser has just been given it.
    const found = await pageAt('force-cache');
    if (found?.marks['tag'] === marks['tag']) sent ??= found?.page;
  };

  const run = async () => {
    const found = await pageAt('no-store', marks['tag']);
    if (!found || found.marks['tag'] === marks['tag']) return;
    const { page, marks: wanted, isElsewhere } = found;
    if (!isElsewhere && wanted['frame'] === marks['frame']) changeStyles(page);
    else {
      // Files of content/public are shown under addresses that stay.
      const isAlike = !isElsewhere && wanted['files'] === marks['files'];
      const swap = isAlike && sent && swapOf(document, sent, page, marks['steady']);
      if (!swap) {
        location.reload();
        return;
      }
      swap();
    }
    Object.assign(marks, wanted);
    sent = page;
  };

  void readSent().catch(() => {});
  return () => {
    isAsked = true;
    if (running) return;
    running = true;
    void (async () => {
      while (isAsked) {
        isAsked = false;
        // The server may be away; it says when it is there again.
        await run().catch(() => {});
      }
      running = false;
    })();
  };
}

/** The page at the address that is shown, with the marks of the server apart; nothing when it is the one with a tag. */
async function pageAt(cache: RequestCache, tag?: string) {
  const headers: Record<string, string> = tag === undefined ? {} : { 'If-None-Match': `"${tag}"` };
  const answer = await fetch(location.href, { cache, headers });
  if (answer.status === 304) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const script = page.querySelector('script[data-tag]');
  const marks: DOMStringMap =
    script instanceof HTMLScriptElement ? Object.fromEntries(Object.entries(script.dataset)) : {};
  // They are other ones on each page, and nothing that it shows.
  for (const name of Object.keys(marks)) script?.removeAttribute(`data-${name}`);
  return { page, marks, isElsewhere: answer.redirected };
}

/** Both pages have the same style sheets, but for their addresses. The old one stays until the new one is there. */
function changeStyles(fresh: Document): void {
  const links = (of: Document) => all('link[rel~="stylesheet"][href]:not([data-rolepress-old])', HTMLLinkElement, of);
  const wanted = links(fresh);
  for (const [index, old] of links(document).entries()) {
    const href = wanted[index]?.getAttribute('href');
    if (href === undefined || href === null || href === old.getAttribute('href')) continue;
    // It is made in this document: a link of another one is not loaded.
    const link = document.createElement('link');
    for (const { name, value } of old.attributes) link.setAttribute(name, value);
    link.href = href;
    old.dataset['rolepressOld'] = '';
    link.addEventListener('load', () => old.remove());
    link.addEventListener('error', () => old.remove());
    old.after(link);
  }
}
