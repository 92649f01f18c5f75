import { counted } from '../model/counted.ts';
import type { Site } from '../model/site.ts';
import { exclusionsOf } from '../outputs/index.ts';
import type { DevSite } from './dev-site.ts';
import { html, type Html } from './html.ts';
import { ownPage, ownPath } from './own-pages.ts';
import type { ToldFinding, ToldFindings } from './told-findings.ts';

/** What the overview shows. */
export type Overview = {
  readonly site: DevSite;
  /** The day as of which it is; nothing for today. */
  readonly day?: string | undefined;
  /** Absent until the content is checked for the first time. */
  readonly told?: ToldFindings | undefined;
};

/** The overview: what was found, the roles and why one is in no feed, the feeds, and the site as of another day. */
export function reportPage({ site, day, told }: Overview): Buffer {
  const known = site.prepared.site;
  return ownPage(
    known?.config.title ?? 'Rolepress',
    html`<h1>${known?.config.title ?? 'No site yet'}</h1>
      <p><a href="${withDay(site.base, day)}">Go to the site</a>${day === undefined ? '' : `, as of ${day}`}</p>
      <form action="${ownPath}">
        <label>As of <input type="date" name="now" value="${day ?? known?.today}" /></label> <button>Show</button>
        <a href="${ownPath}?now=">Today</a>
      </form>
      ${findingsPart(told)} ${known ? rolesPart(site, known, day) : html``} ${feedsPart(site, day)}`,
  );
}

function findingsPart(told: ToldFindings | undefined): Html {
  if (!told)
    return html`<h2>Findings</h2>
      <p>The content is being checked.</p>`;
  const { errors, warnings, infos, findings } = told;
  const more = errors + warnings + infos - findings.length;
  return html`<h2 id="findings">Findings</h2>
    <p>${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'hint')}</p>
    <ul class="findings">
      ${findings.map(findingItem)}
    </ul>
    ${more > 0 ? html`<p>And ${more} more: <code>rolepress check</code> tells all.</p>` : html``}`;
}

function findingItem({ severity, rule, message, help, path, line, column, frame, editor }: ToldFinding): Html {
  const place = `${path}:${line}:${column}`;
  return html`<li class="${severity}">
    <p><span class="severity">${severity}</span> ${message} <span class="rule">${rule}</span></p>
    <p>${editor === undefined ? html`<code>${place}</code>` : html`<a href="${editor}">${place}</a>`}</p>
    ${frame === '' ? html`` : html`<pre>${frame}</pre> `}${help === undefined ? html`` : html`<p class="help">${help}</p>`}
  </li> `;
}

/** A role as the overview shows it. */
type RoleRow = { readonly path: string; readonly title: string; readonly state: string; readonly slug?: string };

function rolesPart({ base, prepared }: DevSite, site: Site, day: string | undefined): Html {
  const rows: readonly RoleRow[] = [
    ...site.roles.map(({ path, title, state, slug }) => ({ path, title, state, slug })),
    ...site.withheld.map(({ role: { path, title }, state }) => ({ path, title, state })),
  ];
  const known = new Set(rows.map(({ path }) => path));
  const unread: readonly RoleRow[] = prepared.settings.content.roles.flatMap(({ path }) => (known.has(path) ? [] : [{ path, title: path, state: 'no page' }]));
  const reasons = new Map<string, string[]>();
  for (const { path, reason, outputs } of exclusionsOf(site))
    reasons.set(path, [...(reasons.get(path) ?? []), `${reason} (not in ${outputs.join(', ')})`]);
  return html`<h2 id="roles">Roles</h2>
<table>
<thead><tr><th>Role</th><th>State</th><th>In the feeds</th></tr></thead>
<tbody>
${[...rows, ...unread].map(
  ({ path, title, state, slug }) => html`<tr>
<td>${slug === undefined ? title : html`<a href="${withDay(`${base}roles/${encodeURIComponent(slug)}/`, day)}">${title}</a>`}<br><code>${path}</code></td>
<td>${state}</td>
<td>${reasons.get(path)?.join('; ') ?? (slug === undefined ? 'no' : 'yes')}</td>
</tr>
`,
)}</tbody>
</table>`;
} // prettier-ignore

function feedsPart(site: DevSite, day: string | undefined): Html {
  return html`<h2 id="feeds">Feeds</h2>
<ul>
${site.lists().filter(({ name }) => !name.endsWith('search')).map(
  ({ name, path }) =>
    html`<li>${name}: <a href="${withDay(site.base + path, day)}">${path}</a>, <a href="${ownPath}feed?path=${encodeURIComponent(path)}${day === undefined ? '' : `&now=${day}`}">as a reader sees it</a></li>
`,
)}</ul>`;
} // prettier-ignore

function withDay(href: string, day: string | undefined): string {
  return day === undefined ? href : `${href}?now=${day}`;
}
