/** A file of the emitted site. */
export type OutputFile = {
  /** Below the site’s folder, with forward slashes. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** Where the content asks for it by name: a file as diagnostics show it, and the 1-based line when it is known. */
  readonly from?: { readonly path: string; readonly line?: number };
};

/** The next piece of a file that grows while the roles go by, so that it is never held as a whole. */
export type OutputPart = { readonly path: string; readonly part: string };

/** Receives a site as it is made. The parts of a file come in their order. */
export type Take = (made: OutputFile | OutputPart) => void;

/** Keeps a site in memory. */
export function inMemory(): { readonly take: Take; readonly files: () => readonly OutputFile[] } {
  const files = new Map<string, OutputFile>();
  const parts = new Map<string, string[]>();
  const partsOf = (path: string) => {
    const known = parts.get(path) ?? [];
    parts.set(path, known);
    return known;
  };
  return {
    take: (made) => {
      if ('contents' in made) files.set(made.path, made);
      else partsOf(made.path).push(made.part);
    },
    files: () => [...files.values(), ...[...parts].map(([path, pieces]) => ({ path, contents: pieces.join('') }))],
  };
}
