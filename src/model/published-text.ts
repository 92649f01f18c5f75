/** A text that is published in several places, and what JSON writes for it: quoted once, however often it is published. */
export class PublishedText {
  private readonly pieces: readonly PublishedText[];
  private readonly between: string;
  private knownPlain: string | undefined;
  private knownJson: string | undefined;

  /** A text, or texts one after the other. */
  constructor(text: string | readonly PublishedText[], between = '') {
    this.pieces = typeof text === 'string' ? [] : text;
    this.between = between;
    this.knownPlain = typeof text === 'string' ? text : undefined;
    this.knownJson = undefined;
  }

  get plain(): string {
    return (this.knownPlain ??= this.pieces.map(({ plain }) => plain).join(this.between));
  }

  /** The same as JSON.stringify makes. */
  get json(): string {
    return (this.knownJson ??= this.pieces.length > 1 ? this.joinedJson() : JSON.stringify(this.plain));
  }

  /** Strings that are added up are copied once, when they are written. */
  private joinedJson(): string {
    const gap = JSON.stringify(this.between).slice(1, -1);
    let made = '"';
    for (let index = 0; index < this.pieces.length; index++)
      made += (index === 0 ? '' : gap) + (this.pieces[index]?.json.slice(1, -1) ?? '');
    return `${made}"`;
  }
}
