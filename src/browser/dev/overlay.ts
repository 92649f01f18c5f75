import { counted } from '../../model/counted.ts';
import css from './overlay.css';

/** A finding as the server tells it. */
type Finding = {
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly help?: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string;
  readonly editor?: string;
};

type Told = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly key: string;
  readonly findings: readonly Finding[];
};

const putAside = 'rolepress-put-aside';

/** Asks the server what is wrong, and lays it over the page; a page that is all right has a small sign at most. */
export async function showFindings(): Promise<void> {
  const told = await askForFindings();
  if (!told) return;
  const { errors, warnings, key } = told;
  const root = rootOf('findings');
  root.replaceChildren();
  if (errors + warnings === 0) return;
  const isOpen = errors > 0 && sessionStorage.getItem(putAside) !== key;
  const badge = element('button', 'badge', `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`);
  badge.type = 'button';
  badge.dataset['level'] = errors > 0 ? 'error' : 'warning';
  const panel = panelOf(told, () => {
    sessionStorage.setItem(putAside, key);
    panel.hidden = true;
    badge.focus();
  });
  panel.hidden = !isOpen;
  badge.addEventListener('click', () => (panel.hidden = !panel.hidden));
  root.append(panel, badge);
}

/** Says that the page is as of another day. */
export function showDay(day: string): void {
  const link = element('a', '', 'Back to today');
  link.href = '?now=';
  const bar = element('p', 'day', `As of ${day}. `);
  bar.append(link);
  rootOf('day').replaceChildren(bar);
}

async function askForFindings(): Promise<Told | undefined> {
  const query = new URLSearchParams({ page: decodeURI(location.pathname) });
  const day = new URLSearchParams(location.search).get('now');
  if (day !== null && day !== '') query.set('now', day);
  try {
    const answer = await fetch(`/_rolepress/findings?${query.toString()}`, { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as Told | null) ?? undefined : undefined;
  } catch {
    // The server is away.
    return undefined;
  }
} // prettier-ignore

function panelOf(told: Told, close: () => void): HTMLElement {
  const panel = element('section', 'panel');
  panel.setAttribute('aria-label', 'Findings');
  const head = element('header', '');
  const title = element('h2', '', `${counted(told.errors, 'error')}, ${counted(told.warnings, 'warning')}`);
  const all = element('a', '', 'All findings');
  all.href = '/_rolepress/';
  const button = element('button', 'close', 'Close');
  button.type = 'button';
  button.addEventListener('click', close);
  head.append(title, all, button);
  const list = element('ul', '');
  list.append(...told.findings.map(itemOf));
  panel.append(head, list);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return panel;
}

function itemOf({ severity, rule, message, help, path, line, column, frame, editor }: Finding): HTMLElement {
  const item = element('li', severity);
  const place = `${path}:${line}:${column}`;
  const where = editor === undefined ? element('code', 'place', place) : element('a', 'place', place);
  if (where instanceof HTMLAnchorElement && editor !== undefined) where.href = editor;
  const said = element('p', 'said', message);
  said.append(' ', element('span', 'rule', rule));
  item.append(said, where);
  if (frame !== '') item.append(element('pre', '', frame));
  if (help !== undefined) item.append(element('p', 'help', help));
  return item;
}

/** A part of its own beside the page: no style of the page reaches it, and none of its own gets out. */
function rootOf(name: string): HTMLElement {
  const host = `rolepress-${name}`;
  const known = document.querySelector(host);
  const found = known ?? document.documentElement.appendChild(document.createElement(host));
  const shadow = found.shadowRoot ?? found.attachShadow({ mode: 'open' });
  // A sheet that a script makes is no inline style: the page’s Content-Security-Policy has nothing against it.
  if (shadow.adoptedStyleSheets.length === 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  }
  const root = shadow.querySelector('div') ?? shadow.appendChild(document.createElement('div'));
  return root;
}

/** All that comes from the content is set as text. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
