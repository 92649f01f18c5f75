import { site } from './shared/careers.js';

export default function (config) {
  config.addCollection('open', (api) =>
    api
      .getFilteredByTag('role')
      .map((item) => ({
        role: item.data,
        url: new URL(item.url, site.url).href,
        path: item.url,
        // Rendered when it is asked for: after all roles.
        get html() {
          return item.templateContent;
        },
      }))
      .toSorted((one, other) => other.role.datePosted - one.role.datePosted),
  );
  return {
    dir: { input: 'content', output: '_site' },
    templateFormats: ['md', '11ty.js'],
    // Roles are text, not templates.
    markdownTemplateEngine: false,
  };
}
