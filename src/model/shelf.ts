/** Holds things until they are taken, each once. */
export type Shelf<Thing> = {
  readonly put: (key: string, thing: Thing) => void;
  readonly take: (key: string) => Thing | undefined;
};
