import type { Answer } from '../host/index.ts';
import { html, type Html } from './html.ts';

/** Where everything is that the development server has beside the site. */
export const ownPath = '/_rolepress/';

/** Its pages run one script, show one style sheet, and are in no frame. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What is sent with all that it has beside the site. */
export const ownHeaders: Answer['headers'] = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** A page of its own. */
export function ownPage(title: string, body: Html): Buffer {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Rolepress</title>
        <link rel="stylesheet" href="${ownPath}dev.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
  return Buffer.from(page.text);
}
