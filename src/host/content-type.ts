import { lookup } from 'mrmime';

/** What a file is, by the end of its name, as static hosts tell it. */
export function contentTypeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return isText.test(type) ? `${type}; charset=utf-8` : type;
}

const isText = /^text\/|[/+](?:json|xml)$|\/(?:javascript|ecmascript)$/u;
