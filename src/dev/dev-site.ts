import type { PreparedSite } from '../build.ts';
import { keyOf } from '../model/key.ts';
import { bytesOf, type ListItems, type OutputFile } from '../model/output-file.ts';
import type { EncodedPicture } from '../model/pictures/picture-encoder.ts';
import type { PublishedRole } from '../model/site.ts';
import {
  isFault,
  listFileAt,
  listPaths,
  type OutputFault,
  type Rendered,
  rolePathsOf,
  siteFileAt,
} from '../outputs/index.ts';
import type { Scheduler } from '../schedule/index.ts';
import { inTurns } from './turns.ts';

/** A file of a site, or what kept it from being made. */
export type DevFile = { readonly contents: Uint8Array } | { readonly faults: readonly OutputFault[] };

/** A site of which files are made when they are asked for. It does not change: another content is another site. */
export type DevSite = {
  readonly prepared: PreparedSite;
  /** The path of the site’s URL, with a slash at both ends. */
  readonly base: string;
  /** A file by its path; nothing where the site has none there. */
  readonly file: (path: string) => Promise<DevFile | undefined>;
  /** The lists that the site has, by the names of their outputs, with the path of the first file. */
  readonly lists: () => readonly { readonly name: string; readonly path: string }[];
  /** The file of the content that a page shows, as diagnostics name it. */
  readonly sourceOf: (path: string) => string | undefined;
  /** Stands for the files of content/public and what pages show of them. */
  readonly publicKey: string;
  /** The addresses of style sheets by their names in the theme. */
  readonly styles: ReadonlyMap<string, string>;
  /** The address of the asset that has this digest. */
  readonly assetWith: (digest: string) => string | undefined;
};

/** Sets up a site of which only what all its pages share has been read. */
export function devSite(prepared: PreparedSite, scheduler: Scheduler): DevSite {
  const { site, renderer } = prepared;
  const known = new Map<string, Promise<DevFile | undefined>>();
  const roles = new Map<string, PublishedRole>();
  for (const role of renderer?.roles ?? []) for (const path of rolePathsOf(role)) roles.set(path, role);
  const texts = new Map(site?.pages.map(({ path, folder }) => [`${folder}index.html`, path]));
  if (site?.home) texts.set('index.html', site.home.path);
  const lists = once(() => (renderer ? listPaths(renderer) : []));
  const items = once(() => itemsOfAll(prepared, scheduler));

  const make = async (path: string): Promise<DevFile | undefined> => {
    if (!renderer) return undefined;
    const role = roles.get(path);
    if (role) return roleFile(role, path, prepared, scheduler);
    const image = renderer.images.find((one) => one.path === path);
    if (image) return prepared.socialImages && { contents: await prepared.socialImages.draw(image.image) };
    const picture = renderer.encoded.find((one) => one.path === path);
    if (picture) return encodedFile(picture, prepared);
    const names = ofHosts.get(path);
    const found = siteFileAt(path, renderer, names);
    if (found || names) return found && devFile(found);
    if (!lists().some((list) => isOfList(path, list.path))) return undefined;
    const listed = listFileAt(path, await items(), renderer);
    return listed && devFile(listed);
  };
  const base = site ? new URL(site.config.url).pathname : '/';
  return {
    prepared,
    base,
    file: async (path) => {
      const made = known.get(path) ?? make(path);
      known.set(path, made);
      const file = await made;
      // Anybody may ask for any number of paths that there are not.
      if (!file) known.delete(path);
      return file;
    },
    lists,
    sourceOf: (path) => roles.get(path)?.path ?? texts.get(path),
    publicKey: keyOf(
      [prepared.settings.content.publicFiles, prepared.settings.content.pictures].map((files) =>
        files.map((file) => [file.path, file.digest]),
      ),
    ),
    styles: new Map(Object.entries(renderer?.data?.assets ?? {}).filter(([name]) => name.endsWith('.css'))),
    assetWith: (digest) => {
      const found = renderer?.context?.assets.find((asset) => asset.digest === digest);
      return found && base + encodeURI(found.path);
    },
  };
}

/** A damaged picture is shown as it is: it is told in the findings. */
async function encodedFile(picture: EncodedPicture, { encoder }: PreparedSite): Promise<DevFile> {
  return { contents: (await encoder?.encode(picture)) ?? picture.source.contents };
}

/** What a host reads with every page is looked for where it can be only. */
const ofHosts: ReadonlyMap<string, readonly string[]> = new Map([
  ['_headers', ['headers', 'public-files']],
  ['_redirects', ['redirect-rules', 'public-files']],
]);

async function roleFile(
  role: PublishedRole,
  path: string,
  { settings, renderer, tasks }: PreparedSite,
  scheduler: Scheduler,
): Promise<DevFile | undefined> {
  if (!renderer) return undefined;
  const own = tasks.filter(({ source }) => source.path === role.path);
  const job = { settings: settings.settings, context: renderer.data };
  for await (const { files, faults } of scheduler.renderRoles(own, job)) {
    const file = files.find((one) => one.path === path);
    return file ? devFile(file) : { faults };
  }
  return undefined;
}

/** What stands for each role in lists. Of many roles it takes a while: others get their turn in between. */
async function itemsOfAll(
  { settings, site, renderer, tasks }: PreparedSite,
  scheduler: Scheduler,
): Promise<ReadonlyMap<string, ListItems>> {
  const items = new Map<string, ListItems>();
  if (!renderer) return items;
  const job = { settings: settings.settings, context: renderer.data };
  const open = new Set(site?.open.map(({ path }) => path));
  const listed = tasks.filter(({ source }) => open.has(source.path));
  for await (const { checked, listItems } of inTurns(scheduler, () => false).renderRoles(listed, job))
    items.set(checked.path, listItems);
  return items;
}

/** Further pages of a list are in a folder of its name. */
function isOfList(path: string, first: string): boolean {
  return path === first || path.startsWith(`${first.replace(/\.\w+$/u, '')}/`);
}

function devFile(rendered: Rendered): DevFile {
  return isFault(rendered) ? { faults: [rendered] } : { contents: bytesOf(rendered satisfies OutputFile) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
