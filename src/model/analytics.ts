import type { AnalyticsFields } from './analytics-fields.ts';

/** What counts visits, as pages and policies have to know it. */
export type Analytics = {
  /** A script of another site. */
  readonly script?: { readonly src: string; readonly attributes: Readonly<Record<string, string>> };
  /** Where that script reports to. */
  readonly reportsTo?: string;
  /** The name of a script of the theme. */
  readonly asset?: string;
  /** The text of a script that runs first. */
  readonly setup?: string;
};

/** Turns what site.yml says into what it takes; nothing where it says nothing. */
export function analyticsOf(fields: AnalyticsFields | undefined): Analytics | undefined {
  if (fields?.plausible) {
    const { domain, host = 'https://plausible.io' } = fields.plausible;
    const at = withSlash(host);
    return { script: { src: `${at}js/script.js`, attributes: { 'data-domain': domain } }, reportsTo: `${at}api/event` };
  }
  if (fields?.umami) {
    const { id, host } = fields.umami;
    const at = withSlash(host);
    const attributes = { 'data-website-id': id, 'data-host-url': at.slice(0, -1) };
    return { script: { src: `${at}script.js`, attributes }, reportsTo: `${at}api/send` };
  }
  if (fields?.matomo) {
    const { site, host } = fields.matomo;
    const at = withSlash(host);
    const setup = [['disableCookies'], ['alwaysUseSendBeacon'], ['setTrackerUrl', `${at}matomo.php`], ['setSiteId', String(site)], ['trackPageView'], ['enableLinkTracking']];
    return {
      script: { src: `${at}matomo.js`, attributes: {} },
      reportsTo: `${at}matomo.php`,
      // What Matomo asks to be told in a script on the page; no script stands on a page here.
      setup: `window._paq = ${JSON.stringify(setup)};\n`,
    };
  }
  return fields?.script === undefined ? undefined : { asset: fields.script };
} // prettier-ignore

function withSlash(host: string): string {
  return host.endsWith('/') ? host : `${host}/`;
}
