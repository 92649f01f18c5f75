import { Document } from 'yaml';

/** A value as YAML on one line, in the form that stands behind a key. Its texts have no line ends. */
export function yamlValue(value: unknown): string {
  const document = new Document(value, { version: '1.2' });
  return document
    .toString({ collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false, blockQuote: false })
    .trim();
}

/** A text as it stands in a map or a list on one line, where more of them need quotes. */
export function inFlow(value: string): string {
  return yamlValue([value]).slice(1, -1);
}
