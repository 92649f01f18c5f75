import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://careers.inn.example',
  // Beside the site, so that it can be deleted, and not in the packages.
  cacheDir: './.cache',
  // No role holds code to colour.
  markdown: { syntaxHighlight: false },
});
