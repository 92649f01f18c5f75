import { day, employmentTypes, escape, isoDay, pay, posting, scriptJson, site, summary } from '../../shared/careers.js';
import { base } from './base.js';

export function render(role) {
  const { content, page, title } = role;
  const url = new URL(page.url, site.url).href;
  const apply = `<p><a href="${escape(role.apply)}" rel="noopener">Apply for ${escape(title)}</a></p>`;
  return base({
    language: role.language,
    title,
    description: summary(content),
    url,
    head: `<script type="application/ld+json">${scriptJson(posting(role, content, url))}</script>`,
    main: `<nav aria-label="Breadcrumb"><ol><li><a href="/">Open roles</a></li><li>${escape(role.department)}</li></ol></nav>
<article>
<h1>${escape(title)}</h1>
<dl>
<dt>Place</dt><dd>${escape(role.location.locality)}, ${escape(role.location.country)}</dd>
<dt>Workplace</dt><dd>${escape(role.workplace)}</dd>
<dt>Employment</dt><dd>${escape(employmentTypes(role).join(', '))}</dd>
<dt>Salary</dt><dd>${escape(pay(role.salary))}</dd>
<dt>Team</dt><dd>${escape(role.team)}</dd>
<dt>Posted</dt><dd><time datetime="${isoDay(role.datePosted)}">${day(role.datePosted)}</time></dd>
<dt>Closes</dt><dd><time datetime="${isoDay(role.validThrough)}">${day(role.validThrough)}</time></dd>
</dl>
${apply}
${content}
${apply}
</article>`,
  });
}
