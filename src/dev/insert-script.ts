import { digestOf } from '../model/key.ts';
import type { ServedFile } from '../host/index.ts';

/** What the script of the development server is told on a page. */
export type PageMarks = {
  /** The version of the content that the page was made from. */
  readonly version: string;
  /** The day as of which the page is, when it is not today. */
  readonly day?: string;
  /** Stands for what pages show that is no part of their own text: files of content/public. */
  readonly publicKey: string;
  /** The addresses of style sheets by their names. */
  readonly styles: ReadonlyMap<string, string>;
  /** The address of the script. */
  readonly script: string;
  /** The address of the one script that does not mind other parts on its page. */
  readonly steadyScript?: string | undefined;
};

/**
 * A page with the script of the development server in it. `tag` stands for all that the page shows, `frame` for all but its style sheets: a
 * page of which only the tag is another needs other style sheets alone.
 */
export function withScript(
  contents: Uint8Array,
  { version, day, publicKey, styles, script, steadyScript }: PageMarks,
): ServedFile {
  const text = Buffer.from(contents).toString('utf8');
  const tag = digestOf(`${publicKey} ${text}`);
  let frameText = text;
  for (const [name, href] of styles) frameText = frameText.replaceAll(`"${href}"`, `"${name}"`);
  const frame = digestOf(`${publicKey} ${frameText}`);
  const marks = { version, tag, frame, files: publicKey, steady: steadyScript, day };
  const attributes = Object.entries(marks).map(([name, value]) =>
    value === undefined ? '' : ` data-${name}="${value}"`,
  );
  const element = `<script src="${script}"${attributes.join('')} defer></script>\n`;
  const at = text.search(/<\/head>/iu);
  const whole = at < 0 ? text + element : text.slice(0, at) + element + text.slice(at);
  return { contents: Buffer.from(whole), tag, headers: { 'Cache-Control': 'no-cache' } };
}
