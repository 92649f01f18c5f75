/** What the peers in JavaScript share: the same words, dates and JSON-LD as Hugo’s templates write. */

export const site = {
  title: 'Careers at Example',
  url: 'https://careers.inn.example/',
};

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const money = new Map();

/** A role may lack its last day, its pay and the form of employment, as real ones do: nothing stands for them then. */
export function day(date) {
  return date ? days.format(date) : '';
}

export function isoDay(date) {
  return date ? date.toISOString().slice(0, 10) : '';
}

export function pay(salary) {
  if (!salary) return '';
  const { min, max, currency, per } = salary;
  let format = money.get(currency);
  if (!format) money.set(currency, (format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 })));
  return `${format.format(min)} to ${format.format(max)} a ${per}`;
}

export function employmentTypes(role) {
  return [role.employmentType ?? []].flat();
}

/** The beginning of a text, without its markup. */
export function summary(html, most = 155) {
  const text = html
    .slice(0, 4 * most)
    .replace(/<[^>]*>?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}

export function posting(role, html, url) {
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: role.title,
    description: html,
    identifier: { '@type': 'PropertyValue', name: 'Example', value: role.identifier },
    datePosted: isoDay(role.datePosted),
    ...(role.validThrough && { validThrough: `${isoDay(role.validThrough)}T23:59:59Z` }),
    employmentType: employmentTypes(role).map((type) => type.toUpperCase().replace('-', '_')),
    hiringOrganization: { '@type': 'Organization', name: 'Example', sameAs: site.url },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: role.location.locality,
        addressCountry: role.location.country,
      },
    },
    baseSalary: role.salary && {
      '@type': 'MonetaryAmount',
      currency: role.salary.currency,
      value: {
        '@type': 'QuantitativeValue',
        minValue: role.salary.min,
        maxValue: role.salary.max,
        unitText: role.salary.per.toUpperCase(),
      },
    },
    url,
    directApply: false,
  };
}

/** JSON that is safe within a script element. */
export function scriptJson(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escape(text) {
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}

/** `roles`: {role, html, url}, the newest first. */
export function jsonFeed(roles) {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    home_page_url: site.url,
    feed_url: `${site.url}feed.json`,
    items: roles.map(({ role, html, url }) => ({
      id: url,
      url,
      external_url: role.apply,
      title: role.title,
      content_html: html,
      summary: summary(html, 400),
      date_published: role.datePosted.toISOString(),
      language: role.language ?? 'en',
      tags: [role.department],
      _jobposting: posting(role, html, url),
    })),
  });
}

export function rss(roles) {
  const items = roles.map(
    ({ role, html, url }) => `<item>
<title>${escape(role.title)}</title>
<link>${url}</link>
<guid>${url}</guid>
<pubDate>${role.datePosted.toUTCString()}</pubDate>
<description>${escape(html)}</description>
</item>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${site.title}</title>
<link>${site.url}</link>
<description>Open roles at Example</description>
<atom:link href="${site.url}jobs.xml" rel="self" type="application/rss+xml"/>
${items.join('')}</channel>
</rss>
`;
}

export function sitemap(roles) {
  const urls = [
    `<url><loc>${site.url}</loc></url>`,
    ...roles.map(({ role, url }) => `<url><loc>${url}</loc><lastmod>${isoDay(role.datePosted)}</lastmod></url>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

export function byDepartment(roles) {
  const groups = new Map();
  for (const one of roles) {
    const group = groups.get(one.role.department);
    if (group) group.push(one);
    else groups.set(one.role.department, [one]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
