import type { SiteOutput } from '../output.ts';

/** site.webmanifest: what a phone calls the site on its home screen. https://www.w3.org/TR/appmanifest/ */
export const webManifest: SiteOutput = {
  kind: 'site',
  files: ({ site, publicFiles, icons, file, asset, href }) => {
    if (publicFiles.some(({ path }) => path === manifestPath)) return [];
    const { title, language, organization } = site.config;
    const manifest = () => ({
      name: title,
      short_name: organization.name,
      lang: language,
      start_url: href(''),
      scope: href(''),
      display: 'browser',
      icons: [
        { src: asset('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        ...icons
          .filter(({ side }) => side >= 192)
          .map((one) => ({ src: one.href, sizes: `${one.side}x${one.side}`, type: 'image/png' })),
      ],
    });
    return [file(manifestPath, () => `${JSON.stringify(manifest(), undefined, 2)}\n`)];
  },
};

const manifestPath = 'site.webmanifest';
