/** Packages that come without types; tests say at each use what they get. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    validate(extracted: object): Promise<unknown>;
  }
}
declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: object);
    parse(html: string): unknown;
  }
}
