import { parser as xmlParser } from 'sax';
import { html, type Html } from './html.ts';
import { ownPage, ownPath } from './own-pages.ts';

/** An item of a feed as a reader sees it: names and texts, in the order of the feed. */
export type FeedEntry = readonly (readonly [name: string, text: string])[];

/** How many items are shown. */
const mostEntries = 100;

/** Shows the items of a feed, read from its bytes as any reader does. */
export function feedPage(path: string, contents: Uint8Array): Buffer {
  const entries = entriesOf(path, Buffer.from(contents).toString('utf8'));
  return ownPage(
    path,
    html`<p><a href="${ownPath}#feeds">All feeds</a></p>
      <h1>${path}</h1>
      <p>
        ${entries.length} items, ${contents.length}
        bytes${entries.length > mostEntries ? `; the first ${mostEntries} are shown` : ''}
      </p>
      ${entries.slice(0, mostEntries).map(entryPart)}`,
  );
}

function entryPart(entry: FeedEntry, index: number): Html {
  const title = entry.find(([name]) => name === 'title')?.[1] ?? `Item ${index + 1}`;
  return html`<article>
<h2>${title}</h2>
<dl>
${entry.map(([name, text]) => (isMarkup(text) ? html`<dt>${name}</dt><dd><iframe sandbox="" loading="lazy" title="${name}" srcdoc="${text}"></iframe></dd>\n` : html`<dt>${name}</dt><dd>${text}</dd>\n`))}</dl>
</article>
`;
} // prettier-ignore

function isMarkup(text: string): boolean {
  return /^\s*<[a-z][a-z\d]*[\s>]/iu.test(text);
}

/** The items of a feed in JSON or XML; none where it holds no list of them. */
export function entriesOf(path: string, text: string): readonly FeedEntry[] {
  return path.endsWith('.json') ? entriesOfJson(JSON.parse(text)) : entriesOfXml(text);
}

/** A list, or a map that has one under a name that formats give it. */
function entriesOfJson(feed: unknown): readonly FeedEntry[] {
  const list = isMap(feed) ? (feed['items'] ?? feed['jobs']) : feed;
  return [list ?? []].flat().filter(isMap).map((item) =>
    Object.entries(item).map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one, undefined, 1)] as const),
  );
} // prettier-ignore

/** What RSS and the XML of Indeed call an item. */
const itemNames = new Set(['item', 'job']);

function entriesOfXml(text: string): readonly FeedEntry[] {
  const entries: (readonly [string, string])[][] = [];
  const open: string[] = [];
  let said = '';
  const reader = xmlParser(true);
  reader.onopentag = ({ name }) => {
    if (itemNames.has(name)) entries.push([]);
    open.push(name);
    said = '';
  };
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
  reader.ontext = (more) => void (said += more);
  reader.oncdata = (more) => void (said += more);
  reader.onclosetag = (name) => {
    open.pop();
    if (itemNames.has(open.at(-1) ?? '')) entries.at(-1)?.push([name, said.trim()]);
  };
  reader.write(text).close();
  return entries;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
