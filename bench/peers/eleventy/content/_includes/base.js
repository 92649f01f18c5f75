import { escape, site } from '../../shared/careers.js';

/** The page around everything. */
export function base({ language = 'en', title, description, url, head = '', main }) {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title === site.title ? title : `${title} – ${site.title}`)}</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="${url}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:url" content="${url}">
<link rel="alternate" type="application/feed+json" href="/feed.json" title="${site.title}">
<link rel="alternate" type="application/rss+xml" href="/jobs.xml" title="${site.title}">
${head}
</head>
<body>
<a href="#main">Skip to content</a>
<header><a href="/">${site.title}</a> <nav aria-label="Main"><ul><li><a href="/">Open roles</a></li></ul></nav></header>
<main id="main">
${main}
</main>
<footer><p>© Example</p></footer>
</body>
</html>
`;
}
