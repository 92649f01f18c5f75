/** A text that is published in several places, and what JSON writes for it: quoted once, however often it is published. */
export class PublishedText {
  private readonly makePlain: () => string;
  private readonly makeJson: () => string;
  private knownPlain: string | undefined;
  private knownJson: string | undefined;

  private constructor(makePlain: () => string, makeJson: () => string) {
    this.makePlain = makePlain;
    this.makeJson = makeJson;
  }

  static of(plain: string): PublishedText {
    return new PublishedText(
      () => plain,
      () => JSON.stringify(plain),
    );
  }

  /** Texts one after the other. */
  static join(texts: readonly PublishedText[], between: string): PublishedText {
    return new PublishedText(
      () => texts.map(({ plain }) => plain).join(between),
      () => `"${texts.map(({ json }) => json.slice(1, -1)).join(JSON.stringify(between).slice(1, -1))}"`,
    );
  }

  get plain(): string {
    return (this.knownPlain ??= this.makePlain());
  }

  /** The same as JSON.stringify makes. */
  get json(): string {
    return (this.knownJson ??= this.makeJson());
  }
}
