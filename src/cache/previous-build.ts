import { type FileDigests, lstatOf, openFileDigests } from '../io/index.ts';
import type { DateValue } from '../model/calendar.ts';
import {
  type BuildManifest,
  type Outcome,
  type PublishedFile,
  type PublishedSite,
  readBuildManifest,
  writeBuildManifest,
} from './build-manifest.ts';
import { type Input, inputKey } from './keys.ts';
import { isWithin, type Validity } from './validity.ts';

/** What a build is made from, and as of when. */
export type DatedInput = Input & { readonly now: DateValue };

/** The last build into a folder: what it read, wrote and came to. */
export type PreviousBuild = {
  /** Digests of the files that are read. */
  readonly digests: FileDigests;
  /** Reads anew which files were published, also by others meanwhile; nothing when that is not known. */
  readonly files: () => PublishedSite | undefined;
  /** What a build of this input would come to, when everything is as it was; nothing when that is not known. To be asked before anything is made. */
  readonly reuse: (input: DatedInput) => Outcome | undefined;
  /** Names every file of ours in the folder while it changes. */
  readonly record: (files: PublishedSite) => void;
  readonly save: (input: DatedInput, validity: Validity, outcome: Outcome, files: PublishedSite) => void;
};

/** Where the last build into a folder is remembered. */
export type PreviousBuildPlace = {
  /** Absolute: the manifest; nothing where none is kept. */
  readonly file: string | undefined;
  /** Absolute: the folder of the site. */
  readonly out: string;
  /** Stands for the tool; without one everything is made anew, and only the list of the files is kept. */
  readonly fingerprint: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** Reads what is known of the last build. What is damaged, or was made by another version, reads as unknown. */
export function openPreviousBuild({ file, out, fingerprint, now }: PreviousBuildPlace): PreviousBuild {
  const read = () => (file === undefined ? undefined : readBuildManifest(file));
  const manifest = read();
  const write = (next: BuildManifest) => file !== undefined && writeBuildManifest(file, next);
  const last = fingerprint === undefined ? undefined : manifest?.last;
  const digests = openFileDigests(last?.inputs, now);
  let key: string | undefined;
  // A file that changes while the site is made belongs to the next build: its digest then is not that of what the site was made from.
  const keyAtFirst = (own: string, input: DatedInput) => (key ??= inputKey(own, input));
  return {
    digests,
    files: () => (fingerprint === undefined ? withoutDigests(read()?.files) : read()?.files),
    reuse: (input) => {
      if (fingerprint === undefined) return undefined;
      const asked = keyAtFirst(fingerprint, input);
      if (!manifest || !last || !isWithin(input.now, last.validity)) return undefined;
      if (last.key !== asked || !isAsPublished(out, manifest)) return undefined;
      // Files whose times could not be trusted were read: the next time they need not be.
      if (!digests.isKnown()) write({ ...manifest, last: { ...last, inputs: digests.records() } });
      return last.outcome;
    },
    record: (files) => void write({ files }),
    save: (input, validity, outcome, files) => {
      const outcomeBy = (own: string) => ({
        inputs: digests.records(),
        key: keyAtFirst(own, input),
        validity,
        outcome,
      });
      write({ files, ...(fingerprint === undefined ? {} : { last: outcomeBy(fingerprint) }) });
    },
  };
}

/** A file without a digest is compared byte by byte. */
function withoutDigests(files: PublishedSite | undefined): PublishedSite | undefined {
  return files && Object.fromEntries(Object.entries(files).map(([path, [size, changed]]) => [path, [size, changed, '']] as const));
} // prettier-ignore

/** Returns whether nobody is publishing into a folder, the last who did came to an end, and every file is as it was published. */
function isAsPublished(out: string, { files }: BuildManifest): boolean {
  return !lstatOf(`${out}/.rolepress`) && Object.entries(files).every(([path, file]) => isIntact(`${out}/${path}`, file));
} // prettier-ignore

/** Returns whether a file has the size and the time of change with which it was published. */
export function isIntact(file: string, [size, changed]: PublishedFile): boolean {
  const stat = lstatOf(file);
  if (!stat?.isFile() || stat.size !== size) return false;
  // Archives, in which sites are kept between runs on servers, know whole seconds only.
  const isWholeSecond = stat.mtimeMs % 1000 === 0 && stat.mtimeMs === Math.floor(changed / 1000) * 1000;
  return stat.mtimeMs === changed || isWholeSecond;
}
