import type { ParseMarkdown } from './markdown.ts';
import type { PictureEncoder } from './pictures/picture-encoder.ts';
import type { Prompts } from './prompts.ts';
import type { SocialImageRenderer } from './social-image.ts';

/** A stream that text is written to. */
export type Stream = {
  readonly write: (text: string) => void;
  /** Whether a person watches it on a terminal. */
  readonly isTerminal: boolean;
  /** Whether it shows colours. */
  readonly hasColor: boolean;
};

/** Everything outside that a command may ask for: where, when and to whom. */
export type World = {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Reads all that comes through standard input. */
  readonly stdin?: () => Promise<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly processes: {
    /** Our own process id. */
    readonly id: number;
    readonly isRunning: (id: number) => boolean;
  };
  /** The network. */
  readonly fetch: typeof globalThis.fetch;
  /** Gets ready to draw social images, which are kept in a folder where one is named; nothing where that is not possible. None are drawn without it. */
  readonly loadSocialImages?: (cacheFolder: string | undefined) => Promise<SocialImageRenderer | undefined>;
  /** Gets ready to make smaller forms of pictures, likewise. They are published as they are without it. */
  readonly loadPictures?: (cacheFolder: string | undefined) => Promise<PictureEncoder | undefined>;
  /** Loads the fast Markdown parser; nothing where it is not installed. Texts are read by remark-parse without it. */
  readonly loadNativeParser?: () => Promise<ParseMarkdown | undefined>;
  /** What worker threads run, and how many the machine has room for; all is done on this thread without it. */
  readonly workers?: { readonly workerFile: URL; readonly count: number };
  /** Lets memory grow by at most so many percent from one collection of what is no longer needed to the next, which takes some time. */
  readonly setHeapGrowth?: (percent: number) => void;
  /** Gets ready to ask the person at the terminal; absent where nobody is there to answer. */
  readonly loadPrompts?: () => Promise<Prompts>;
  /** The IANA name of the machine’s time zone. */
  readonly timeZone?: () => string;
  /** Absolute path of the folder with the files that a new site is made from. */
  readonly starterFolder: string;
  /** Resolves when the process is asked to end. Who serves without it stops at once. */
  readonly untilStopped?: () => Promise<void>;
  /** Opens an address in the browser of whoever sits at the machine. */
  readonly openBrowser?: (url: string) => Promise<void>;
  /** Absolute path of the folder with the default theme. */
  readonly themeFolder: string;
  readonly version: string;
  /** Tells these programs, their version and what they run on apart from all others; nothing of what a run came to is used again without it. */
  readonly toolFingerprint?: () => string;
};

/** 0: clean. 1: faults in the content. 2: wrong use, broken settings or templates, or a bug of ours. */
export type ExitCode = 0 | 1 | 2;
