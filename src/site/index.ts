export { configure } from './config.ts';
export { checkSite, readSettings, readSite, type SiteInput, type SiteSettings } from './read-site.ts';
export { settingsLinks, websiteLinks } from './settings-links.ts';
