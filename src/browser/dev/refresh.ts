import { all } from '../dom.ts';

/**
 * Makes what brings a page up to date: nothing when it would be the same, other style sheets when nothing else changed, and else a reload.
 * `marks` are those that the server put into the page.
 */
export function refresher(marks: DOMStringMap): () => void {
  let { tag, frame } = marks;
  let running = false;
  let isAsked = false;

  const run = async () => {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    const newTag = answer.headers.get('etag')?.replaceAll('"', '');
    if (newTag === tag) return;
    const newFrame = answer.headers.get('rolepress-frame');
    if (newFrame === null || newFrame !== frame) {
      location.reload();
      return;
    }
    const page = await fetch(location.href, { cache: 'no-store' });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
    const ours = fresh.querySelector('script[data-tag]');
    ({ tag, frame } = ours instanceof HTMLScriptElement ? ours.dataset : {});
    if (newFrame !== frame) location.reload();
    else changeStyles(fresh);
  };

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
