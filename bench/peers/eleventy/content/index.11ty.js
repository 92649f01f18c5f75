import { byDepartment, day, escape, isoDay, site } from '../shared/careers.js';
import { base } from './_includes/base.js';

export function render({ collections: { open } }) {
  const sections = byDepartment(open).map(
    ([department, roles]) => `<section>
<h2>${escape(department)}</h2>
<ul>
${roles.map(line).join('\n')}
</ul>
</section>`,
  );
  return base({
    title: site.title,
    description: 'Open roles at Example',
    url: site.url,
    main: `<h1>${site.title}</h1>
<p>${open.length} open roles</p>
${sections.join('\n')}`,
  });
}

function line({ role, path }) {
  const closes = `<time datetime="${isoDay(role.validThrough)}">${day(role.validThrough)}</time>`;
  return `<li><a href="${path}">${escape(role.title)}</a> <p>${escape(role.location.locality)} · ${escape(role.workplace)} · closes ${closes}</p></li>`;
}
