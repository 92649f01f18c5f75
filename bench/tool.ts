/** A program that makes a careers site from a folder of role files. */
export type Tool = {
  readonly name: string;
  /** As the tables say it. */
  readonly title: string;
  readonly find: (project: Project) => FoundTool | MissingTool;
};

/** A tool that can be run on this machine. */
export type FoundTool = {
  readonly version: string;
  /** The program and its arguments, run in the folder of the site. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it writes the site, from the folder. */
  readonly out: string;
  /** What else it keeps from one build to the next: a cold build begins without. */
  readonly keeps: readonly string[];
  /** Makes a folder that holds the roles ready for a first build. */
  readonly prepare: (folder: string, reference: Reference) => void;
};

export type MissingTool = { readonly missing: string };

/** The site that Rolepress made from the same roles, and whether these are made up for the benchmark, and so have all sections. */
export type Reference = { readonly site: string; readonly isOwnText: boolean };

/** Where Rolepress, and what it is compared with, are on this machine. */
export type Project = {
  /** The folder of package.json. */
  readonly folder: string;
  /** Where the scripts of the benchmark were bundled to. */
  readonly scripts: string;
};

export function isFound(tool: FoundTool | MissingTool): tool is FoundTool {
  return 'command' in tool;
}
