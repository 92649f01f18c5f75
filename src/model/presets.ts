/** The looks that a site can start from, by name. */
export const presetNames = ['quiet', 'confident', 'warm', 'crisp', 'dense'] as const;
export type PresetName = (typeof presetNames)[number];

/** A look: values of the custom properties of the theme’s style sheet. */
export type Preset = {
  /** The same in light and dark. */
  readonly values: Readonly<Record<string, string>>;
  /** Each in light and in dark, `#rrggbb`. A page and a ground in dark are no lighter than the theme’s own: what can be read there can be read here. */
  readonly colours: Readonly<
    Record<'--bg' | '--ground' | '--text' | '--muted' | '--line' | '--edge', readonly [light: string, dark: string]>
  >;
};

const paper = ['#ffffff', '#12161b'] as const;
const ground = ['#ffffff', '#161b21'] as const;

/** What each look sets; every other value is the theme’s. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  quiet: {
    values: { '--radius': '.375rem', '--heading-weight': '600',
      '--subheading-weight': '600', '--leading': '1.65', '--size-xxl': 'clamp(1.75rem, 1.35rem + 1.8vw, 2.5rem)' },
    colours: { '--bg': paper, '--ground': ground, '--text': ['#23282f', '#dfe3e8'], '--muted': ['#59626e', '#a4adb8'], '--line': ['#e3e7eb', '#2b323b'], '--edge': ['#7d8792', '#848e99'] },
  },
  confident: {
    values: { '--radius': '0', '--heading-weight': '800', '--size-xxl': 'clamp(2.125rem, 1.4rem + 3vw, 3.75rem)' },
    colours: { '--bg': ['#ffffff', '#0d0f12'], '--ground': ['#ffffff', '#15181c'], '--text': ['#0b0d10', '#f4f6f8'], '--muted': ['#474e57', '#b4bcc6'], '--line': ['#c9cfd6', '#3b444f'], '--edge': ['#6b747f', '#929ca8'] },
  },
  warm: {
    values: { '--radius': '1.125rem', '--heading-weight': '700' },
    colours: { '--bg': ['#ffffff', '#171411'], '--ground': ['#ffffff', '#1c1815'], '--text': ['#2a211a', '#efe9e2'], '--muted': ['#655a50', '#b8aea4'], '--line': ['#e6ddd3', '#3d3630'], '--edge': ['#8a7d70', '#968a7e'] },
  },
  crisp: {
    values: { '--radius': '.25rem', '--heading-weight': '700' },
    colours: { '--bg': ['#ffffff', '#0f141c'], '--ground': ['#ffffff', '#131923'], '--text': ['#0f172a', '#e5e9f0'], '--muted': ['#4b5669', '#a3aec0'], '--line': ['#d6dce6', '#2c3646'], '--edge': ['#717d92', '#8592a8'] },
  },
  dense: {
    values: { '--radius': '.375rem', '--heading-weight': '700', '--leading': '1.5', '--space-4': '.875rem', '--space-5': '1.25rem', '--space-6': '2rem', '--space-7': '3rem', '--size-xxl': 'clamp(1.625rem, 1.3rem + 1.4vw, 2.25rem)', '--size-xl': '1.3125rem' },
    colours: { '--bg': paper, '--ground': ground, '--text': ['#1a1f26', '#e8ebef'], '--muted': ['#525b67', '#a9b2bd'], '--line': ['#d9dee4', '#323a44'], '--edge': ['#7a8490', '#87919d'] },
  },
}; // prettier-ignore
