import type { Config } from '../../model/config.ts';
import type { Theme } from '../../model/content.ts';
import { fileFingerprint } from '../../model/key.ts';
import { type Contents, contentsOf, type OutputFile } from '../../model/output-file.ts';
import { defaultAccent, textOn } from '../../model/colour.ts';
import { brandStyles } from '../views/brand.ts';
import { heroArt } from '../views/hero-art.ts';
import type { SiteOutput } from '../output.ts';

/** The theme’s style sheets, scripts and pictures, under names that change with their contents. */
export const assets: SiteOutput = { kind: 'site', files: (context) => context.assets };

/** A theme asset and the file that it becomes. */
export type PublishedAsset = { readonly name: string; readonly file: OutputFile };

/** What is told to a script that counts visits. */
export const analyticsAsset = 'analytics-setup.js';

/** Gives each asset a name with a fingerprint, so that hosts may let browsers keep it for ever. */
export function publishedAssets(
  theme: Theme,
  { theme: look, organization, analytics }: Pick<Config, 'theme' | 'organization' | 'analytics'>,
  href: (path: string) => string,
): readonly PublishedAsset[] {
  const art =
    look.hero === 'pattern' ? published('hero.svg', Buffer.from(heroArt(organization.name, textOn(look.accent ?? defaultAccent)))) : undefined; // prettier-ignore
  const styles = brandStyles(look, art?.file.path, href);
  return [
    ...(art ? [art] : []),
    ...(analytics?.setup === undefined ? [] : [published(analyticsAsset, Buffer.from(analytics.setup))]),
    ...theme.assets.map((asset) => {
      const { path, digest, size } = asset;
      if (path === 'site.css' && styles !== '')
        return published(path, Buffer.concat([asset.contents, Buffer.from(`\n${styles}`)]));
      // Where the digest is known, the file is not read unless it has to be written.
      if (digest === undefined || size === undefined) return published(path, asset.contents);
      return publishedAs(path, { digest, size, chunks: () => [asset.contents] });
    }),
  ];
}

function published(path: string, contents: Uint8Array): PublishedAsset {
  return publishedAs(path, contentsOf(contents));
}

function publishedAs(path: string, contents: Contents): PublishedAsset {
  const fingerprint = fileFingerprint(contents.digest);
  const dot = path.lastIndexOf('.');
  const named =
    dot > path.lastIndexOf('/') ? `${path.slice(0, dot)}.${fingerprint}${path.slice(dot)}` : `${path}.${fingerprint}`;
  return { name: path, file: { path: `assets/${named}`, ...contents } };
}
